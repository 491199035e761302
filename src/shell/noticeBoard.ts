import type { ReadonlySignal } from "@preact/signals-core";
import { render } from "lit-html";
import type { Issue } from "../dataset/issues.ts";
import type { Language } from "../dataset/languages.ts";
import type * as issueSentences from "../i18n/issueWords.ts";
import { languageName, shippedLanguage } from "../i18n/languages.ts";
import type { Translator } from "../i18n/translator.ts";
import { loadWords } from "../i18n/words.ts";
import { keepFocus } from "../panels/keepFocus.ts";
import { type Notice, type NoticeKind, notices, type Remedy } from "../panels/notices.ts";
import { mostDrawn } from "../picture/figure.ts";
import { settled } from "../view/settled.ts";
import type { ReaderActions } from "./actions.ts";
import type { Context } from "./context.ts";
import type { LoadFailure } from "./loading.ts";
import { paint } from "./schedule.ts";
import { createStopLabels, type StopLabels } from "./stopLabels.ts";

/** Everything the reader should know, in one place: loading, failures, issues of the file, and states of the view. */
export interface NoticeBoard {
  loading(): void;
  /** Loads the words for issues. To be called before they are told, and waited for. */
  prepareIssues(): Promise<void>;
  failed(failure: LoadFailure, url: string, issues: readonly Issue[]): void;
  /**
   * From now on the states of this session are told, and what is given once: `refused` names unknown parameters of the view
   * that was asked for, `lang` is the language asked for, `found` what is to be told of issues.
   */
  follow(context: Pick<Context, "session" | "actions" | "isPicture">, given: GivenNotices): void;
  /** Names parameters of the view that mean nothing, in the place of those named before; none changes nothing. */
  refuse(names: readonly string[]): void;
  /** The graph cannot be moved. */
  standStill(): void;
  /** Says what has just happened, instead of what was told before; "" takes it back. */
  tell(words: string, remedy?: Remedy): void;
  destroy(): void;
}

export interface GivenNotices {
  readonly refused: readonly string[];
  readonly lang: string | undefined;
  readonly found: readonly Issue[];
}

export interface NoticeBoardActions {
  readonly onRetry: () => void;
  readonly onShowIssues: (opener: HTMLElement) => void;
  /** Takes the focus when the last notice that had it is gone. */
  readonly standIn: () => HTMLElement;
}

/** Says in one language what was found. */
interface IssueTeller {
  readonly summary: (issues: readonly Issue[]) => string;
  readonly message: (issue: Issue) => string;
}

/** A notice, or issues, which are worded when they are drawn. */
type Lasting = Notice | { readonly kind: "found"; readonly issues: readonly Issue[]; readonly isFailure: boolean };

