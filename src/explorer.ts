import type { Issue } from "./dataset/issues.ts";
import type { Counts } from "./model/types.ts";
import type { Snapshot } from "./picture/snapshot.ts";
import { createReaderActions, type ReaderActions } from "./shell/actions.ts";
import { createAddress, type Step } from "./shell/address.ts";
import { createAppearance } from "./shell/appearance.ts";
import { type Context, createContext } from "./shell/context.ts";
import { createExtras, type Extras, type ExtrasActions } from "./shell/extras.ts";
import { type DataSource, type Loaded, loadDataset } from "./shell/loading.ts";
import { createNoticeBoard } from "./shell/noticeBoard.ts";
import { describeView } from "./shell/figure.ts";
import { languagesFor } from "./shell/preferences.ts";
import { createRegions, standIn } from "./shell/regions.ts";
import { type Asked, askedBeyond, hostWish, momentOf } from "./shell/requests.ts";
import { createScreen, type Screen } from "./shell/screen.ts";
import { createSession, prepareGraph, type Session, selectedIds } from "./shell/session.ts";
import type { AskedSnapshot } from "./shell/snapshots.ts";
import { createTranslators } from "./shell/translators.ts";
import { textOf } from "./i18n/wording.ts";
import { checkChange, checkWish, resolveView, mergeWish, type ResolvedView } from "./view/derive.ts";
import { watch } from "./view/store.ts";
import { defaultView, type Wish, type WishChange } from "./view/types.ts";
import { MissingPart } from "./shell/parts.ts";

export interface Explorer {
  /** The present view; undefined before data are there. */
  readonly reading: ResolvedView | undefined;
  readonly counts: Counts | undefined;
  readonly issues: readonly Issue[];
  /** What the host can do without events coming back; undefined before data are there. */
  readonly actions: HostActions | undefined;
  /** What attributes ask for, and the attributes whose value means nothing. The address comes before them. */
  setAttributes(asked: Asked): void;
  /**
   * A change by the host: no events come back. Before data are there it waits for them. A notice names what is `refused`,
   * and what the data cannot answer.
   */
  change(change: WishChange, refused: readonly string[]): void;
  /** What the host and the reader have asked for beyond the attributes: `change` with it brings the same view back. */
  readonly kept: WishChange;
  /** Resolves when the data are on screen, or the words that say why not. A later call takes the place of this one. */
  load(from: DataSource, allowedOrigins: readonly string[]): Promise<void>;
  /** The alternative text of the present view; "" before data are there. */
  describe(): string;
  /** The present view as a picture. Rejects where there are no data, and for sizes that cannot be drawn. */
  drawSnapshot(options: AskedSnapshot): Promise<Snapshot>;
  destroy(): void;
}

/** Hears of what has happened: loads, failures, and what the reader (not the host) has done. False: the host objects. */
export type Tell = (name: "load" | "error" | "view" | "select" | "snapshot" | "link", detail: object) => boolean;

export type HostActions = Pick<ReaderActions, "nextEvent" | "previousEvent"> & Pick<Screen, "playback" | "fit">;

/** One session and all that belongs to it. */
interface Opened {
  readonly context: Context;
  readonly screen: Screen;
  readonly extras: Extras;
  readonly silent: ReaderActions;
  readonly end: () => void;
}

