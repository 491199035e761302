import type { FormatName } from "../../../dataset/formats/registry.ts";
import type { FormatFacts } from "../../../dataset/formats/types.ts";

/** The facts alone are bundled: the readers beside them are in `tiespan-import.js`. */
const found = Object.values(
  import.meta.glob<FormatFacts<FormatName>>("../../../dataset/formats/known/*.ts", { eager: true, import: "facts" }),
);
/** Ours first, as it is the most complete; a page has no other order of formats. */
const formats = [...found].sort((one, other) => rankOf(one) - rankOf(other));

function rankOf({ name }: FormatFacts): number {
  return name === "tiespan/1" ? 0 : 1;
}

/** Formats that the data on the page can be saved in. */
export const savedFormats: readonly FormatFacts<FormatName>[] = formats.filter(({ isOffered }) => isOffered);

/** What people call the formats that can be read, without the tables, of which there is more to say. */
export const otherLabels: readonly string[] = [...new Set(formats.map(({ label }) => label))].filter(
  (label) => label !== "CSV",
);

/** Ends of names that can be read, for a choice of files: of `.node-link.json` it is `.json` that counts there. */
export const readableFiles: string = [
  ...new Set(formats.flatMap(({ ends, otherEnds }) => [...ends, ...otherEnds]).map((end) => `.${lastPart(end)}`)),
  ".gz",
].join(",");

function lastPart(end: string): string {
  return end.slice(end.lastIndexOf(".") + 1);
}

/** What is known of a format by its name. Throws a RangeError where there is none. */
export function factsOf(name: FormatName): FormatFacts<FormatName> {
  const facts = formats.find((format) => format.name === name);
  if (facts === undefined) throw new RangeError(`there is no format ${name}`);
  return facts;
}
