/** Pixels of a picture as red, green, blue, alpha. */
export type Pixels = Pick<ImageData, "data" | "width" | "height">;

/** A pixel has its like where the other picture has one at most this far away … */
const reachPx = 1;
/** … of which no channel, 0 to 255, differs by more: steps of soft edges are smaller, lines and letters stand out more. */
const nearness = 64;
const squarePx = 24;

export interface Difference {
  /** Part of all pixels that have no like in the other picture, or whose like there has none. */
  readonly part: number;
  /** Number of them in the square of 24 × 24 pixels that has most. */
  readonly mostInSquare: number;
}

export function differenceOf(one: Pixels, other: Pixels): Difference {
  const squares = new Map<number, number>();
  let count = 0;
  for (let at = 0; at < one.width * one.height; at += 1) {
    if (isLike(one, at, other, at) || (hasLike(one, at, other) && hasLike(other, at, one))) continue;
    const square = 1000 * Math.floor(at / one.width / squarePx) + Math.floor((at % one.width) / squarePx);
    squares.set(square, (squares.get(square) ?? 0) + 1);
    count += 1;
  }
  return { part: count / (one.width * one.height), mostInSquare: Math.max(0, ...squares.values()) };
}

function hasLike(one: Pixels, at: number, other: Pixels): boolean {
  const [x, y] = [at % one.width, Math.floor(at / one.width)];
  for (let nearY = Math.max(0, y - reachPx); nearY <= Math.min(one.height - 1, y + reachPx); nearY += 1) {
    for (let nearX = Math.max(0, x - reachPx); nearX <= Math.min(one.width - 1, x + reachPx); nearX += 1) {
      if (isLike(one, at, other, nearY * other.width + nearX)) return true;
    }
  }
  return false;
}

function isLike({ data: one }: Pixels, at: number, { data: other }: Pixels, near: number): boolean {
  for (let channel = 0; channel < 3; channel += 1) {
    if (Math.abs((one[4 * at + channel] ?? 0) - (other[4 * near + channel] ?? 0)) > nearness) return false;
  }
  return true;
}

/** An SVG document as a browser shows it. */
export async function rasterize(svg: string, widthPx: number, heightPx: number): Promise<ImageData> {
  const image = new Image(widthPx, heightPx);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const context = contextOf(widthPx, heightPx);
  context.drawImage(image, 0, 0, widthPx, heightPx);
  return context.getImageData(0, 0, widthPx, heightPx);
}

/** The layers of a stage on the colour of its ground; to be read in the task that drew them. */
export function flatten(container: HTMLElement, background: string): ImageData {
  const { offsetWidth: widthPx, offsetHeight: heightPx } = container;
  const context = contextOf(widthPx, heightPx);
  context.fillStyle = background;
  context.fillRect(0, 0, widthPx, heightPx);
  for (const layer of ["edges", "text"]) {
    const canvas = container.querySelector<HTMLCanvasElement>(`.sigma-${layer}`);
    if (canvas === null) throw new Error(`no layer ${layer}`);
    context.drawImage(canvas, 0, 0, widthPx, heightPx);
  }
  return context.getImageData(0, 0, widthPx, heightPx);
}

function contextOf(widthPx: number, heightPx: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error("no 2D context");
  return context;
}
