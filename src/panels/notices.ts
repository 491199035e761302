import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { Translator } from "../i18n/translator.ts";
import { mostDrawn } from "../picture/figure.ts";
import { iconButton } from "./iconButton.ts";
import { openingButton } from "./openingButton.ts";

/** Something the reader should know, and what can be done about it. */
export type Notice =
  | { readonly kind: "loading" }
  | { readonly kind: "not-loaded" }
  | { readonly kind: "not-found"; readonly url: string }
  | { readonly kind: "not-allowed" }
  | { readonly kind: "part-missing"; readonly url: string }
  | { readonly kind: "not-shown" }
  | { readonly kind: "not-readable"; readonly line: number; readonly column: number }
  | { readonly kind: "not-a-dataset"; readonly reason: string }
  | { readonly kind: "no-actors" }
  | { readonly kind: "issues"; readonly words: string }
  | { readonly kind: "no-webgl" }
  | { readonly kind: "empty-window"; readonly next: string | undefined; readonly previous: string | undefined }
  | { readonly kind: "all-filtered" }
  /** A picture draws the strongest of so many. */
  | { readonly kind: "thinned"; readonly shown: number }
  | { readonly kind: "bad-view"; readonly keys: readonly string[] }
  /** By its name in the language that is shown instead. */
  | { readonly kind: "no-language"; readonly asked: string }
  | { readonly kind: "download-blocked" }
  | { readonly kind: "foreign-data"; readonly origin: string }
  | { readonly kind: "told"; readonly words: string; readonly remedy?: Remedy };

/** A button beside a notice. */
export interface Remedy {
  readonly label: string;
  /** Gets the button, which opens what it opens. */
  readonly run: (opener: HTMLElement) => void;
}

export type NoticeKind = Notice["kind"];

export interface NoticeActions {
  readonly onRetry: () => void;
  /** Shows all issues; the button that asks for it gets the focus back. */
  readonly onShowIssues: (opener: HTMLElement) => void;
  readonly onNextEvent: () => void;
  readonly onPreviousEvent: () => void;
  readonly onWholePeriod: () => void;
  /** All types and statuses again. */
  readonly onShowAll: () => void;
  readonly onDismiss: (kind: NoticeKind) => void;
}

const failures: ReadonlySet<NoticeKind> = new Set([
  "not-loaded",
  "not-found",
  "not-allowed",
  "part-missing",
  "not-shown",
  "not-readable",
  "not-a-dataset",
]);
/** These tell of something that is over; the others go when their cause goes. */
const dismissable: ReadonlySet<NoticeKind> = new Set([
  ...failures,
  "issues",
  "no-webgl",
  "bad-view",
  "no-language",
  "download-blocked",
  "told",
]);

/**
 * All notices, failures first. The two live regions are always there, so that assistive technology hears of what
 * comes into them.
 */
export function notices(t: Translator, all: readonly Notice[], actions: NoticeActions): TemplateResult {
  const listOf = (isFailure: boolean) =>
    repeat(
      all.filter(({ kind }) => failures.has(kind) === isFailure),
      ({ kind }) => kind,
      (notice) => noticeItem(t, notice, actions),
    );
  return html`<div class="notices">
    <div class="notices__list" role="alert">${listOf(true)}</div>
    <div class="notices__list" role="status">${listOf(false)}</div>
  </div>`;
}

function noticeItem(t: Translator, notice: Notice, actions: NoticeActions): TemplateResult {
  const isFailure = failures.has(notice.kind);
  return html`<div class="notice ${isFailure ? "notice--failure" : ""}" data-notice=${notice.kind}>
    <p class="notice__words">${noticeWords(t, notice)}</p>
    <div class="notice__actions">${noticeButtons(t, notice, actions)}</div>
    ${
      dismissable.has(notice.kind)
        ? iconButton("close", t.words.dismiss, () => actions.onDismiss(notice.kind))
        : nothing
    }
  </div>`;
}

/** What happened, in a sentence. */
export function noticeWords(t: Translator, notice: Notice): string {
  const words = t.words.notices;
  switch (notice.kind) {
    case "loading":
      return words.loading;
    case "not-loaded":
      return words.notLoaded;
    case "not-found":
      return words.notFound(notice.url);
    case "not-allowed":
      return words.notAllowed;
    case "part-missing":
      return words.partMissing(notice.url);
    case "not-shown":
      return words.notShown;
    case "not-readable":
      return words.notReadable(notice.line, notice.column);
    case "not-a-dataset":
      return `${words.notADataset} ${notice.reason}`.trim();
    case "no-actors":
      return words.noActors;
    case "no-webgl":
      return words.noWebgl;
    case "empty-window":
      return words.emptyWindow;
    case "all-filtered":
      return words.allFiltered;
    case "thinned":
      return words.thinned(t.words.picture.thinned(t.formatNumber(mostDrawn), t.formatNumber(notice.shown)));
    case "bad-view":
      return words.badView(notice.keys.join(", "));
    case "no-language":
      return words.noLanguage(notice.asked);
    case "download-blocked":
      return words.downloadBlocked;
    case "foreign-data":
      return words.foreignData(notice.origin);
    case "issues":
    case "told":
      return notice.words;
  }
}

function noticeButtons(t: Translator, notice: Notice, actions: NoticeActions): unknown {
  const words = t.words.notices;
  switch (notice.kind) {
    case "not-loaded":
    case "not-found":
    case "part-missing":
      return noticeButton(words.retry, actions.onRetry);
    case "issues":
      return openingButton(t.words.showAll, actions.onShowIssues);
    case "told":
      return notice.remedy === undefined ? nothing : openingButton(notice.remedy.label, notice.remedy.run);
    case "empty-window":
      return [
        notice.previous === undefined || notice.next !== undefined
          ? nothing
          : noticeButton(notice.previous, actions.onPreviousEvent),
        notice.next === undefined ? nothing : noticeButton(notice.next, actions.onNextEvent),
        noticeButton(words.wholePeriod, actions.onWholePeriod),
      ];
    case "all-filtered":
      return noticeButton(t.words.showAll, actions.onShowAll);
    default:
      return nothing;
  }
}

function noticeButton(label: string, onClick: () => void): TemplateResult {
  return html`<button type="button" class="text-button" @click=${onClick}>${label}</button>`;
}
