import type { Translator } from "../i18n/translator.ts";
import { deriveFigure } from "../picture/figure.ts";
import { drawSnapshot, type Snapshot, type SnapshotOptions } from "../picture/snapshot.ts";
import { isAsking } from "../view/derive.ts";
import { themeFor } from "./preferences.ts";
import type { Session } from "./session.ts";
import { readAddress } from "../dataset/address.ts";

export interface AskedSnapshot extends SnapshotOptions {
  /** Language of the words, as the view parameter; that on screen where none is given. */
  readonly lang?: string;
}

/**
 * What a session shows as a picture: in the colours on screen and, for the preset `view`, in the size of `stage`, unless
 * the options say otherwise. `origin` holds the addresses of the dataset and
 * of the view. Throws as `drawSnapshot` does.
 */
export async function drawSessionSnapshot(
  { store }: Session,
  options: AskedSnapshot,
  stage: HTMLElement,
  translator: Translator,
  origin: { readonly data: string; readonly view: string },
): Promise<Snapshot> {
  store.rest();
  const sizeOnScreen =
    options.preset === "view" && stage.offsetWidth > 0 ? { width: stage.offsetWidth, height: stage.offsetHeight } : {};
  const asked = { theme: themeFor(store.theme.value), ...sizeOnScreen, ...options };
  const visible = store.visible.value;
  // The one on screen is in another language, or has not come yet.
  const isToAnswer = isAsking(visible.view) && (options.lang !== undefined || visible.answered === undefined);
  const shown = isToAnswer ? await (await import("./answers.ts")).answerIn(store.asking.value, translator) : visible;
  return drawSnapshot(deriveFigure(shown), asked, translator, {
    name: dataNameOf(origin.data),
    address: origin.view,
  });
}

/** "data/musk-altman-trump.json" → "musk-altman-trump". */
export function dataNameOf(address: string): string {
  const path = readAddress(address, document.baseURI)?.pathname ?? "";
  const file = decodePart(path.split("/").at(-1) ?? "");
  return file.replace(/(\.[a-z]{2,8}){1,2}$/i, "");
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
