import { actorsNow } from "../model/story.ts";
import { lanesToPlace } from "../model/told.ts";
import type { ActorGroup, Lane, Model, Scope } from "../model/types.ts";
import { type Focus, isLaneInFocus, isRelationInFocus } from "../notation/focus.ts";
import { deriveGroupBoxes, type GroupBox } from "../notation/groups.ts";
import { deriveInitials } from "../notation/initials.ts";
import { createLaneCounter, mostCountedLanes } from "../notation/laneCounts.ts";
import { looksIn } from "../notation/lines.ts";
import {
  boxesOfWords,
  groupByLane,
  placeLineWords,
  type PlacedWords,
  type SaidWords,
  sayWords,
} from "../notation/lineWords.ts";
import { smallestRadiusWithInitialsPx } from "../notation/lettering.ts";
import { crowdedActors, deriveLabels } from "../notation/nameLabels.ts";
import { palettes } from "../notation/palette.ts";
import type { Box } from "../notation/paths.ts";
import { centreOnScreen, pathsOnScreen, type Placement } from "../notation/placement.ts";
import type { PlacedLabel } from "../notation/labelCandidates.ts";
import { LIT } from "./rowStates.ts";
import type { Paint } from "./paint.ts";
import type { StageState } from "./state.ts";
import type { DrawnText } from "./textPieces.ts";

/** What the text follows from, as it is now. */
export interface TextSource {
  readonly paint: Paint;
  readonly state: StageState;
  /** What is in scope, with the boxes that are drawn. */
  readonly scope: Scope;
  readonly focus: Focus | undefined;
  /** Where the actors will stand, and where they are. */
  readonly target: Placement;
  readonly placement: Placement;
  readonly isGliding: boolean;
}

/** Names, initials and the numbers on lines. */
export interface StageText {
  /** The text looks different. */
  redraw(): void;
  /** Names may take other places. */
  placeAnew(): void;
  /** The names are others. */
  rename(): void;
  /** An actor has faded or lit up. */
  fade(row: number): void;
  /** Other relations are shown. */
  recount(): void;
  /** What the text layer has to draw, undefined where it shows that already. */
  take(): DrawnText | undefined;
  labels(): readonly PlacedLabel[];
  /** Places names anew if an actor that is shown goes without one. True if there is something to draw. */
  rest(): boolean;
}

