import { isInAmp, readChildId, readSecret } from "./embedder.ts";
import {
  ampHeight,
  iframeResizerHeight,
  openResizerHeight,
  pymHeight,
  type Size,
  tiespanHeight,
  type WriteHeight,
  wordPressHeight,
} from "./heightMessages.ts";
import { type HeightQuestion, type Question, readQuestion } from "./questions.ts";
import { createSettling } from "./settling.ts";
import { createTelling } from "./telling.ts";

export interface FrameOptions {
  /** The parent wishes for a view. Only known to be an object: every value in it is still to be checked. */
  readonly onView: (view: object) => void;
}

export interface Frame {
  destroy(): void;
}

/**
 * Tells the page around this one how tall `host`, the last thing on this page, reaches: within half a second of a
 * change, and nothing while nothing changes. Parents are told in Tiespan's words and, where address or messages show
 * that they understand those, in the words of WordPress, pym, open-iframe-resizer, iframe-resizer and AMP. The height of `host`
 * must follow from its width alone: one that follows from the frame's height (`vh`, `100%`) would never come to rest.
 * Listens to nobody but the parent. In a page without a frame around it nothing happens.
 */
export function createFrame(host: HTMLElement, { onView }: FrameOptions): Frame {
  const own = host.ownerDocument.defaultView;
  if (own === null || own.parent === own) return { destroy: () => undefined };
  // Any origin: who embeds is not known, and the height is no secret.
  const telling = createTelling((message) => own.parent.postMessage(message, "*"));
  const settling = createSettling(() => telling.tell(measure(host, own)));
  const answer = (question: HeightQuestion) => {
    telling.join(question.from, writerFor(question, own.name));
    settling.notice();
  };
  const stopListening = listenToParent(own, (question) =>
    "view" in question ? onView(question.view) : answer(question),
  );
  const stopWatching = watchHeight(host, own, settling.notice);
  const childId = readChildId(own.location.search);
  if (childId !== undefined) telling.join("pym", pymHeight(childId));
  if (isInAmp(own.location.hash)) telling.join("amp", ampHeight());
  answer({ from: "tiespan" });
  return {
    destroy: () => {
      stopListening();
      stopWatching();
      settling.destroy();
    },
  };
}

/** Passes on what the parent asks for, in messages or in the address. Returns what ends it. */
function listenToParent(own: Window & typeof globalThis, onQuestion: (question: Question) => void): () => void {
  const readMessage = ({ source, data }: MessageEvent<unknown>) => {
    const question = source === own.parent ? readQuestion(data, readSecret(own.location.hash)) : undefined;
    if (question !== undefined) onQuestion(question);
  };
  const readAddress = () => {
    const secret = readSecret(own.location.hash);
    if (secret !== undefined) onQuestion({ from: "wordPress", secret });
  };
  own.addEventListener("message", readMessage);
  // WordPress adds its secret when the frame may be there already.
  own.addEventListener("hashchange", readAddress);
  readAddress();
  return () => {
    own.removeEventListener("message", readMessage);
    own.removeEventListener("hashchange", readAddress);
  };
}

/** Calls back whenever the height of the page may have changed. Returns what ends it. */
function watchHeight(host: HTMLElement, own: Window & typeof globalThis, onChange: () => void): () => void {
  const observer = new own.ResizeObserver(onChange);
  observer.observe(host);
  // Frames out of view are not drawn, and what is not drawn is not observed.
  own.addEventListener("load", onChange);
  host.addEventListener("tiespan-load", onChange);
  return () => {
    observer.disconnect();
    own.removeEventListener("load", onChange);
    host.removeEventListener("tiespan-load", onChange);
  };
}

function writerFor(question: HeightQuestion, frameName: string): WriteHeight {
  switch (question.from) {
    case "tiespan":
      return tiespanHeight(frameName);
    case "wordPress":
      return wordPressHeight(question.secret);
    case "openResizer":
      return openResizerHeight();
    case "iframeResizer":
      return iframeResizerHeight(question.id);
  }
}

/**
 * Size of the page in a frame of the right height, which has no scroll bar: one that is there now takes width, and would
 * stay if the height were told for that width. Rounded up, so that no fraction of a pixel calls for one.
 */
function measure(host: HTMLElement, own: Window): Size {
  const page = own.document.documentElement;
  const { overflow } = page.style;
  page.style.overflow = "hidden";
  const heightPx = Math.ceil(host.getBoundingClientRect().bottom + own.scrollY);
  const widthPx = page.clientWidth;
  page.style.overflow = overflow;
  return { widthPx, heightPx };
}
