import { type Certificate, certify, type SignedGraph } from "../analysis/certificate.ts";

export type { Certificate, SignedGraph };

/** Says which camps there are in a graph, or that this is being computed: undefined. */
export type Certifier = (graph: SignedGraph) => Certificate | undefined;

/** So many looks at a pair take some hundredths of a second: who has no worker waits for them. */
const waitedLooks = 4e6;

/** So many take some milliseconds where there are no more pairs than these: nobody needs a worker for them. */
const promptLooks = 5e5;
const promptPairs = 400;

export function certifyHere(graph: SignedGraph): Certificate {
  return certify(graph, { steps: waitedLooks });
}

/** Undefined where it would take longer than one should have to wait for. */
export function certifyPromptly(graph: SignedGraph): Certificate | undefined {
  if (graph.ties.length > 3 * promptPairs) return undefined;
  const found = certify(graph, { steps: promptLooks });
  return found.isFinal ? found : undefined;
}
