import { isFields, without, type Fields } from "../fields.ts";
import { Findings, formatPath, type PlaceOf, type Step } from "../findings.ts";
import type { Dataset } from "../types.ts";
import { defineSources } from "./foreignEntries.ts";
import type { Draft, DraftReading } from "./types.ts";

/** The steps in the file to what stands at these steps of the draft. */
export type Origin = (steps: readonly Step[]) => readonly Step[];

/** Why a value is no graph of the kind that it was read as. */
export function refuseGraph(name: string, expected: string, found: unknown): DraftReading {
  const findings = new Findings();
  findings.report("not-a-dataset", { severity: "error", expected, found });
  const issue = findings.issues[0] ?? { code: "not-a-dataset", severity: "error", path: "", message: "" };
  return { refusal: { ...issue, message: `not a dataset: ${name}` } };
}

/** The draft of a foreign file, with definitions of the sources that its relations name. */
export function draftOf(
  value: Fields & { readonly relations: readonly unknown[] },
  findings: Findings,
  origin: Origin,
): Draft {
  const sources = defineSources(value.relations.filter(isFields));
  return { value: { ...value, ...(sources && { sources }) }, issues: findings.issues, placeOf: placesBy(origin) };
}

/** The draft of a file that our own writer made: all is there as it was, under other names. */
export function ownDraft(value: Fields, origin: Origin): Draft {
  return { value, issues: [], placeOf: placesBy(origin) };
}

function placesBy(origin: Origin): PlaceOf {
  return (steps) => (steps.length === 0 ? undefined : { path: formatPath(origin(steps)) });
}

/** Our own writers say in the fields of the whole graph which format those of nodes and edges are from. */
export function isOwn(about: unknown): about is Fields & { readonly format: string } {
  return isFields(about) && typeof about.format === "string" && about.format.startsWith("tiespan/");
}

/** What a dataset says beside its actors and relations. */
export function aboutDataset(dataset: Dataset): Fields {
  return without(dataset, ["actors", "relations"]);
}
