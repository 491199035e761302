/** All attributes of `<tiespan-graph>`, as templates write them; docs/embedding.md says what they mean. */
export interface TiespanGraphAttributes {
  readonly src?: string | undefined;
  readonly heading?: string | undefined;
  readonly "heading-level"?: string | number | undefined;
  readonly alt?: string | undefined;
  readonly poster?: string | undefined;
  readonly loading?: "lazy" | "eager" | "auto" | undefined;
  readonly gestures?: "auto" | "cooperative" | "greedy" | undefined;
  readonly renderer?: "auto" | "webgl" | "svg" | undefined;
  readonly "allow-origins"?: string | undefined;
  readonly assets?: string | undefined;
  readonly site?: string | undefined;
  readonly "url-sync"?: boolean | "" | undefined;
  readonly scene?: string | undefined;
  readonly step?: string | number | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly mode?: "during" | "until" | undefined;
  readonly types?: string | undefined;
  readonly actors?: string | undefined;
  readonly depth?: string | number | undefined;
  readonly actor?: string | undefined;
  readonly relation?: string | undefined;
  readonly tags?: string | undefined;
  readonly status?: string | undefined;
  readonly weight?: string | number | undefined;
  readonly strongest?: string | number | undefined;
  readonly with?: string | undefined;
  readonly compare?: string | undefined;
  readonly path?: string | undefined;
  readonly tension?: "on" | "undoubted" | "off" | undefined;
  readonly since?: string | undefined;
  readonly camera?: string | undefined;
  readonly lang?: string | undefined;
  readonly theme?: "auto" | "light" | "dark" | undefined;
  readonly ui?: "full" | "edit" | "embed" | "static" | "none" | undefined;
}
