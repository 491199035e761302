import type { builtInKinds, Status } from "../../types.ts";

type Kind = (typeof builtInKinds)[number];

function byWord<Value>(lists: Readonly<Record<string, string>>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(lists).flatMap(([value, words]) => words.split(" ").map((word) => [word, value as Value] as const)),
  );
}

const kinds = byWord<Kind>({
  person: "person mensch frau mann politiker politikerin people human",
  company: "company unternehmen firma konzern gesellschaft corporation business firm enterprise",
  government: "government regierung behörde behoerde staat ministerium amt authority agency state ministry",
  project: "project projekt vorhaben",
  media: "media medium medien zeitung sender verlag newspaper broadcaster outlet",
  organisation: "organisation organization verein verband stiftung ngo partei institution association foundation party",
});

const states = byWord<Status>({
  confirmed: "confirmed bestätigt bestaetigt gesichert belegt nachgewiesen sicher verified proven ja yes",
  claimed: "claimed behauptet angeblich alleged mutmaßlich mutmasslich unbestätigt unconfirmed reported berichtet",
  disputed: "disputed umstritten strittig contested",
  denied: "denied bestritten dementiert abgestritten zurückgewiesen widersprochen rejected",
});

/** A built-in kind of actor by its German or English word; undefined for any other. */
export function kindOf(word: string): Kind | undefined {
  return kinds.get(word.normalize("NFC").toLowerCase());
}

/** A status by its German or English word; undefined for any other. */
export function statusOf(word: string): Status | undefined {
  return states.get(word.normalize("NFC").toLowerCase());
}
