import type { Language } from "../../../src/dataset/languages.ts";
import { vi } from "vitest";
import type { ThemeName } from "../../../src/notation/palette.ts";
import { createPictureDialog } from "../../../src/panels/dialogs/picture/pictureDialog.ts";
import type { PictureDialogActions, PictureDialogProps } from "../../../src/panels/dialogs/picture/types.ts";
import dialogCss from "../../../src/panels/styles/dialog.css?inline";
import css from "../../../src/panels/styles/pictureDialog.css?inline";
import { pictureSize } from "../../../src/picture/size.ts";
import type { Snapshot, SnapshotOptions } from "../../../src/picture/snapshot.ts";
import { dialogsWords } from "../../translators.ts";
import { mount, textOf } from "./mount.ts";
import { translators } from "./quarrel.ts";

export const limit = 16_000_000;

/** A red picture with words that have to be escaped. */
export function snapshotOf(options: SnapshotOptions): Snapshot {
  const { preset, width, height, scale = 2, plain = false } = options;
  const size = pictureSize(preset, width, height, plain);
  const description = 'Musk <"against"> Altman & others.';
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${size.widthPx}" height="${size.heightPx}"><rect width="100%" height="100%" fill="red"/></svg>`,
    widthPx: Math.round(size.widthPx * scale),
    heightPx: Math.round(size.heightPx * scale),
    title: "Who & whom",
    description,
    texts: { Title: "Who & whom", Description: description, Source: "https://example.org/", tiespan: "{}" },
    fileName: (extension) => `quarrel_${preset ?? "own"}@${scale}x.${extension}`,
  };
}

/** One red pixel. */
export async function redPixel(): Promise<Blob> {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.fillStyle = "red";
  context.fillRect(0, 0, 1, 1);
  return canvas.convertToBlob({ type: "image/png" });
}

/** The dialog, open, with what a reader would do and see. */
export function mountDialog(
  language: Language = "de",
  theme: ThemeName = "light",
  props: Partial<PictureDialogProps> = {},
  replaced: Partial<PictureDialogActions> = {},
) {
  const mounted = mount(theme, 1000, language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogCss + css);
  mounted.root.adoptedStyleSheets.push(sheet);
  const opener = document.createElement("button");
  opener.textContent = "…";
  opener.setAttribute("aria-label", "Picture");
  mounted.place.before(opener);
  const actions = {
    draw: vi.fn<PictureDialogActions["draw"]>(replaced.draw ?? ((options) => Promise.resolve(snapshotOf(options)))),
    toPng: vi.fn<PictureDialogActions["toPng"]>(replaced.toPng ?? redPixel),
    onSnapshot: vi.fn<PictureDialogActions["onSnapshot"]>(replaced.onSnapshot ?? (() => true)),
  };
  const dialog = createPictureDialog(mounted.place, actions);
  const all: PictureDialogProps = {
    t: translators[language],
    words: dialogsWords[language].picture,
    viewSize: { widthPx: 640, heightPx: 480 },
    theme,
    sourceLine: "Sources: dpa & <Reuters>",
    mostPixels: limit,
    saving: "allowed",
    ...props,
  };
  const open = () => dialog.open(all, opener);
  open();
  const button = (name: string) => {
    const found = mounted.all("button").find((each) => [textOf(each), each.ariaLabel].includes(name));
    if (found === undefined) throw new Error(`no button ${name}`);
    return found;
  };
  return {
    mounted,
    actions,
    opener,
    dialog,
    open,
    button,
    choose: (value: string) => mounted.input(`input[value="${value}"]`).click(),
    field: (name: "alt" | "figure") => {
      const found = mounted.root.querySelector<HTMLTextAreaElement>(`#picture-${name}`);
      if (found === null) throw new Error(`no field ${name}`);
      return found;
    },
    status: () => textOf(mounted.one('dialog [role="status"]')),
    image: () => mounted.root.querySelector<HTMLImageElement>(".dialog-preview img"),
    destroy: () => {
      dialog.destroy();
      mounted.remove();
    },
  };
}

/** Loads what an image shows and gives its type and first pixel as red, green, blue, alpha. */
export async function contentOf(image: HTMLImageElement | null): Promise<{ type: string; pixel: number[] }> {
  const blob = await (await fetch(image?.src ?? "")).blob();
  await image?.decode();
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (image === null || context === null) throw new Error("nothing to look at");
  context.drawImage(image, 0, 0);
  return { type: blob.type, pixel: [...context.getImageData(0, 0, 1, 1).data] };
}
