import { wellFormed } from "../text.ts";
import { meaningOf } from "./words/typeLexicon.ts";

/** More different labels than this are no types. */
const mostTypes = 20;
const longestType = 200;
const mostWordsOfType = 4;

/** The words of a file as the id of a type: one line, at most 200 characters; empty where there are none. */
export function readTypeWords(words: string | undefined): string {
  return wellFormed((words ?? "").trim().replace(/\s+/g, " ").slice(0, longestType));
}

/**
 * Whether the labels of edges say what type they are of: at most 20 different ones, each used twice on average or made
 * of a few words that are known as a type.
 */
export function labelsAreTypes(written: Iterable<string | undefined>): boolean {
  const labels = new Set<string>();
  let labelled = 0;
  for (const words of written) {
    const label = readTypeWords(words);
    if (label === "") continue;
    labels.add(label);
    labelled++;
    if (labels.size > mostTypes) return false;
  }
  return labelled > 0 && (labels.size * 2 <= labelled || [...labels].every(isTypeWord));
}

/** A few words that say what a relation is. */
function isTypeWord(label: string): boolean {
  return label.split(" ").length <= mostWordsOfType && meaningOf(label) !== undefined;
}

export type Direction = "directed" | "undirected" | "mutual" | undefined;

export function directionOf(written: string | undefined): Direction {
  const word = written?.trim().toLowerCase();
  return word === "directed" || word === "undirected" || word === "mutual" ? word : undefined;
}

/** Which types are directed, as far as the edges say it. */
export class Directions {
  readonly #isDirected = new Map<string, boolean>();
  /** A type of which some edges are directed is directed; the others of it are noted, see `isDirected`. */
  add(type: string, direction: Direction): void {
    if (direction === undefined) return;
    const isDirected = direction !== "undirected";
    const known = this.#isDirected.get(type);
    if (known === isDirected) return;
    this.#isDirected.set(type, (known ?? false) || isDirected);
  }

  isDirected(type: string): boolean {
    return this.#isDirected.get(type) === true;
  }

  types(): Readonly<Record<string, { readonly directed: boolean }>> {
    return Object.fromEntries([...this.#isDirected].map(([type, directed]) => [type, { directed }]));
  }
}
