import { html, type TemplateResult } from "lit-html";
import type { Translator } from "../../i18n/translator.ts";

/** How high details are where they lie over the graph: their heading, about half of the room, most of it. */
export const sheetHeights = ["low", "half", "tall"] as const;
export type SheetHeight = (typeof sheetHeights)[number];

export interface GripActions {
  readonly onHeight: (height: SheetHeight) => void;
  /** While a pointer drags: the height in CSS pixels, undefined when it lets go. */
  readonly onDrag: (heightPx: number | undefined) => void;
  /** The room in CSS pixels that the details could take. */
  readonly roomPx: () => number;
}

const leastDragPx = 8;
/** A drag over more of the room goes by two heights. */
const longDragShare = 0.35;

/** The upper edge of a sheet, which is made higher and lower by it: each press, an arrow key, or a drag. */
export interface SheetGrip {
  draw(t: Translator, height: SheetHeight): TemplateResult;
}

export function createSheetGrip({ onHeight, onDrag, roomPx }: GripActions): SheetGrip {
  let height: SheetHeight = "half";
  let drag: { readonly fromY: number; readonly fromPx: number; byPx: number } | undefined;
  let wasDragged = false;

  const by = (steps: number): SheetHeight => {
    const index = Math.min(sheetHeights.length - 1, Math.max(0, sheetHeights.indexOf(height) + steps));
    return sheetHeights[index] ?? height;
  };
  const begin = (event: PointerEvent) => {
    const grip = event.currentTarget;
    if (!(grip instanceof HTMLElement) || !event.isPrimary || event.button !== 0) return;
    grip.setPointerCapture(event.pointerId);
    drag = { fromY: event.clientY, fromPx: grip.parentElement?.offsetHeight ?? 0, byPx: 0 };
    wasDragged = false;
  };
  const move = ({ clientY, isPrimary }: PointerEvent) => {
    if (drag === undefined || !isPrimary) return;
    drag.byPx = drag.fromY - clientY;
    wasDragged ||= Math.abs(drag.byPx) >= leastDragPx;
    if (wasDragged) onDrag(Math.min(roomPx(), Math.max(0, drag.fromPx + drag.byPx)));
  };
  const end = () => {
    if (drag === undefined) return;
    const { byPx } = drag;
    drag = undefined;
    if (!wasDragged) return;
    onDrag(undefined);
    const steps = Math.abs(byPx) < leastDragPx ? 0 : Math.abs(byPx) < longDragShare * roomPx() ? 1 : 2;
    onHeight(by(Math.sign(byPx) * steps));
  };
  const press = () => {
    // A drag ends in a click, too.
    if (!wasDragged) onHeight(afterPress[height]);
    wasDragged = false;
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onHeight(by(event.key === "ArrowUp" ? 1 : -1));
  };
  return {
    draw: (t, now) => {
      height = now;
      return html`<button
        type="button"
        class="sheet-grip"
        aria-label=${t.words.details.sheet[afterPress[now]]}
        @click=${press}
        @keydown=${key}
        @pointerdown=${begin}
        @pointermove=${move}
        @pointerup=${end}
        @pointercancel=${end}
      ></button>`;
    },
  };
}

const afterPress: Readonly<Record<SheetHeight, SheetHeight>> = { low: "half", half: "tall", tall: "low" };
