import { builtInKindById } from "../../builtInKinds.ts";
import { type Status, statuses } from "../../types.ts";

const kinds: ReadonlyMap<string, string> = new Map(
  [...builtInKindById].flatMap(([kind, { words }]) =>
    [kind, ...Object.values(words).flatMap(({ label, synonyms }) => [label, ...synonyms])].map(
      (word) => [word.toLowerCase(), kind] as const,
    ),
  ),
);

const wordsByStatus: Readonly<Record<Status, string>> = {
  confirmed: "confirmed bestätigt bestaetigt gesichert belegt nachgewiesen sicher verified proven ja yes",
  claimed: "claimed behauptet angeblich alleged mutmaßlich mutmasslich unbestätigt unconfirmed reported berichtet",
  disputed: "disputed umstritten strittig contested",
  denied: "denied bestritten dementiert abgestritten zurückgewiesen widersprochen rejected",
};
const states: ReadonlyMap<string, Status> = new Map(
  statuses.flatMap((status) => wordsByStatus[status].split(" ").map((word) => [word, status] as const)),
);

/** A built-in kind of actor by its German or English word; undefined for any other. */
export function kindOf(word: string): string | undefined {
  return kinds.get(word.normalize("NFC").toLowerCase());
}

/** A status by its German or English word; undefined for any other. */
export function statusOf(word: string): Status | undefined {
  return states.get(word.normalize("NFC").toLowerCase());
}

/** Whether words beside a relation or an actor say that it is over: of "is current" no, of "status" former. */
export function isOver(words: string): boolean {
  return /^(?:no|n|false|f|0|nein|falsch|former(?:ly)?|ehemalig|ehemals|früher|inactive|inaktiv|ended|beendet|over|vorbei)$/i.test(
    words.trim().normalize("NFC"),
  );
}
