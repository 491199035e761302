import { builtInTypeById } from "./builtInTypes.ts";
import { splitInterval } from "./edtf.ts";
import { excerptOf, formatPath, type Step } from "./findings.ts";
import { type Issue, type IssueCode, problemOf } from "./issues.ts";
import type { Dataset, Relation, TypeDefinition, WrittenPeriod } from "./types.ts";

/**
 * What an editor should look at again in a dataset that is right in form: a claim with too little behind it, a gesture
 * without an end. Warnings for who makes the data, not for readers; their paths count the entries of `dataset`.
 */
export function reviewDataset(dataset: Dataset): Issue[] {
  const { relations, sources = {} } = dataset;
  const people = new Set(dataset.actors.filter(({ kind }) => kind === "person").map(({ id }) => id));
  const types = new Map(Object.entries(dataset.types ?? {}));
  const typeOf = (id: string): TypeFacts => ({ ...builtInTypeById.get(id), ...types.get(id), own: types.get(id) });
  return [
    ...relations.flatMap((relation, row) => [
      ...(isDeniedByDoer(relation, typeOf(relation.type))
        ? [warning("dispute-misplaced", ["relations", row, "status"], relation.id)]
        : []),
      ...(isGesture(relation.type, typeOf(relation.type)) ? openPeriods(relation, row) : []),
      ...(isThinClaim(relation, people) ? [warning("claim-thin", ["relations", row, "sources"], relation.id)] : []),
    ]),
    ...Object.entries(sources).flatMap(([id, { url }]) =>
      url === undefined ? [warning("source-unaddressed", ["sources", id], id)] : [],
    ),
  ];
}

type TypeFacts = TypeDefinition & { readonly own: TypeDefinition | undefined };

function warning(code: IssueCode, path: readonly Step[], id: string): Issue {
  const found = excerptOf(id);
  return { code, severity: "warning", path: formatPath(path), message: `${problemOf(code)}: ${found}`, found };
}

/** Who is said to have acted says that it never happened: then nobody can call that confirmed without more. */
function isDeniedByDoer({ status, source, target, disputedBy = [] }: Relation, { directed }: TypeFacts): boolean {
  const doers = directed === true ? [source] : [source, target];
  return status === "confirmed" && disputedBy.some((person) => typeof person === "string" && doers.includes(person));
}

/** A day's word, which does not last: drawn with dots, or with dashes that the dataset has asked for. */
function isGesture(type: string, { directed, line, family, own }: TypeFacts): boolean {
  if (line === "dots" || type === "support" || type === "rebuke") return true;
  return directed === true && family !== "money" && own?.line === "dashes";
}

function openPeriods(relation: Relation, row: number): Issue[] {
  const { periods = [] } = relation;
  const openField = ({ date = "", start, end = ".." }: WrittenPeriod) => {
    if (start !== undefined && start !== ".." && end === "..") return "start";
    return splitInterval(date)?.end === ".." ? "date" : undefined;
  };
  const places: readonly (readonly [readonly Step[], WrittenPeriod])[] = [
    [["relations", row], relation],
    ...periods.map((period, index) => [["relations", row, "periods", index], period] as const),
  ];
  return places.flatMap(([path, period]) => {
    const field = openField(period);
    return field === undefined ? [] : [warning("gesture-open", [...path, field], relation.id)];
  });
}

function isThinClaim({ status, source, target, sources = [] }: Relation, people: ReadonlySet<string>): boolean {
  return status === "claimed" && sources.length < 2 && (people.has(source) || people.has(target));
}
