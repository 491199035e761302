import type { Snapshot } from "../../../picture/snapshot.ts";
import { copyPng } from "../clipboard.ts";
import { saveFile } from "./handOver.ts";
import { refusalOf } from "./sizeWords.ts";
import type { DialogState, PictureDialogActions } from "./types.ts";

/** How an attempt to get a picture out has ended. */
export interface Outcome {
  readonly words: string;
  /** To be shown, where the reader has to take it by hand. */
  readonly picture?: Blob;
}

/** Hands a file to the host page, then saves it; `addressOf` gives it an address that lasts until the next one. */
export async function savePicture(
  asked: DialogState,
  snapshot: Snapshot,
  extension: "png" | "svg",
  { toPng, onSnapshot }: PictureDialogActions,
  addressOf: (blob: Blob) => string,
): Promise<Outcome> {
  const refusal = extension === "png" ? refusalOf(asked) : "";
  if (refusal !== "") return { words: refusal };
  const making = extension === "svg" ? Promise.resolve(svgOf(snapshot)) : toPng(withAlt(snapshot, asked.editedAlt));
  const blob = await making.catch(() => undefined);
  if (blob === undefined) return { words: asked.words.notDrawn };
  const fileName = snapshot.fileName(extension);
  if (!onSnapshot(blob, fileName)) return { words: asked.words.handedOver };
  if (asked.saving === "blocked") return { words: asked.t.words.notices.downloadBlocked, picture: blob };
  saveFile(addressOf(blob), fileName);
  if (asked.saving === "unknown") return { words: asked.words.perhapsSaved(fileName), picture: blob };
  return { words: asked.words.saved(fileName) };
}

export async function copyPicture(
  asked: DialogState,
  snapshot: Snapshot,
  { toPng }: PictureDialogActions,
): Promise<Outcome> {
  const refusal = refusalOf(asked);
  if (refusal !== "") return { words: refusal };
  const making = toPng(withAlt(snapshot, asked.editedAlt));
  if (await copyPng(making)) return { words: asked.words.pictureCopied };
  const picture = await making.catch(() => undefined);
  return picture === undefined ? { words: asked.words.notDrawn } : { words: asked.words.pictureNotCopied, picture };
}

export function svgOf({ svg }: Snapshot): Blob {
  return new Blob([svg], { type: "image/svg+xml" });
}

/** The alternative text as the reader has put it, for those who find it in the file. */
function withAlt(snapshot: Snapshot, editedAlt: string | undefined): Snapshot {
  if (editedAlt === undefined) return snapshot;
  return { ...snapshot, description: editedAlt, texts: { ...snapshot.texts, Description: editedAlt } };
}
