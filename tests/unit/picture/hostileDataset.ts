import type { Dataset } from "../../../src/dataset/types.ts";

const attacks = [
  '<img src=x onerror="window.hit=1">',
  "<script>window.hit=1</script>",
  '"><svg onload=window.hit=1>',
  "</table></figure></tiespan-graph><style>*{display:none}</style>",
  "javascript:window.hit=1",
  "' onmouseover='window.hit=1",
  "<!-- --> ]]> &lt;b&gt; &amp;",
];

/** Every text of it tries to be markup or an attribute, every address to be a script. */
export const hostile: Dataset = {
  format: "tiespan/1",
  title: attacks[0] ?? "",
  description: attacks[1] ?? "",
  credit: attacks[2] ?? "",
  license: attacks[3] ?? "",
  types: Object.fromEntries(
    attacks.map((text) => [text, { label: text, family: "other", directed: true, line: "dashes" }] as const),
  ),
  actors: attacks.map((text, index) => ({ id: `x${index}`, name: text })),
  relations: attacks.map((text, index) => ({
    id: text,
    type: text,
    source: `x${index}`,
    target: `x${(index + 1) % attacks.length}`,
    date: "2025-01-21",
    label: text,
    status: "disputed",
    claimedBy: [text],
    disputedBy: [`x${index}`],
    sources: [text, "constructor"],
  })),
  sources: Object.fromEntries(
    attacks.map((text) => [text, { title: text, publisher: text, url: "javascript:window.hit=1", date: text }]),
  ),
};

/** As often as each of them stands in the dataset it may stand in a page, as text. */
export const hostileTexts: readonly string[] = attacks;
