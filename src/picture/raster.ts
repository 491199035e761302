import { writePngTexts } from "./png.ts";
import type { Snapshot } from "./snapshot.ts";

/** Rows of pixels that are looked at together; a whole picture would take 64 MB. */
const rowsAtOnce = 256;
/** What is painted on a new canvas to see whether it can be painted and read at all. */
const probe = [18, 96, 172, 255] as const;
/** Browsers that blur canvases against fingerprinting change the lowest bits. */
const probeTolerance = 8;

/**
 * A snapshot as a PNG that carries its texts. Rejects with an Error that says what failed: the picture cannot be
 * decoded, or the browser refuses a canvas of that size or keeps pages from reading it. A picture without a single
 * visible pixel is refused too. In browsers only.
 */
export async function drawPng({ svg, widthPx, heightPx, texts }: Snapshot): Promise<Blob> {
  const context = createContext(widthPx, heightPx);
  await paint(context, svg);
  const png = await encodePng(context.canvas);
  return new Blob([writePngTexts(new Uint8Array(await png.arrayBuffer()), texts)], { type: "image/png" });
}

/** Paints a picture over the whole of a canvas. Rejects where it cannot be decoded, or not a pixel of it is visible. */
export async function paint(context: CanvasRenderingContext2D, svg: string): Promise<void> {
  const { width, height } = context.canvas;
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    context.drawImage(await loadImage(address), 0, 0, width, height);
  } finally {
    URL.revokeObjectURL(address);
  }
  if (isBlank(context)) throw new Error("the picture is blank: nothing of it could be drawn");
}

/**
 * A canvas that can be read. Throws where the browser refuses it: canvases beyond its limits take every command and stay
 * blank, so that a new one is tried first.
 */
export function createContext(widthPx: number, heightPx: number): CanvasRenderingContext2D {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null || !isUsable(context)) {
    throw new Error(`the browser refuses a canvas of ${widthPx}×${heightPx} pixels, or keeps pages from reading it`);
  }
  return context;
}

/** Whether a pixel can be painted at the far corner, and read back as painted. */
function isUsable(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  context.fillStyle = `rgb(${probe.slice(0, 3).join(" ")})`;
  context.fillRect(width - 1, height - 1, 1, 1);
  const { data } = context.getImageData(width - 1, height - 1, 1, 1);
  context.clearRect(0, 0, width, height);
  return probe.every((value, index) => Math.abs((data[index] ?? 0) - value) <= probeTolerance);
}

/** Its `load` event rather than `decode`, which may wait for a frame that a hidden page never draws. */
function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", () => reject(new Error("the browser cannot decode the picture as SVG")));
    image.src = address;
  });
}

/** Whether no pixel is visible, not even one of a background. */
function isBlank(context: CanvasRenderingContext2D): boolean {
  const { width, height } = context.canvas;
  for (let top = 0; top < height; top += rowsAtOnce) {
    const { data } = context.getImageData(0, top, width, Math.min(rowsAtOnce, height - top));
    for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 0) return false;
  }
  return true;
}

function encodePng(canvas: HTMLCanvasElement): Promise<Blob> {
  const { width, height } = canvas;
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error(`the browser cannot write a PNG of ${width}×${height} pixels`));
      else resolve(blob);
    }, "image/png");
  });
}
