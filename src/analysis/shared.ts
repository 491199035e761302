import type { ShownModel } from "./paths.ts";

/** An actor with whom two others both have relations. */
export interface Shared {
  /** Row of the actor. */
  readonly actor: number;
  /** Rows of its relations with the one and with the other, ascending. */
  readonly relations: readonly [readonly number[], readonly number[]];
}

/** Whom two actors share in what is shown, whatever the direction: by how many relations that rests on, most first. */
export function findShared({ model, shown }: ShownModel, one: number, other: number): readonly Shared[] {
  const [ofOne, ofOther] = [new Map<number, number[]>(), new Map<number, number[]>()];
  const { source, target, relationCount } = model.columns;
  const note = (neighbours: Map<number, number[]>, actor: number, row: number) => {
    if (actor === one || actor === other) return;
    const rows = neighbours.get(actor);
    if (rows === undefined) neighbours.set(actor, [row]);
    else rows.push(row);
  };
  for (let row = 0; row < relationCount; row++) {
    if (!shown.relationShown(row)) continue;
    const [from = 0, to = 0] = [source[row], target[row]];
    if (from === one) note(ofOne, to, row);
    else if (to === one) note(ofOne, from, row);
    if (from === other) note(ofOther, to, row);
    else if (to === other) note(ofOther, from, row);
  }
  const shared = [...ofOne].flatMap(([actor, rows]) => {
    const others = ofOther.get(actor);
    return others === undefined ? [] : [{ actor, relations: [rows, others] as const }];
  });
  const countOf = ({ relations: [rows, others] }: Shared) => rows.length + others.length;
  return shared.sort((first, second) => countOf(second) - countOf(first) || first.actor - second.actor);
}
