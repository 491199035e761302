import { type ReadonlySignal, signal } from "@preact/signals-core";
import { focusedIn, isReachable } from "../panels/keepFocus.ts";
import type { Selection } from "../view/derive.ts";
import type { Regions } from "./regions.ts";

/** Has the focus follow what a reader opens: to the heading of its details, and back to where it came from. */
export interface SelectionFocus {
  /** To be called before the reader selects something, or nothing any more. */
  note(): void;
  /** The reader opens what is selected already, in passing. */
  open(): void;
  /** Another one each time that details are to be drawn for it. */
  readonly opened: ReadonlySignal<number>;
  /** To be called when the details of the present selection are drawn. False where that is not of the reader's doing. */
  settle(): boolean;
}

/** Where the focus was before something was opened, and how that is found when it has been drawn anew. */
interface Origin {
  /** What was selected then. */
  readonly selection: Selection;
  readonly element: HTMLElement | undefined;
  readonly selector: string | undefined;
  /** In the details of what was selected. */
  readonly isInside: boolean;
}

export function createSelectionFocus(regions: Regions, selection: ReadonlySignal<Selection>): SelectionFocus {
  const { explorer, stage, details } = regions;
  let noted: Origin | undefined;
  /** Of what is open, the outermost first. */
  let origins: readonly Origin[] = [];
  const opened = signal(0);

  const focus = (element: HTMLElement) => element.focus({ preventScroll: regions.latestInput() === "pointer" });
  const enter = (origin: Origin, now: Selection) => {
    if (!origin.isInside || origins.length === 0) origins = [origin];
    else if (now.actor !== undefined) origins = origins.slice(0, 1);
    else if (origin.selection.actor !== undefined) origins = [...origins, origin];
    const heading = details.querySelector("h2");
    if (heading !== null && isReachable(heading) && !hasGoneOn(origin)) focus(heading);
  };
  /** What explains a selection may come late, when the reader is at something else: that keeps the focus. */
  const hasGoneOn = ({ element }: Origin) => {
    const focused = focusedIn(explorer);
    const isElsewhere = focused !== undefined && focused !== element && focused !== stage && !details.contains(focused);
    return isElsewhere && element !== undefined && isReachable(element);
  };
  const leave = (origin: Origin | undefined, was: Selection) => {
    const focused = focusedIn(explorer);
    if (focused !== undefined && !details.contains(focused) && isReachable(focused)) return;
    const selectors = [
      origin?.selector,
      was.relation === undefined ? undefined : relationSelector(was.relation),
      was.actor === undefined ? undefined : actorSelector(was.actor),
      '.actor[tabindex="0"]',
    ];
    const found = selectors.map((selector) => (selector === undefined ? null : explorer.querySelector(selector)));
    const target = [origin?.element, ...found, stage].filter((each) => each instanceof HTMLElement).find(isReachable);
    if (target !== undefined) focus(target);
  };
  const note = (before: Selection) => {
    const focused = focusedIn(explorer);
    // The graph as a whole is where a pointer was: the actor that it has opened is nearer.
    const element = focused === stage ? undefined : focused;
    const isInside = element !== undefined && details.contains(element);
    noted ??= { selection: before, element, selector: selectorOf(element), isInside };
  };
  return {
    note: () => note(selection.peek()),
    open: () => {
      // What closing it leads back to.
      const { actor } = selection.peek();
      note(actor === undefined ? {} : { actor });
      opened.value += 1;
    },
    opened,
    settle: () => {
      if (noted === undefined) return false;
      const origin = noted;
      noted = undefined;
      const now = selection.peek();
      if (isSame(origin.selection, now)) return true;
      const index = origins.findIndex((each) => isSame(each.selection, now));
      if (index >= 0 || isSame(now, {})) {
        leave(origins[index], origin.selection);
        origins = origins.slice(0, Math.max(0, index));
      } else enter(origin, now);
      return true;
    },
  };
}

function isSame(one: Selection, other: Selection): boolean {
  return one.actor === other.actor && one.relation === other.relation;
}

function selectorOf(element: HTMLElement | undefined): string | undefined {
  const { relation, row } = element?.dataset ?? {};
  if (relation !== undefined) return relationSelector(relation);
  return row === undefined ? undefined : actorSelector(row);
}

function relationSelector(row: number | string): string {
  return `.area-details [data-relation="${row}"]`;
}

function actorSelector(row: number | string): string {
  return `.actor[data-row="${row}"]`;
}