export function createNoticeBoard(
  host: HTMLElement,
  translator: () => Translator,
  { onRetry, onShowIssues, standIn }: NoticeBoardActions,
): NoticeBoard {
  let lasting: readonly Lasting[] = [];
  let followed: { readonly actions: ReaderActions; readonly states: ReadonlySignal<readonly Notice[]> } | undefined;
  const tellers = new Map<Language, IssueTeller>();
  const asked = new Set<Language>();
  let end: () => void = () => undefined;

  const isGiven = (kind: NoticeKind) => lasting.some((notice) => notice.kind === kind);
  /** Without the words, which cannot be had, issues are told less well. */
  const prepareIssues = async () => {
    const { language } = translator();
    const teller = await loadTeller(language).catch(() => undefined);
    if (teller !== undefined) tellers.set(language, teller);
  };
  /** Undefined while the language is new: all is drawn again when its words are there. */
  const tellerNow = () => {
    const { language } = translator();
    const teller = tellers.get(language);
    if (teller === undefined && !asked.has(language)) {
      asked.add(language);
      void prepareIssues().then(() => tellers.has(language) && draw());
    }
    return teller;
  };
  const wordIssues = (notice: Lasting): Notice => {
    if (notice.kind !== "found") return notice;
    const teller = tellerNow();
    const [first] = notice.issues;
    if (!notice.isFailure) return { kind: "issues", words: teller?.summary(notice.issues) ?? "" };
    const reason = first === undefined ? "" : (teller?.message(first) ?? first.message);
    return { kind: "not-a-dataset", reason };
  };
  const draw = () => {
    const states = followed === undefined || isGiven("loading") ? [] : followed.states.value;
    const actions = followed?.actions;
    const noticeActions = {
      onRetry,
      onShowIssues,
      onNextEvent: () => void actions?.nextEvent(),
      onPreviousEvent: () => void actions?.previousEvent(),
      onWholePeriod: () => actions?.showWholePeriod(),
      onShowAll: () => actions?.showAllTypes(),
      onDismiss: (kind: NoticeKind) => set(lasting.filter((notice) => wordIssues(notice).kind !== kind)),
    };
    const all = [...lasting.map(wordIssues), ...states];
    host.toggleAttribute("data-told", all.length > 0 && all.every(({ kind }) => kind === "told"));
    const drawn = notices(translator(), all, noticeActions);
    keepFocus(host, () => render(drawn, host), standIn);
  };
  const set = (next: readonly Lasting[]) => {
    lasting = next;
    draw();
  };

  return {
    loading: () => set([{ kind: "loading" }]),
    prepareIssues,
    failed: (failure, url, issues) => set([failureNotice(failure, url, issues)]),
    follow: (context, { refused, lang, found }) => {
      end();
      const { session, actions } = context;
      const labels = createStopLabels(session);
      followed = { actions, states: settled(() => statesOf(context, translator(), labels)) };
      lasting = [
        ...refusalOf(refused),
        ...(lang === undefined || shippedLanguage(lang) !== undefined
          ? []
          : [{ kind: "no-language" as const, asked: languageName(lang, translator().locale) }]),
        ...(found.length === 0 ? [] : [{ kind: "found" as const, issues: found, isFailure: false }]),
      ];
      end = paint(draw);
    },
    refuse: (names) => {
      if (names.length > 0) set([...refusalOf(names), ...lasting.filter(({ kind }) => kind !== "bad-view")]);
    },
    standStill: () => {
      if (!isGiven("no-webgl")) set([{ kind: "no-webgl" }, ...lasting]);
    },
    tell: (words, remedy) =>
      set([
        ...lasting.filter(({ kind }) => kind !== "told"),
        ...(words === "" ? [] : [{ kind: "told" as const, words, ...(remedy && { remedy }) }]),
      ]),
    destroy: () => end(),
  };
}

/** No names are no notice. */
function refusalOf(keys: readonly string[]): readonly Notice[] {
  return keys.length === 0 ? [] : [{ kind: "bad-view", keys }];
}

async function loadTeller(language: Language): Promise<IssueTeller> {
  const sentences: Promise<typeof issueSentences> = import("../i18n/issueWords.ts");
  const [{ issuesSummary, issueMessage }, words] = await Promise.all([sentences, loadWords(language, "issues")]);
  return {
    summary: (issues) => issuesSummary(words, issues),
    message: (issue) => issueMessage(words, issue),
  };
}

function failureNotice(failure: LoadFailure, url: string, issues: readonly Issue[]): Lasting {
  if (failure === "not-found" || failure === "part-missing") return { kind: failure, url };
  if (failure !== "not-readable") return { kind: failure };
  const [issue] = issues;
  if (issue?.code === "json-invalid" && issue.line !== undefined && issue.column !== undefined) {
    return { kind: "not-readable", line: issue.line, column: issue.column };
  }
  return { kind: "found", issues, isFailure: true };
}

/** What the present view gives reason to say. */
function statesOf(
  { session, isPicture }: Pick<Context, "session" | "isPicture">,
  t: Translator,
  labels: StopLabels,
): Notice[] {
  const { model, store } = session;
  if (model.dataset.actors.length === 0) return [{ kind: "no-actors" }];
  if (model.columns.relationCount === 0) return [];
  const filter = store.filter.value;
  if (filter.types.size === 0 || filter.statuses.size === 0) return [{ kind: "all-filtered" }];
  const { surely, possibly } = store.tally.value;
  const shown = surely + possibly;
  if (shown > mostDrawn && isPicture.value) return [{ kind: "thinned", shown }];
  if (shown > 0) return [];
  return [{ kind: "empty-window", ...labels(t) }];
}
