import type { Dataset, Relation, Text } from "../../../src/dataset/types.ts";

/** The relations of a dataset, each on one line; undefined where there is none. */
export function relationLines(dataset: Dataset | undefined): readonly string[] | undefined {
  const nameOf = new Map(dataset?.actors.map(({ id, name }) => [id, wordsOf(name)]));
  return dataset?.relations.map((relation) => line(relation, nameOf));
}

function wordsOf(text: Text): string {
  return typeof text === "string" ? text : Object.values(text).join(" / ");
}

/** A relation on one line: ends, type, dates, status, amount, what stands behind it. */
function line(relation: Relation, nameOf: ReadonlyMap<string, string>): string {
  const { source, target, type, date, start, end, periods = [], status, amount, sources = [], label } = relation;
  const dates = [
    ...(date === undefined ? [] : [date]),
    ...(start === undefined && end === undefined ? [] : [`${start ?? ""} to ${end ?? ""}`]),
    ...periods.map((period) => period.date ?? `${period.start ?? ""} to ${period.end ?? ""}`),
  ];
  const parts = [
    `${nameOf.get(source) ?? source} > ${nameOf.get(target) ?? target}: ${type}`,
    label === undefined ? "" : `"${wordsOf(label)}"`,
    dates.join(" + "),
    status ?? "",
    amount === undefined ? "" : `${amount.value} ${amount.currency ?? ""} ${amount.qualifier ?? ""}`.trim(),
    sources.length === 0 ? "" : `${sources.length} sources`,
  ];
  return parts.filter((part) => part !== "").join(" | ");
}