/** Data, view, stage and panels put together in `root`. With `isAddressKept` the page's query is read and kept in step. */
export function createExplorer(host: HTMLElement, root: ShadowRoot, isAddressKept: boolean, tell: Tell): Explorer {
  const regions = createRegions(root, host.getAttribute("poster"));
  const appearance = createAppearance(root, regions.explorer);
  const translators = createTranslators();
  let attributes: Asked = { wish: {}, refused: [], host: {} };
  let early: WishChange = {};
  const earlyRefused: string[] = [];
  let current: Opened | undefined;
  let issues: readonly Issue[] = [];
  let loading = new AbortController();
  /** Data that somebody has brought are on their way: what is still to be seen is what they replace. */
  let isReplaced = false;
  /** Resolves when what was loaded last is on screen, or was taken the place of. */
  let shown: Promise<void> = Promise.resolve();
  let retry: () => void = () => undefined;
  let dataAddress = "";

  const asked = (): Asked => {
    const { wish, refused } = address?.read() ?? { wish: {}, refused: [] };
    return { ...attributes, wish: { ...attributes.wish, ...wish }, refused: [...attributes.refused, ...refused] };
  };
  const follow = () =>
    translators.prepare(languagesFor(asked().wish.lang, host), () => {
      if (current === undefined) return;
      const { store, model } = current.context.session;
      store.setHost(attributes.host);
      const { wish } = checkWish(asked().wish, model);
      prepareGraph(
        model,
        () => wish,
        () => store.replace(wish),
      );
    });
  const address = isAddressKept ? createAddress(follow) : undefined;
  const translator = () => current?.context.translator() ?? translators.get(languagesFor(asked().wish.lang, host));
  const board = createNoticeBoard(regions.notices, translator, {
    onRetry: () => retry(),
    standIn: () => standIn(regions),
    onShowIssues: (opener) => current?.extras.openDataDialog(opener, { step: "issues" }),
  });
  /** What the address of a session's present view holds. */
  const written = (session: Session) => askedBeyond(attributes.wish, session);
  const href = (session: Session) => address?.hrefFor(written(session)) ?? pageAddress();

  /** Calls `then` when the words and the graph that a change needs are there: as a rule at once. */
  const prepare = ({ store, model }: Session, wanted: WishChange, then: () => void) => {
    const withGraph = () => prepareGraph(model, () => mergeWish(store.wish.value, wanted, model), then);
    if (wanted.lang === undefined) withGraph();
    else translators.prepare(languagesFor(wanted.lang ?? undefined, host), withGraph);
  };
  /** Changes the view, and keeps the address in step. */
  const change = (session: Session, wanted: WishChange, step: Step, then: () => void = () => undefined) =>
    prepare(session, wanted, () => {
      address?.prepare(step);
      session.store.change(wanted);
      address?.write(() => written(session), step);
      then();
    });
  const act = (session: Session) => (wanted: WishChange, step: Step) => {
    const before = session.store.selection.value;
    change(session, wanted, step, () => {
      tell("view", momentOf(session));
      if (session.store.selection.value === before) return;
      tell("select", { ...selectedIds(session), by: regions.latestInput() });
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
  const openExtras = (context: Context) => {
    const { session } = context;
    return createExtras(context, {
      draw: (options) => explorer.drawSnapshot(options),
      onSnapshot: (blob, fileName) => tell("snapshot", { blob, fileName }),
      restore: (wish) => restore(session, wish),
      tell: board.tell,
      offersData: isAddressKept,
      isOwn: dataAddress === "",
      show: (data) => {
        const brought = load({ isOwn: true, ...data, wish: hostWish(session.store.wish.value) }, []);
        void brought.then(() => current?.extras.welcome());
      },
      reopen: (data) => {
        const { store, issues: found, fileName } = session;
        return load({ isOwn: true, issues: found, fileName, wish: store.wish.value, ...data }, []);
      },
      bring,
      link: () => href(session),
      site: () => new URL(host.getAttribute("site") ?? ".", document.baseURI).href,
      dataAddress: () => (dataAddress === "" ? "" : new URL(dataAddress, document.baseURI).href),
    });
  };
  /** Files that come while other data are on their way: the dialog about them would go with what is still to be seen. */
  const bring: ExtrasActions["bring"] = (input) => {
    const awaited = shown;
    void shown.then(() => {
      if (shown === awaited) current?.extras.openDataDialog(undefined, { input });
      else bring(input);
    });
  };
  /** Edits what has been brought, once it is there, rather than what it replaces. */
  const editing = (edit: () => void) => () => {
    if (isReplaced) early = { ...early, ui: "edit" };
    else edit();
  };
  const open = (session: Session, refused: readonly string[], found: readonly Issue[]) => {
    close();
    const { store } = session;
    const context = createContext(session, regions, host, translators, act(session));
    const silent = createReaderActions(session, (wanted, step) => change(session, wanted, step));
    const endAppearance = watch(() => appearance.set(context.translator().locale, store.theme.value, store.ui.value));
    const endTitle = address === undefined ? () => undefined : watch(() => address.entitle(titleOf(context)));
    const end = () => {
      endAppearance();
      endTitle();
    };
    regions.reveal();
    regions.fill(session.model.extent !== undefined);
    const extras = openExtras(context);
    const screen = createScreen(context, {
      onStill: board.standStill,
      onData: isAddressKept ? extras.openDataDialog : undefined,
      onEdit: extras.edit && editing(extras.edit),
      onPublish: dataAddress === "" ? extras.publish : undefined,
      onMethod: extras.openMethodDialog,
      onKeys: extras.openKeysDialog,
      onTable: extras.openTableDialog,
      onPicture: extras.openPictureDialog,
      onShare: host.hasAttribute("site") && dataAddress !== "" ? extras.openShareDialog : undefined,
      href: () => href(session),
    });
    current = { context, screen, extras, silent, end };
    board.follow(context, { refused, found, lang: store.language.value });
    return screen.ready;
  };
  const close = () => {
    current?.end();
    current?.screen.destroy();
    current?.extras.destroy();
    current = undefined;
  };
  regions.watchLinks((link) => tell("link", { href: link }));

  /** What was to be seen before stays, with the reason beside it. */
  const fail = ({ failure, url, issues: found }: Extract<Loaded, { readonly failure: unknown }>) => {
    if (failure === "not-shown" || (current === undefined && regions.hasFallback(host))) regions.conceal();
    else regions.reveal();
    board.failed(failure, url, found);
    tell("error", { issues: found });
  };
  const load: Explorer["load"] = (from, allowedOrigins) => (shown = loadNow(from, allowedOrigins));
  async function loadNow(from: DataSource, allowedOrigins: readonly string[]): Promise<void> {
    loading.abort();
    const { signal } = (loading = new AbortController());
    retry = () => void load(from, allowedOrigins);
    isReplaced = "isOwn" in from;
    try {
      await show(from, allowedOrigins, signal);
    } catch (error) {
      if (signal.aborted) return;
      failWith(error);
    } finally {
      if (!signal.aborted) isReplaced = false;
    }
  }
  /** A part that cannot be had, or something that this browser cannot do. */
  const failWith = (error: unknown) => {
    if (error instanceof MissingPart) fail({ failure: "part-missing", url: error.address, issues: [] });
    else {
      reportError(error);
      close();
      if (translators.isReady) fail({ failure: "not-shown", url: "", issues: [] });
      else tell("error", { issues: [] });
    }
  };
  async function show(from: DataSource, allowedOrigins: readonly string[], signal: AbortSignal): Promise<void> {
    const isStale = () => signal.aborted;
    const isOwn = "isOwn" in from;
    const language = current?.context.session.store.language.value ?? asked().wish.lang;
    await new Promise<void>((resolve, reject) => translators.prepare(languagesFor(language, host), resolve, reject));
    if (isStale()) return;
    if (current === undefined) {
      const { theme, ui } = { ...defaultView, ...asked().wish };
      appearance.set(translator().locale, theme, ui);
    }
    // Data that are here, with a place for everybody, are on screen at once.
    if (!isOwn || from.arrange !== undefined) board.loading();
    // In the shape that it will have; where something is to be seen already, that stays until there is a graph.
    if (!regions.hasFallback(host)) void appearance.styled.then(() => isStale() || regions.reveal());
    const reading = loadDataset(from, allowedOrigins, signal);
    const [loaded] = await Promise.all([reading.catch(withoutData), appearance.styled]);
    if (loaded.issues.length > 0) await board.prepareIssues();
    if (isStale()) return;
    issues = loaded.issues;
    if ("failure" in loaded) {
      fail(loaded);
      return;
    }
    dataAddress = "address" in from ? from.address : "";
    address?.setKnown(!isOwn);
    const { wish, refused } = isOwn ? { wish: from.wish, refused: [] } : asked();
    const session = createSession(loaded.dataset, issues, wish, { ...loaded, host: attributes.host });
    const checked = checkChange(session.store.wish.value, early, session.model);
    session.store.change(checked.change);
    const refusedOfHost = [...earlyRefused.splice(0), ...checked.refused];
    early = {};
    const isGraphThere = await new Promise<boolean>((resolve) => {
      prepareGraph(
        session.model,
        () => session.store.wish.value,
        () => resolve(true),
        () => resolve(false),
      );
    });
    if (!isGraphThere) {
      fail(notLoaded);
      return;
    }
    await loaded.arrange?.(session, signal);
    if (isStale()) return;
    // What is wrong with a published file is for its publisher, who looks at the console, not for its readers.
    const isBrought = isOwn || address?.isDataNamed() === true;
    if (!isBrought) logIssues(issues);
    const refusedOfAll = [...(isOwn ? [] : [...refused, ...session.refused]), ...refusedOfHost];
    await open(session, refusedOfAll, isOwn || !isBrought ? [] : issues);
    if (isStale()) return;
    if (issues.length > 0) tell("error", { issues });
    tell("load", { issues });
  }

  const explorer: Explorer = {
    get reading() {
      const { store, model } = current?.context.session ?? {};
      return store && model && resolveView(store.view.peek(), model);
    },
    get counts() {
      return current?.context.session.store.counting()();
    },
    get issues() {
      return issues;
    },
    get actions() {
      if (current === undefined) return undefined;
      const { silent, screen } = current;
      const { nextEvent, previousEvent } = silent;
      return { nextEvent, previousEvent, playback: screen.playback, fit: screen.fit };
    },
    setAttributes: (next) => {
      attributes = next;
      follow();
    },
    change: (wanted, refused) => {
      if (current === undefined) {
        early = { ...early, ...wanted };
        earlyRefused.push(...refused);
        return;
      }
      const { session } = current.context;
      const checked = checkChange(session.store.wish.value, wanted, session.model);
      change(session, checked.change, "replace");
      board.refuse([...refused, ...checked.refused]);
    },
    get kept() {
      return current === undefined ? early : written(current.context.session);
    },
    load,
    describe: () => {
      return current === undefined ? "" : describeView(current.context, translator());
    },
    drawSnapshot: async (options) => {
      if (current === undefined) throw new Error("there are no data to draw a picture of");
      const { session } = current.context;
      const { drawSessionSnapshot } = await import("./shell/snapshots.ts");
      const { lang } = options;
      const languages =
        lang === undefined ? languagesFor(session.store.language.value, host) : { words: lang, texts: lang };
      await new Promise<void>((resolve) => translators.prepare(languages, resolve));
      const origin = { data: dataAddress, view: href(session) };
      return drawSessionSnapshot(session, options, regions.stage, translators.get(languages), origin);
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

/** "" for a file on a disk: the names of its folders are nobody else's business. */
function pageAddress(): string {
  return location.protocol === "file:" ? "" : location.href;
}

const mostLogged = 20;

function logIssues(issues: readonly Issue[]): void {
  for (const { path, message } of issues.slice(0, mostLogged)) console.warn(`tiespan-graph: ${path}: ${message}`);
  const rest = issues.length - mostLogged;
  if (rest > 0) console.warn(`tiespan-graph: and ${rest} more, in its property issues`);
}

/** Of the dataset, else of its file; "" for neither. */
function titleOf({ session: { model }, translator }: Context): string {
  return textOf({ model, t: translator() }, model.dataset.title) || model.name;
}

const notLoaded = { failure: "not-loaded", url: "", issues: [] } as const;

function withoutData(error: unknown): typeof notLoaded {
  if (error instanceof MissingPart) throw error;
  return notLoaded;
}
