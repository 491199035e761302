/** What the reader looks at: the parameters of CONTRACT §3 with real arrays. Undefined means the default. */
export interface View {
  readonly scene: string | undefined;
  /** EDTF dates as written; `from` may be `..`. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly mode: "during" | "until";
  /** Type ids that pass; undefined: all. */
  readonly types: readonly string[] | undefined;
  /** Actor ids in focus: a cast where `depth` is a number, stressed where it is `all`. */
  readonly actors: readonly string[] | undefined;
  readonly depth: 0 | 1 | 2 | "all";
  /** Id of the selected actor. */
  readonly actor: string | undefined;
  /** Id of the selected relation. */
  readonly relation: string | undefined;
  readonly status: readonly string[] | undefined;
  readonly compare: string | undefined;
  readonly camera: { readonly x: number; readonly y: number; readonly ratio: number } | undefined;
  readonly lang: string | undefined;
  readonly theme: "auto" | "light" | "dark";
  readonly ui: "full" | "embed" | "static" | "none";
}
