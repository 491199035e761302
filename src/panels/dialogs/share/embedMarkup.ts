import { escapeMarkup } from "../markup.ts";

/** Scripts, and what readers of a graph do beside it: following sources, saving pictures. No origin of its own. */
export const frameSandbox = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads";

export interface FrameParts {
  readonly address: string;
  readonly title: string;
  /** In CSS pixels, or `100%`. */
  readonly width: string;
  readonly heightPx: number;
  /** Address of the script that keeps the frame as tall as its content; undefined: it stays as tall as it is. */
  readonly scriptAddress: string | undefined;
}

/** An `<iframe>` to be pasted into a page, as the text of its markup. It needs no style, which some pages refuse. */
export function writeFrameMarkup({ address, title, width, heightPx, scriptAddress }: FrameParts): string {
  const attributes = [
    ["src", address],
    ["title", title],
    ["width", width],
    ["height", String(heightPx)],
    ["frameborder", "0"],
    ["loading", "lazy"],
    ["sandbox", frameSandbox],
  ] as const;
  const script = scriptAddress === undefined ? [] : [scriptTag(scriptAddress, "async")];
  return [`${startTag("iframe", attributes, "data-tiespan")}</iframe>`, ...script].join("\n");
}

export interface TagParts {
  readonly scriptAddress: string;
  readonly attributes: readonly (readonly [name: string, text: string])[];
  /** For readers without scripts: a link to the view. */
  readonly link: string;
  readonly title: string;
}

/** A `<tiespan-graph>` and its script, as the text of their markup. */
export function writeTagMarkup({ scriptAddress, attributes, link, title }: TagParts): string {
  return [
    scriptTag(scriptAddress, "defer"),
    startTag("tiespan-graph", attributes),
    `  ${startTag("a", [["href", link]])}${escapeMarkup(title)}</a>`,
    "</tiespan-graph>",
  ].join("\n");
}

function scriptTag(address: string, when: "async" | "defer"): string {
  return `${startTag("script", [["src", address]], when)}</script>`;
}

/** `words` are attributes without a value. */
function startTag(
  name: string,
  attributes: readonly (readonly [name: string, text: string])[],
  ...words: readonly string[]
): string {
  const written = attributes.map(([attribute, text]) => `${attribute}="${escapeMarkup(text)}"`);
  return `<${[name, ...written, ...words].join(" ")}>`;
}
