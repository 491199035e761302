import type { Language } from "../../../src/dataset/languages.ts";
import { vi } from "vitest";
import type { ThemeName } from "../../../src/notation/palette.ts";
import { createShareDialog } from "../../../src/panels/dialogs/share/shareDialog.ts";
import type { ShareField } from "../../../src/panels/dialogs/share/choice.ts";
import type { ShareDialogActions, ShareDialogProps } from "../../../src/panels/dialogs/share/types.ts";
import dialogCss from "../../../src/panels/styles/dialog.css?inline";
import css from "../../../src/panels/styles/shareDialog.css?inline";
import { dialogsWords } from "../../translators.ts";
import { mount, textOf } from "./mount.ts";
import { translators } from "./quarrel.ts";

/** Holds an `embed.html` that asks for a height of 700 pixels. */
export const site = new URL("/tests/browser/panels/sharedSite/", location.origin).href;
export const headline = 'Who & <b>"whom"</b>';

const redSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="6" height="4"><rect width="6" height="4" fill="red"/></svg>';

/** The dialog, open, with what a reader would do and see. */
export function mountShareDialog(
  language: Language = "en",
  props: Partial<ShareDialogProps> = {},
  replaced: Partial<ShareDialogActions> = {},
  theme: ThemeName = "light",
) {
  const mounted = mount(theme, 1000, language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogCss + css);
  mounted.root.adoptedStyleSheets.push(sheet);
  const opener = document.createElement("button");
  opener.textContent = "Share";
  mounted.place.before(opener);
  const draw = vi.fn<ShareDialogActions["draw"]>(replaced.draw ?? (() => Promise.resolve(redSvg)));
  const made: { readonly element: HTMLElement; readonly finish: () => void }[] = [];
  const dialog = createShareDialog(mounted.place, {
    draw,
    element: ({ wish }) => {
      const ready = Promise.withResolvers<undefined>();
      const element = Object.assign(document.createElement("div"), { ready: ready.promise });
      element.textContent = JSON.stringify(wish);
      made.push({ element, finish: () => ready.resolve(undefined) });
      return element;
    },
    headline: replaced.headline ?? (({ scene }) => (scene === undefined ? headline : `${headline}: ${scene}`)),
  });
  const all: ShareDialogProps = {
    t: translators[language],
    words: dialogsWords[language].share,
    link: "https://example.org/graphs/?scene=money&from=2025-01-20&types=feud.a%252Eb",
    site,
    dataAddress: `${site}data/quarrel.json`,
    wish: { scene: "money", from: "2025-01-20", types: ["feud", "a.b"] },
    ...props,
  };
  const open = () => dialog.open(all, opener);
  open();
  const field = (name: ShareField) => {
    const found = mounted.root.querySelector<HTMLTextAreaElement>(`#share-${name}`);
    if (found === null) throw new Error(`no field ${name}`);
    return found;
  };
  return {
    mounted,
    draw,
    opener,
    dialog,
    open,
    field,
    button: (name: string) => {
      const found = mounted.all("button").find((each) => [textOf(each), each.ariaLabel].includes(name));
      if (found === undefined) throw new Error(`no button ${name}`);
      return found;
    },
    choose: (value: string) => mounted.input(`input[value="${value}"]`).click(),
    autoHeight: () => mounted.input('input[type="checkbox"]'),
    edges: () => mounted.all(".dialog-edge input"),
    status: () => textOf(mounted.one('dialog [role="status"]')),
    note: () => textOf(mounted.one(".dialog__note")),
    picture: () => mounted.root.querySelector<HTMLImageElement>(".dialog-preview img"),
    live: () => mounted.root.querySelector<HTMLElement>(".share-frame"),
    /** The elements made so far, and what tells that one is on screen. */
    made,
    /** What the text of a field means to a page that it is pasted into. */
    pasted: (name: ShareField) => new DOMParser().parseFromString(field(name).value, "text/html"),
    destroy: () => {
      dialog.destroy();
      mounted.remove();
    },
  };
}
