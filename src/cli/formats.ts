import { type FormatName, writtenFormats } from "../dataset/formats/registry.ts";
import { NearestName } from "../dataset/nearest.ts";
import type { Call } from "./command.ts";
import { Refusal } from "./refusal.ts";

const formatNames = writtenFormats.map(({ name }) => name);

/** What the end of a name says, longer ends before the shorter ones that they end in. */
const formatByEnd: readonly (readonly [end: string, format: FormatName])[] = writtenFormats
  .flatMap(({ name, ends }) => ends.map((end) => [end, name] as const))
  .sort(([one], [other]) => dotsIn(other) - dotsIn(one));

/** Shown where a name says nothing. */
const ends = formatByEnd.map(([end, format]) => `${end} (${format})`).join(", ");

/** The format that a file is to be written in, by `--format` or its name; throws a `Refusal` where neither says it. */
export function formatOfOutput(path: string, { values, words }: Call): FormatName {
  const asked = values.get("format");
  const format = asked === undefined ? formatOfName(path) : formatNames.find((name) => name === asked);
  if (format !== undefined) return format;
  if (asked === undefined) throw new Refusal(2, `${words.unknownEnd(path, ends)}\n${words.seeHelp}`);
  throw new Refusal(2, words.badFormat(asked, formatNames.join(", "), new NearestName().find(asked, formatNames)));
}

function dotsIn(end: string): number {
  return end.split(".").length;
}

function formatOfName(path: string): FormatName | undefined {
  const name = path.toLowerCase();
  return formatByEnd.find(([end]) => name.endsWith(end))?.[1];
}

export function isTablePath(path: string): boolean {
  return /\.(?:csv|tsv)$/i.test(path);
}

export function isActorsPath(path: string): boolean {
  return /\.actors\.(?:csv|tsv)$/i.test(path);
}

/** Where the table of actors lies that belongs to a table of relations: `net.actors.csv` beside `net.csv`. */
export function actorsPath(path: string): string {
  return isTablePath(path) ? path.replace(/(\.[^.]+)$/, ".actors$1") : `${path}.actors.csv`;
}
