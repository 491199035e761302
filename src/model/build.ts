import type { Dataset } from "../dataset/types.ts";
import { buildColumns } from "./columns.ts";
import { buildLanes } from "./lanes.ts";
import { buildLives, extentOfLives } from "./lives.ts";
import { buildKinds, buildRows, buildTags, buildTypes } from "./relationTypes.ts";
import type { Columns, Model } from "./types.ts";
import { buildWeights } from "./weights.ts";

/**
 * The model of a validated dataset: columns, types, kinds and lanes, all in an order that follows from the file alone.
 * Linear in the number of actors and relations. Throws a RangeError when a relation names an actor that does not
 * exist, which `validate` never lets through.
 */
export function buildModel(dataset: Dataset, name = ""): Model {
  const types = buildTypes(dataset);
  const kinds = buildKinds(dataset);
  const tags = buildTags(dataset);
  const actorRow = buildRows(dataset.actors);
  const kindRow = buildRows(kinds);
  const { columns, extent: ofRelations } = buildColumns(dataset.relations, actorRow, buildRows(types), tags);
  const isNumeric = ofRelations?.grain !== undefined;
  const lives = buildLives(dataset.actors, isNumeric);
  const { lanes, lane } = buildLanes(columns, types);
  let relationRow: Model["relationRow"] | undefined;
  return {
    dataset,
    name,
    types,
    kinds,
    tags,
    actorRow,
    // Few ask for it, and for very many relations it is large.
    get relationRow() {
      return (relationRow ??= buildRows(dataset.relations));
    },
    actorKind: Uint16Array.from(dataset.actors, ({ kind }) => kindRow.get(kind ?? "") ?? 0),
    degree: countDegrees(columns, dataset.actors.length),
    columns: { ...columns, lane },
    lanes,
    weights: buildWeights(dataset.relations, columns, types),
    lives,
    extent: ofRelations ?? extentOfLives(lives),
    positions: { found: undefined },
    neighbourhood: { find: undefined },
    isNumeric,
  };
}

function countDegrees(
  { relationCount, source, target }: Pick<Columns, "relationCount" | "source" | "target">,
  actorCount: number,
): Uint32Array {
  const degree = new Uint32Array(actorCount);
  for (let row = 0; row < relationCount; row++) {
    const from = source[row] ?? 0;
    const to = target[row] ?? 0;
    degree[from] = (degree[from] ?? 0) + 1;
    if (to !== from) degree[to] = (degree[to] ?? 0) + 1;
  }
  return degree;
}
