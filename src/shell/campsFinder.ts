import { type Certificate, certifyHere, certifyPromptly, type SignedGraph } from "../answers/certifier.ts";
import { addressOfPart } from "./parts.ts";
import { trustScript } from "./trust.ts";

/** Address of the worker's script; while developing it lies at the top. */
const scriptAddress = () =>
  addressOfPart(
    "tiespan-camps.js",
    () => new URL(import.meta.env.CAMPS_SCRIPT ?? "/tiespan-camps.js", import.meta.url).href,
  );
/** There is no other file. */
const isAlone = import.meta.env.CAMPS_SCRIPT === "";

/** So many graphs are remembered with their camps: those that a reader goes back to. */
const mostKnown = 16;

export interface CampsFinder {
  /** The camps of a graph; undefined while a worker looks for them, which has ended what it did for another graph. */
  of(graph: SignedGraph): Certificate | undefined;
  cancel(): void;
}

/**
 * Finds camps, in a worker where it takes long and one can be had; `onFound` is called when they are there that were not at
 * once.
 */
export function createCampsFinder(onFound: () => void): CampsFinder {
  const known: { readonly graph: SignedGraph; readonly found: Certificate }[] = [];
  let working: { readonly graph: SignedGraph; readonly worker: Worker } | undefined;
  const cancel = () => {
    working?.worker.terminate();
    working = undefined;
  };
  const keep = (graph: SignedGraph, found: Certificate) => {
    known.unshift({ graph, found });
    known.length = Math.min(known.length, mostKnown);
    return found;
  };
  const finish = (graph: SignedGraph, found: Certificate) => {
    if (working?.graph !== graph) return;
    cancel();
    keep(graph, found);
    onFound();
  };
  return {
    of: (graph) => {
      if (working !== undefined && isSame(working.graph, graph)) return undefined;
      cancel();
      const before = known.find((one) => isSame(one.graph, graph));
      if (before !== undefined) return before.found;
      const prompt = certifyPromptly(graph);
      if (prompt !== undefined) return keep(graph, prompt);
      const worker = beginWorker(
        graph,
        (found) => finish(graph, found),
        () => finish(graph, certifyHere(graph)),
      );
      if (worker === undefined) return keep(graph, certifyHere(graph));
      working = { graph, worker };
      return undefined;
    },
    cancel,
  };
}

function isSame(one: SignedGraph, other: SignedGraph): boolean {
  return (
    one.nodeCount === other.nodeCount &&
    one.ties.length === other.ties.length &&
    one.ties.every((value, place) => value === other.ties[place])
  );
}

/**
 * Undefined where the page may not have a worker; `onFailed` where its script cannot be had, or it ends before its work
 * does, as it does where memory is short.
 */
function beginWorker(
  graph: SignedGraph,
  onFound: (found: Certificate) => void,
  onFailed: () => void,
): Worker | undefined {
  if (isAlone) return undefined;
  try {
    const worker = new Worker(trustScript(scriptAddress()));
    worker.addEventListener("message", ({ data }: MessageEvent<Certificate>) => onFound(data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      onFailed();
    });
    worker.postMessage(graph);
    return worker;
  } catch {
    return undefined;
  }
}
