import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { setStyles } from "./setStyles.ts";

/** An actor as a real button over its drawing. Centre and radius in CSS pixels of the stage. */
export interface ActorDisc {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
  /** What assistive technology reads: name, role, number of relations shown. */
  readonly name: string;
}

export interface ActorButtonsProps {
  readonly label: string;
  readonly discs: readonly ActorDisc[];
  /** The one actor that Tab reaches. */
  readonly current: number | undefined;
  readonly selected: number | undefined;
  readonly onFocus: (row: number) => void;
  readonly onSelect: (row: number) => void;
  /** One relation back or forth among those of the actor. */
  readonly onWalk: (row: number, step: -1 | 1) => void;
  /** An arrow key leads to where no button is. */
  readonly onBeyond: (row: number, direction: Direction) => void;
  readonly onBlur: () => void;
}

export type Direction = readonly [x: number, y: number];

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The brackets need a third key on many keyboards; comma and full stop lie side by side on most. */
const walks: Readonly<Record<string, -1 | 1>> = { "[": -1, "]": 1, ",": -1, ".": 1 };

/** One group of buttons, one of them reachable by Tab; arrow keys go to the nearest actor in that direction, Home and End to the first and last. */
export function actorButtons(props: ActorButtonsProps): TemplateResult {
  const current = props.discs.find(({ row }) => row === props.current)?.row ?? props.discs[0]?.row;
  return html`<div
    class="actors"
    role="group"
    aria-label=${props.label}
    @keydown=${keydownOf(props)}
    @focusin=${withRow(props.onFocus)}
    @focusout=${() => props.onBlur()}
    @click=${withRow(props.onSelect)}
  >
    ${repeat(
      props.discs,
      ({ row }) => row,
      ({ row, x, y, radiusPx, name }) =>
        html`<button
          type="button"
          class="actor"
          data-row=${row}
          tabindex=${row === current ? 0 : -1}
          aria-label=${name}
          aria-pressed=${row === props.selected ? "true" : "false"}
          ${setStyles({
            left: `${x - radiusPx}px`,
            top: `${y - radiusPx}px`,
            width: `${2 * radiusPx}px`,
            height: `${2 * radiusPx}px`,
          })}
        ></button>`,
    )}
  </div>`;
}

/** Listens once for all buttons: calls `then` with the row of the one that an event is about. */
function withRow(then: (row: number) => void): (event: Event) => void {
  return ({ target }) => {
    if (target instanceof HTMLElement && target.dataset["row"] !== undefined) then(Number(target.dataset["row"]));
  };
}

function keydownOf(props: ActorButtonsProps): (event: KeyboardEvent) => void {
  return (event) => {
    const button = event.target;
    // With a third key browsers say that others are held as well: a bracket is one, however it is typed.
    const isModified = event.ctrlKey || event.metaKey || event.altKey;
    if (!(button instanceof HTMLElement) || (isModified && !/[[\]]/.test(event.key))) return;
    const row = Number(button.dataset["row"]);
    const walk = walks[event.key];
    if (walk !== undefined) props.onWalk(row, walk);
    else if (!go(event.key, button, row, props)) return;
    event.preventDefault();
  };
}

/** Moves the focus from a button; false for a key that does not. */
function go(key: string, button: HTMLElement, row: number, { discs, onBeyond }: ActorButtonsProps): boolean {
  const direction = directions[key];
  const last = key === "Home" ? discs[0]?.row : key === "End" ? discs.at(-1)?.row : undefined;
  if (direction === undefined && last === undefined) return false;
  const next = direction === undefined ? last : nearestDisc(discs, row, direction);
  if (next !== undefined) focusActor(button.parentElement, next);
  else if (direction !== undefined) onBeyond(row, direction);
  return true;
}

/** Without scrolling anything: the camera shows what is off the stage. */
export function focusActor(within: Element | null, row: number): void {
  within?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus({ preventScroll: true });
}

/** The nearest actor within 60° of a direction, sideways distance counting double. Undefined at the border. */
export function nearestDisc(
  discs: readonly Omit<ActorDisc, "name">[],
  from: number,
  [dx, dy]: Direction,
): number | undefined {
  const start = discs.find(({ row }) => row === from);
  if (start === undefined) return undefined;
  let best: { row: number; cost: number } | undefined;
  for (const disc of discs) {
    const ahead = (disc.x - start.x) * dx + (disc.y - start.y) * dy;
    const aside = Math.abs((disc.x - start.x) * dy - (disc.y - start.y) * dx);
    if (disc.row === from || ahead <= 0 || aside > ahead * Math.sqrt(3)) continue;
    const cost = ahead + 2 * aside;
    if (best === undefined || cost < best.cost) best = { row: disc.row, cost };
  }
  return best?.row;
}
