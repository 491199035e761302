import type { Frame } from "../notation/frame.ts";
import { doBoxesMeet } from "../notation/labels.ts";
import type { Box } from "../notation/paths.ts";
import { type DrawnText, piecesOf, type TextPiece } from "./textPieces.ts";

export interface TextLayer {
  /** Draws on a canvas that it brings to the size of the frame: where nothing looks different, that stays as it is. */
  draw(text: DrawnText, frame: Frame, pixelRatio: number): void;
}

/** Of more boxes than these the canvas is drawn whole: each piece is held against each box. */
const mostBoxes = 60;

/** What a step changes is a few names and numbers, and ink costs more than anything else on the main thread. */
export function createTextLayer(context: CanvasRenderingContext2D): TextLayer {
  let before: ReadonlyMap<string, TextPiece> = new Map();
  return {
    draw: (text, frame, pixelRatio) => {
      const pieces = piecesOf(text);
      const isEmpty = fitCanvas(context.canvas, frame, pixelRatio);
      const { now, changed } = differences(before, pieces);
      before = now;
      const whole = { x: 0, y: 0, width: frame.widthPx, height: frame.heightPx };
      const boxes = isEmpty || changed.length > mostBoxes ? [whole] : changed;
      const toWholePixels = (box: Box): Box => outwards(box, pixelRatio);
      drawWithin(context, boxes.map(toWholePixels), pieces, pixelRatio);
    },
  };
}

/** True if the canvas is empty now. */
function fitCanvas(canvas: HTMLCanvasElement, { widthPx, heightPx }: Frame, pixelRatio: number): boolean {
  const width = Math.round(widthPx * pixelRatio);
  const height = Math.round(heightPx * pixelRatio);
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  canvas.style.width = `${widthPx}px`;
  canvas.style.height = `${heightPx}px`;
  return true;
}

/** The pieces by their keys, and where ink has come, gone or become other. */
function differences(before: ReadonlyMap<string, TextPiece>, pieces: readonly TextPiece[]) {
  const now = new Map<string, TextPiece>();
  const changed: Box[] = [];
  for (const piece of pieces) {
    now.set(piece.key, piece);
    const old = before.get(piece.key);
    if (old !== undefined && doLookSame(old, piece)) continue;
    changed.push(piece.box);
    if (old !== undefined) changed.push(old.box);
  }
  for (const [key, { box }] of before) if (!now.has(key)) changed.push(box);
  return { now, changed };
}

function doLookSame({ looks }: TextPiece, { looks: others }: TextPiece): boolean {
  for (let index = 0; index < others.length; index += 1) if (looks[index] !== others[index]) return false;
  return true;
}

/** Cut at a part of a pixel, an edge would be mixed out of what was and what is. */
function outwards({ x, y, width, height }: Box, pixelRatio: number): Box {
  const down = (at: number): number => Math.floor(at * pixelRatio) / pixelRatio;
  const up = (at: number): number => Math.ceil(at * pixelRatio) / pixelRatio;
  const [left, top] = [down(x), down(y)];
  return { x: left, y: top, width: up(x + width) - left, height: up(y + height) - top };
}

function drawWithin(
  context: CanvasRenderingContext2D,
  boxes: readonly Box[],
  pieces: readonly TextPiece[],
  pixelRatio: number,
): void {
  context.save();
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.lineJoin = "round";
  // As SVG has its text: in sizes and places that are no whole pixels.
  context.textRendering = "geometricPrecision";
  context.beginPath();
  for (const { x, y, width, height } of boxes) {
    context.clearRect(x, y, width, height);
    context.rect(x, y, width, height);
  }
  context.clip();
  for (const piece of pieces) if (boxes.some((box) => doBoxesMeet(piece.box, box, 0))) piece.draw(context);
  context.restore();
}