/** Nothing is drawn again that looks as it did: most steps of the window change no text. */
export function createStageText(model: Model, source: TextSource): StageText {
  let scope: Scope | undefined;
  let lanes: readonly Lane[] = [];
  let isTold: ReturnType<typeof lanesToPlace>["isTold"] = () => true;
  /** Numbers of shown relations by place in `lanes`, as they were counted last. */
  let counted = new Uint32Array();
  let initials = new Map<number, string>();
  let labels: readonly PlacedLabel[] = [];
  let placedWords: readonly PlacedWords<Lane>[] = [];
  /** Boxes of groups around the names where these were placed. */
  let placedGroups: readonly GroupBox[] = [];
  /** Puts numbers where the names leave room. */
  let countLanes: ReturnType<typeof createLaneCounter<Lane>> = () => [];
  /** The words at lines as they were drawn last. */
  let drawnWords: readonly SaidWords<Lane>[] = [];
  let areLabelsOld = true;
  let isOld = true;
  /** Whether something is written on or beside the actor. */
  const isWritten = new Uint8Array(model.dataset.actors.length);

  const countOf = ({ relations: [first = 0] }: Lane): number =>
    source.state.shown.now.laneCount(model.columns.lane[first] ?? 0);
  const isLit = (row: number): boolean => ((source.paint.states.bytes[row] ?? 0) & LIT) !== 0;
  const hasInitials = (row: number): boolean => (source.placement.radiusPx[row] ?? 0) >= smallestRadiusWithInitialsPx;

  function enterScope(): void {
    if (scope === source.scope) return;
    scope = source.scope;
    ({ lanes, isTold } = lanesToPlace(model, scope));
    counted = new Uint32Array(lanes.length);
  }

  function settleLabels(): void {
    enterScope();
    if (!areLabelsOld) return;
    areLabelsOld = false;
    isOld = true;
    const { names, selection, shown, formatCount, told } = source.state;
    labels = deriveLabels({
      rows: source.scope.actorRows,
      lanes,
      isTold,
      placement: source.target,
      camera: source.paint.camera,
      names,
      degrees: model.degree,
      isWanted: shown.now.actorShown,
      selected: selection.actor,
      chiefs: source.scope.chiefs,
      now: actorsNow(told, model),
      leading: source.scope.leading,
    });
    placedGroups = groupBoxesAround(labels, source.target);
    placedWords = placeWords();
    const { scope: now, target, paint } = source;
    countLanes = createLaneCounter(lanes, now.actorRows, target, paint.camera, written(), formatCount);
  }

  function placeWords(): readonly PlacedWords<Lane>[] {
    const { scope: now, state } = source;
    const { words } = state;
    if (words.length === 0) return [];
    const { columns } = model;
    const lookOf = looksIn(model, now.relationRows);
    const items = groupByLane(words, columns.lane, model.lanes, lookOf);
    const { target, paint } = source;
    return placeLineWords(items, {
      lanes,
      rows: now.actorRows,
      placement: target,
      camera: paint.camera,
      labels: written(),
    });
  }

  /** What words and numbers at lines keep off: names, and titles of boxes. */
  function written(): readonly Box[] {
    return [...labels, ...placedGroups.map(({ titleBox }) => titleBox)];
  }

  function saidWords(): readonly SaidWords<Lane>[] {
    const { source: sources, target: targets } = model.columns;
    const { focus, state } = source;
    const isSaid = (row: number): boolean => {
      const ends = { source: sources[row] ?? 0, target: targets[row] ?? 0 };
      const isBeside = focus === undefined && state.told?.has(row) === false;
      return !isBeside && state.shown.now.relationShown(row) && isRelationInFocus(focus, row, ends);
    };
    const isNow = (row: number): boolean => focus !== undefined || (state.told?.get(row) ?? "now") !== "earlier";
    return sayWords(placedWords, isSaid, countOf, isNow);
  }

  function initialsOf(row: number): string {
    const known = initials.get(row);
    if (known !== undefined) return known;
    const made = deriveInitials(source.state.names[row] ?? "");
    initials.set(row, made);
    return made;
  }

  function drawnDiscs(): DrawnText["discs"] {
    const { placement, paint } = source;
    return source.scope.actorRows.filter(hasInitials).map((row) => ({
      row,
      centre: centreOnScreen(placement, row, paint.camera),
      radiusPx: placement.radiusPx[row] ?? 0,
      initials: initialsOf(row),
      isLit: isLit(row),
    }));
  }

  function drawnLabels(): DrawnText["labels"] {
    const { placement, target, paint } = source;
    return labels.map((label) => {
      const [x, y] = centreOnScreen(placement, label.key, paint.camera);
      const [placedX, placedY] = centreOnScreen(target, label.key, paint.camera);
      return { label, isLit: isLit(label.key), offset: [x - placedX, y - placedY] };
    });
  }

  /** As the names stand that are drawn now. */
  function drawnGroups(): DrawnText["groups"] {
    if (!source.isGliding) return placedGroups;
    const now = drawnLabels().map(({ label, offset: [dx, dy] }) => ({ ...label, x: label.x + dx, y: label.y + dy }));
    return groupBoxesAround(now, source.placement);
  }

  function groupBoxesAround(now: readonly PlacedLabel[], placement: Placement): readonly GroupBox[] {
    const { state, paint } = source;
    const { groups = [], actorRows } = source.scope;
    const titleOf = (group: ActorGroup) => state.groupTitles?.[state.scope.groups?.indexOf(group) ?? -1] ?? "";
    const discOf = (row: number) => {
      return { centre: centreOnScreen(placement, row, paint.camera), radiusPx: placement.radiusPx[row] ?? 0 };
    };
    if (groups.length === 0) return [];
    const around = { paths: pathsOnScreen(lanes, placement, paint.camera), heightPx: placement.frame.heightPx };
    return deriveGroupBoxes(groups, actorRows, discOf, now, groups.map(titleOf), around);
  }

  function drawnCounts(words: readonly SaidWords<Lane>[]): DrawnText["counts"] {
    if (source.isGliding) return [];
    const { focus, state } = source;
    const isTold = (row: number): boolean => state.shown.now.relationShown(row) && state.told?.has(row) !== false;
    return countLanes(countOf, boxesOfWords(words)).filter(({ lane }) => isLaneInFocus(focus, lane, isTold));
  }

  function markWritten(): void {
    isWritten.fill(0);
    for (const { key } of labels) isWritten[key] = 1;
    for (const row of source.scope.actorRows) if (hasInitials(row)) isWritten[row] = 1;
  }

  return {
    redraw: () => {
      isOld = true;
    },
    placeAnew: () => {
      areLabelsOld = true;
    },
    rename: () => {
      initials = new Map();
      areLabelsOld = true;
    },
    fade: (row) => {
      if (isWritten[row] === 1) isOld = true;
    },
    recount: () => {
      enterScope();
      if (!doSaySame(saidWords(), drawnWords)) isOld = true;
      if (lanes.length > mostCountedLanes) return;
      for (const [index, lane] of lanes.entries()) {
        const count = countOf(lane);
        const before = counted[index] ?? 0;
        counted[index] = count;
        // No number stands on a line of one relation.
        if (count !== before && Math.max(count, before) > 1) isOld = true;
      }
    },
    take: () => {
      settleLabels();
      if (!isOld) return undefined;
      isOld = false;
      markWritten();
      const words = source.isGliding ? [] : saidWords();
      drawnWords = words;
      return {
        model,
        palette: palettes[source.state.theme],
        discs: drawnDiscs(),
        labels: drawnLabels(),
        groups: drawnGroups(),
        counts: drawnCounts(words),
        words,
      };
    },
    labels: () => {
      settleLabels();
      return labels;
    },
    rest: () => {
      const { scope: now, state } = source;
      const { shown } = state;
      if (now.actorRows.length <= crowdedActors) {
        const named = new Set(labels.map(({ key }) => key));
        areLabelsOld ||= now.actorRows.some((row) => shown.now.actorShown(row) && !named.has(row));
      }
      return areLabelsOld || isOld;
    },
  };
}

function doSaySame(one: readonly SaidWords<Lane>[], other: readonly SaidWords<Lane>[]): boolean {
  const key = ({ said, isNow }: SaidWords<Lane>): string => `${said.row} ${isNow} ${said.words}`;
  return one.length === other.length && one.every((each, index) => key(each) === key(other[index] ?? each));
}
