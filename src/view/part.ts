import { computed, type ReadonlySignal } from "@preact/signals-core";
import type { Scene } from "../dataset/types.ts";
import { mostAtOnce, narrowScope, type Part, rankActors, usualStrongest, withLeading } from "../model/part.ts";
import { storyActors } from "../model/story.ts";
import type { Filter, Model, Scope } from "../model/types.ts";
import { deriveSceneStrongest, deriveSceneWindow, type Selection } from "./derive.ts";
import { settled } from "./settled.ts";
import type { View } from "./types.ts";

type Read<Value> = ReadonlySignal<Value>;

/** What decides who is shown. */
interface Deciding {
  readonly strongest: Read<View["strongest"]>;
  readonly with: Read<View["with"]>;
  readonly actors: Read<View["actors"]>;
  readonly depth: Read<View["depth"]>;
  readonly scene: Read<Scene | undefined>;
  readonly filter: Read<Filter>;
  readonly selection: Read<Selection>;
  /** Everybody in scope. */
  readonly whole: Read<Scope>;
}

/**
 * The part of a large scope that a view shows, and the scope with those actors only. No part where everybody is shown
 * and few are in scope, nor of a cast: that names exactly whom it shows.
 *
 * How strong an actor is is taken in the days of the scene, without one in those of the data, wherever the reader has
 * moved the window: a step of the slider neither counts anything nor moves anybody, and a link opens on the same actors.
 * It is counted anew where scope or filter are others.
 */
export function createPart(
  model: Model,
  { whole, scene, filter, selection, ...asked }: Deciding,
): { readonly part: Read<Part | undefined>; readonly scope: Read<Scope> } {
  const isCast = computed(() => asked.depth.value === 0 && (asked.actors.value ?? []).length > 0);
  const isNarrowed = computed(() => {
    const strongest = asked.strongest.value ?? mostAtOnce;
    return !isCast.value && strongest !== "all" && whole.value.actorRows.length > strongest;
  });
  const ranked = computed(() =>
    isNarrowed.value ? rankActors(model, whole.value, deriveSceneWindow(scene.value, model), filter.value) : undefined,
  );
  const usualCount = computed(() => {
    const { length } = ranked.value ?? whole.value.actorRows;
    return deriveSceneStrongest(scene.value) ?? (length > mostAtOnce ? usualStrongest : "all");
  });
  /** Undefined: everybody. */
  const strongest = settled(() => {
    const count = asked.strongest.value ?? usualCount.value;
    return ranked.value?.slice(0, count === "all" ? undefined : count);
  });
  /** Who is named, told of or selected, and is not among the strongest. */
  const beside = settled(() => {
    const among = new Set(strongest.value);
    const others = (rows: readonly number[]) =>
      [...new Set(rows)].filter((row) => whole.value.actors[row] === 1 && !among.has(row));
    return strongest.value === undefined
      ? { joined: [], told: [] }
      : {
          joined: others([...rowsOf(model, asked.with.value), ...selectedRows(model, selection.value)]),
          told: others(rowsOf(model, [...(asked.actors.value ?? []), ...storyActors(scene.value, model)])),
        };
  });
  const scope = computed(() => {
    const { joined, told } = beside.value;
    return strongest.value === undefined
      ? withLeading(model, whole.value)
      : narrowScope(model, whole.value, strongest.value, [...joined, ...told]);
  });
  const part = computed(() => {
    const { length } = whole.value.actorRows;
    if (isCast.value || (strongest.value === undefined && length <= mostAtOnce)) return undefined;
    return {
      actorCount: ranked.value?.length ?? length,
      strongest: strongest.value ?? whole.value.actorRows,
      shownCount: scope.value.actorRows.length,
      usualCount: usualCount.value,
      joined: beside.value.joined,
    };
  });
  return { part, scope };
}

function rowsOf({ actorRow }: Model, ids: readonly string[] = []): readonly number[] {
  return ids.flatMap((id) => actorRow.get(id) ?? []);
}

function selectedRows({ columns: { source, target } }: Model, { actor, relation }: Selection): readonly number[] {
  const rows = relation === undefined ? [actor] : [source[relation], target[relation]];
  return rows.filter((row) => row !== undefined);
}
