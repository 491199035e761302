import type { Issue } from "./dataset/issues.ts";
import type { Counts } from "./model/types.ts";
import type { Snapshot } from "./picture/snapshot.ts";
import { createReaderActions, type Step } from "./shell/actions.ts";
import { createAddress } from "./shell/address.ts";
import { createAppearance } from "./shell/appearance.ts";
import { createExtras, type Extras } from "./shell/extras.ts";
import { loadDataset } from "./shell/loading.ts";
import { createNoticeBoard } from "./shell/noticeBoard.ts";
import { languageFor } from "./shell/preferences.ts";
import { createRegions } from "./shell/regions.ts";
import { createScreen, type Screen } from "./shell/screen.ts";
import { createSession, type Session, selectedIds } from "./shell/session.ts";
import type { AskedSnapshot } from "./shell/snapshots.ts";
import { isSame } from "./view/codec.ts";
import { createTranslators } from "./shell/translators.ts";
import { checkWish, deriveReading, mergeWish, type Reading } from "./view/derive.ts";
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
  /** The present view as a picture. Rejects where there are no data, and for sizes that cannot be drawn. */
  drawSnapshot(options: AskedSnapshot): Promise<Snapshot>;
  destroy(): void;
}

/** Hears of what has happened: loads, failures, and what the reader (not the host) has done. False: the host objects. */
export type Tell = (name: "load" | "error" | "view" | "select" | "snapshot", detail: object) => boolean;

/** One session and all that belongs to it. */
interface Opened {
  readonly session: Session;
  readonly screen: Screen;
  readonly extras: Extras;
  readonly end: () => void;
}

interface Asked {
  readonly wish: Wish;
  readonly refused: readonly string[];
}

/** Data, view, stage and panels put together in `root`. With `isAddressKept` the page's query is read and kept in step. */
export function createExplorer(host: HTMLElement, root: ShadowRoot, isAddressKept: boolean, tell: Tell): Explorer {
  const poster = host.getAttribute("poster");
  const regions = createRegions(root, poster);
  const appearance = createAppearance(root, regions.explorer);
  if (host.childElementCount === 0 && poster === null) void appearance.styled.then(regions.reveal);
  const translators = createTranslators();
  let attributes: Asked = { wish: {}, refused: [] };
  let current: Opened | undefined;
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
  /** The view of a picture in the place of the present one, as far as the data can answer it. */
  const restore = (session: Session, wish: Wish) => {
    const { model, store } = session;
    const checked = checkWish(mergeWish({}, wish, model), model);
    const taken = Object.fromEntries(Object.keys(store.wish.value).map((name) => [name, null]));
    act(session)({ ...taken, ...checked.wish }, "push");
    return checked.refused;
  };
  const open = (session: Session, refused: readonly string[]) => {
    close();
    const actions = createReaderActions(session, act(session));
    const translate = () => translators.get(languageFor(session.store.language.value, host));
    board.follow(session, actions, refused);
    const end = watch(() => dress(session));
    regions.reveal();
    const extras = createExtras(session, regions, translate, {
      draw: (options) => explorer.drawSnapshot(options),
      onSnapshot: (blob, fileName) => tell("snapshot", { blob, fileName }),
      restore: (wish) => restore(session, wish),
      tell: board.tell,
    });
    const onPicture = extras.openPictureDialog;
    const screen = createScreen(session, regions, actions, translate, { onStill: board.standStill, onPicture });
    current = { session, screen, extras, end };
    return screen.ready;
  };
  const close = () => {
    current?.end();
    current?.screen.destroy();
    current?.extras.destroy();
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
      regions.reveal();
      board.failed(loaded.failure, loaded.url, loaded.issues);
      tell("error", { issues });
      return;
    }
    const { wish, refused } = asked();
    const session = createSession(loaded.dataset, issues, wish);
    await open(session, [...refused, ...session.refused]);
    if (isStale()) return;
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
    drawSnapshot: async (options) => {
      if (current === undefined) throw new Error("there are no data to draw a picture of");
      const { drawSessionSnapshot } = await import("./shell/snapshots.ts");
      const language = options.lang ?? translator().locale;
      await new Promise<void>((resolve) => translators.prepare(language, resolve));
      return drawSessionSnapshot(current.session, options, regions.stage, translators.get(language), source);
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
