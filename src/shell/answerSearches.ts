import {
  type CampSearch,
  type Certificate,
  certifyHere,
  certifyPromptly,
  findWaysHere,
  findWaysPromptly,
  packWays,
  type SearchedView,
  type Searches,
  type SignedGraph,
  type Way,
  type WaySearch,
} from "../answers/searches.ts";
import { addressOfPart } from "./parts.ts";
import { trustScript } from "./trust.ts";

/** Address of the worker's script; while developing it lies at the top. */
const scriptAddress = () =>
  addressOfPart(
    "tiespan-answers.js",
    () => new URL(import.meta.env.ANSWERS_SCRIPT ?? "/tiespan-answers.js", import.meta.url).href,
  );
/** There is no other file. */
const isAlone = import.meta.env.ANSWERS_SCRIPT === "";

/** So many questions are remembered with what was found: those that a reader goes back to. */
const mostKnown = 16;

export interface AnswerSearches extends Searches {
  /** Ends what is being searched for any other kind of question. */
  keepOnly(kind: keyof Searches | undefined): void;
}

/**
 * Searches what answers need, in a worker where it takes long and one can be had; `onFound` is called when something is
 * there that was not at once.
 */
export function createAnswerSearches(onFound: () => void): AnswerSearches {
  const camps = createFinder<SignedGraph, CampSearch, Certificate>(
    {
      isSame: isSameGraph,
      findPromptly: certifyPromptly,
      pack: (graph) => ({ kind: "camps", ...graph }),
      findHere: certifyHere,
    },
    onFound,
  );
  const ways = createFinder<AskedWays, WaySearch, readonly Way[]>(
    {
      isSame: isSameWays,
      findPromptly: ({ view, from, to }) => findWaysPromptly(view, from, to),
      pack: ({ view, from, to }) => packWays(view, from, to),
      findHere: findWaysHere,
    },
    onFound,
  );
  return {
    camps: camps.find,
    ways: ({ model, scope, filter, window, shown }, from, to) =>
      ways.find({ view: { model, scope, filter, window, shown }, from, to }),
    keepOnly: (kind) => {
      if (kind !== "camps") camps.cancel();
      if (kind !== "ways") ways.cancel();
    },
  };
}

interface AskedWays {
  readonly view: SearchedView;
  readonly from: number;
  readonly to: number;
}

function isSameGraph(one: SignedGraph, other: SignedGraph): boolean {
  return (
    one.nodeCount === other.nodeCount &&
    one.ties.length === other.ties.length &&
    one.ties.every((value, place) => value === other.ties[place])
  );
}

/** What is shown follows from the rest. */
function isSameWays(one: AskedWays, other: AskedWays): boolean {
  const isSameView = (["model", "scope", "filter", "window"] as const).every(
    (name) => one.view[name] === other.view[name],
  );
  return isSameView && one.from === other.from && one.to === other.to;
}

/** How something is searched. */
interface Method<Asked, Sent, Found> {
  isSame(one: Asked, other: Asked): boolean;
  /** Undefined where it would take longer than one should have to wait for. */
  findPromptly(asked: Asked): Found | undefined;
  /** What has to be known for it, as it is now. */
  pack(asked: Asked): Sent;
  /** In the page itself. */
  findHere(sent: Sent): Found;
}

interface Finder<Asked, Found> {
  /** Undefined while a worker searches, which has ended what it did for another question. */
  find(asked: Asked): Found | undefined;
  cancel(): void;
}

function createFinder<Asked, Sent, Found>(
  { isSame, findPromptly, pack, findHere }: Method<Asked, Sent, Found>,
  onFound: () => void,
): Finder<Asked, Found> {
  const known: { readonly asked: Asked; readonly found: Found }[] = [];
  let working: { readonly asked: Asked; readonly worker: Worker } | undefined;
  const cancel = () => {
    working?.worker.terminate();
    working = undefined;
  };
  const keep = (asked: Asked, found: Found) => {
    known.unshift({ asked, found });
    known.length = Math.min(known.length, mostKnown);
    return found;
  };
  const finish = (asked: Asked, found: () => Found) => {
    if (working?.asked !== asked) return;
    cancel();
    keep(asked, found());
    onFound();
  };
  return {
    find: (asked) => {
      if (working !== undefined && isSame(working.asked, asked)) return undefined;
      cancel();
      const before = known.find((one) => isSame(one.asked, asked));
      if (before !== undefined) return before.found;
      const prompt = findPromptly(asked);
      if (prompt !== undefined) return keep(asked, prompt);
      const sent = pack(asked);
      const worker = beginWorker(
        sent,
        ({ data }: MessageEvent<Found>) => finish(asked, () => data),
        () => finish(asked, () => findHere(sent)),
      );
      if (worker === undefined) return keep(asked, findHere(sent));
      working = { asked, worker };
      return undefined;
    },
    cancel,
  };
}

/**
 * Undefined where the page may not have a worker; `onFailed` where its script cannot be had, or it ends before its work
 * does, as it does where memory is short.
 */
function beginWorker(
  sent: unknown,
  onMessage: (message: MessageEvent) => void,
  onFailed: () => void,
): Worker | undefined {
  if (isAlone) return undefined;
  try {
    const worker = new Worker(trustScript(scriptAddress()));
    worker.addEventListener("message", onMessage);
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      onFailed();
    });
    worker.postMessage(sent);
    return worker;
  } catch {
    return undefined;
  }
}
