import { nothing, render } from "lit-html";
import type { PictureDropWords } from "../i18n/dialogs.ts";
import { pictureDropArea } from "../panels/pictureDrop.ts";
import sheetAddress from "../panels/styles/pictureDrop.css?url";
import { createSheet } from "./sheet.ts";

/** What is laid over an explorer while a file is held above it. Loaded when that happens. */
export interface DropArea {
  show(words: PictureDropWords, isForData: boolean): void;
  hide(): void;
  destroy(): void;
}

export function createDropArea(target: HTMLElement): DropArea {
  const sheet = createSheet(target, sheetAddress);
  const place = document.createElement("div");
  place.className = "picture-drop-place";
  place.hidden = true;
  void sheet.loaded.then(() => (place.hidden = false));
  target.append(place);
  const hide = () => void render(nothing, place);
  return {
    show: (words, isForData) => void render(pictureDropArea(words, isForData), place),
    hide,
    destroy: () => {
      hide();
      place.remove();
      sheet.destroy();
    },
  };
}
