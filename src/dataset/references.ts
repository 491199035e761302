import type { Findings } from "./findings.ts";
import type { IssueCode } from "./issues.ts";
import type { NearestName } from "./nearest.ts";
import type { Referent } from "./schemaLanguage.ts";

/** The ids that one kind of reference may name. */
export interface Known {
  readonly ids: ReadonlySet<string>;
  /** The issue where a reference names none of them. */
  readonly code: IssueCode;
  /** A reference to nothing is kept as written, or left out. */
  readonly isKept: boolean;
  /** What has these ids, in the order of the file. */
  readonly inOrder?: readonly { readonly id: string }[];
  /** The id of who has a name, whatever its case, for those who wrote the name. */
  readonly idOfName?: (name: string) => string | undefined;
}

/** When an actor is surely no longer there. */
export interface ActorEnd {
  readonly name: string;
  /** As the file has it. */
  readonly written: string;
}

/** What the parts of `validate` share while they go through one file. */
export interface Context {
  readonly findings: Findings;
  readonly nearest: NearestName;
  /** Grows as the file is gone through. */
  readonly known: Map<Referent, Known>;
  /** Of actors that are surely no longer there, by their ids. */
  readonly ends: Map<string, ActorEnd>;
}

/** The id that was perhaps meant by `name`. */
export function suggestId(name: string, { ids, idOfName }: Known, nearest: NearestName): string | undefined {
  return idOfName?.(name) ?? nearest.find(name, ids);
}
