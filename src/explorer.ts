import type { Issue } from "./dataset/issues.ts";
import type { Counts } from "./model/types.ts";
import type { PictureOptions } from "./picture/picture.ts";
import { createReaderActions, type Step } from "./shell/actions.ts";
import { createAddress } from "./shell/address.ts";
import { createAppearance } from "./shell/appearance.ts";
import { loadDataset } from "./shell/loading.ts";
import { createNoticeBoard } from "./shell/noticeBoard.ts";
import { languageFor, themeFor } from "./shell/preferences.ts";
import { createRegions } from "./shell/regions.ts";
import { createScreen, type Screen } from "./shell/screen.ts";
import { createSession, type Session, selectedIds } from "./shell/session.ts";
import { isSame } from "./view/codec.ts";
import { createTranslators } from "./shell/translators.ts";
import { checkWish, deriveReading, type Reading } from "./view/derive.ts";
import { watch } from "./view/store.ts";
import { defaultView, type Wish, type WishChange } from "./view/types.ts";

export interface Explorer {
  /** The present view; undefined before data are there. */
  readonly reading: Reading | undefined;
  readonly counts: Counts | undefined;
  readonly issues: readonly Issue[];
  /** What attributes ask for, and the attributes whose value means nothing. The address comes before them. */
  setAttributes(wish: Wish, refused: readonly string[]): void;
  /** A change by the host: no events come back. */
  change(change: WishChange): void;
  /** Resolves when the data are on screen, or the words that say why not. A later call takes the place of this one. */
  load(address: string): Promise<void>;
  /** The present view as an SVG document. Rejects as long as there are no data. */
  drawPicture(options: PictureOptions): Promise<string>;
  destroy(): void;
}

/** Hears of what has happened: loads, failures, and what the reader (not the host) has changed. */
export type Tell = (name: "load" | "error" | "view" | "select", detail: object) => void;

interface Asked {
  readonly wish: Wish;
  readonly refused: readonly string[];
}

/** Data, view, stage and panels put together in `root`. With `isAddressKept` the page's query is read and kept in step. */
export function createExplorer(host: HTMLElement, root: ShadowRoot, isAddressKept: boolean, tell: Tell): Explorer {
  const regions = createRegions(root);
  const appearance = createAppearance(root, regions.explorer);
  const translators = createTranslators();
  let attributes: Asked = { wish: {}, refused: [] };
  let current: { readonly session: Session; readonly screen: Screen; readonly end: () => void } | undefined;
  let issues: readonly Issue[] = [];
  let loading = new AbortController();
  let source = "";

  const asked = (): Asked => {
    const { wish, refused } = address?.read() ?? { wish: {}, refused: [] };
    return { wish: { ...attributes.wish, ...wish }, refused: [...attributes.refused, ...refused] };
  };
  const follow = () =>
    translators.prepare(languageFor(asked().wish.lang, host), () => {
      if (current !== undefined) current.session.store.replace(checkWish(asked().wish, current.session.model).wish);
    });
  const address = isAddressKept ? createAddress(follow) : undefined;
  const translator = () =>
    translators.get(
      languageFor(current === undefined ? asked().wish.lang : current.session.store.language.value, host),
    );
  const board = createNoticeBoard(regions.notices, translator, () => void load(source));

  const dress = (session?: Session) => {
    const { theme, ui } = session?.store.view.value ?? { ...defaultView, ...asked().wish };
    appearance.set(translator().locale, theme, ui);
  };
  /** Changes the view once the words for it are there, and keeps the address in step. */
  const change = ({ store }: Session, wanted: WishChange, step: Step, then: () => void) => {
    translators.prepare(languageFor(wanted.lang ?? store.language.value, host), () => {
      store.change(wanted);
      address?.write(without(store.wish.value, attributes.wish), step);
      then();
    });
  };
  const act = (session: Session) => (wanted: WishChange, step: Step) => {
    const before = session.store.selection.value;
    change(session, wanted, step, () => {
      tell("view", { view: explorer.reading, counts: explorer.counts });
      if (session.store.selection.value !== before) tell("select", selectedIds(session));
    });
  };
  const open = (session: Session, refused: readonly string[]) => {
    close();
    const actions = createReaderActions(session, act(session));
    const translate = () => translators.get(languageFor(session.store.language.value, host));
    const screen = createScreen(session, regions, actions, translate);
    current = { session, screen, end: watch(() => dress(session)) };
    board.follow(session, actions, refused, screen.hasStage);
  };
  const close = () => {
    current?.end();
    current?.screen.destroy();
    current = undefined;
  };

  async function load(from: string): Promise<void> {
    loading.abort();
    const { signal } = (loading = new AbortController());
    const isStale = () => signal.aborted;
    source = from;
    const language = languageFor(current?.session.store.language.value ?? asked().wish.lang, host);
    await new Promise<void>((resolve) => translators.prepare(language, resolve));
    if (isStale()) return;
    dress(current?.session);
    board.loading();
    const [loaded] = await Promise.all([loadDataset(from, signal).catch(() => undefined), appearance.styled]);
    if (loaded === undefined || isStale()) return;
    issues = loaded.issues;
    if ("failure" in loaded) {
      board.failed(loaded.failure, loaded.url, loaded.issues);
      tell("error", { issues });
      return;
    }
    const { wish, refused } = asked();
    const session = createSession(loaded.dataset, issues, wish);
    open(session, [...refused, ...session.refused]);
    if (issues.length > 0) tell("error", { issues });
    tell("load", { issues });
  }

  const explorer: Explorer = {
    get reading() {
      return current && deriveReading(current.session.store.view.value, current.session.model);
    },
    get counts() {
      return current?.session.store.counts.value;
    },
    get issues() {
      return issues;
    },
    setAttributes: (wish, refused) => {
      attributes = { wish, refused };
      follow();
    },
    change: (wanted) => {
      if (current !== undefined) change(current.session, wanted, "replace", () => undefined);
    },
    load,
    drawPicture: async (options) => {
      if (current === undefined) throw new Error("there are no data to draw a picture of");
      const { model, store } = current.session;
      const theme = themeFor(store.theme.value);
      const { drawPicture } = await import("./picture/picture.ts");
      return drawPicture(model.dataset, store.wish.value, { theme, ...options }, translator());
    },
    destroy: () => {
      loading.abort();
      close();
      board.destroy();
      address?.destroy();
      appearance.destroy();
    },
  };
  return explorer;
}

/** The wishes that the attributes do not ask for anyway. */
function without(wish: Wish, attributes: Wish): Wish {
  return Object.fromEntries(
    Object.entries(wish).filter(([name, value]) => !isSame(value, attributes[name as keyof Wish])),
  );
}
