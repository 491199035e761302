import { builtInKindById } from "../../builtInKinds.ts";
import { type Status, statuses } from "../../types.ts";
import { openEnd } from "./dateWords.ts";
import { normaliseWords } from "./typeWords.ts";

const kinds: ReadonlyMap<string, string> = new Map(
  [...builtInKindById].flatMap(([kind, { words }]) =>
    [kind, ...Object.values(words).flatMap(({ label, synonyms }) => [label, ...synonyms])].map(
      (word) => [word.toLowerCase(), kind] as const,
    ),
  ),
);

/** A built-in kind of actor by its German or English word; undefined for any other. */
export function kindOf(word: string): string | undefined {
  return kinds.get(word.normalize("NFC").toLowerCase());
}

/** Several kinds in one text, as graph databases write them: `Person;Politician`, `:Person:Actor`. */
export function kindsIn(words: string): readonly string[] {
  return words.split(/[;:|]/).flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
}

/** The first built-in kind among several. */
export function kindAmong(words: string): string | undefined {
  return (
    kindOf(words) ??
    kindsIn(words)
      .map(kindOf)
      .find((kind) => kind !== undefined)
  );
}

/**
 * Words for each status, `_` for a blank within one. What somebody has still to check is claimed, not more. Words that tell how a case, a
 * contract or a plan stands (`offen`, `zurückgewiesen`, `in Prüfung`) say nothing about whether it is true.
 */
const wordsByStatus: Readonly<Record<Status, string>> = {
  confirmed: `confirmed bestätigt bestaetigt gesichert belegt nachgewiesen bewiesen erwiesen verifiziert dokumentiert sicher
    verified proven proved documented substantiated`,
  claimed: `claimed behauptet behauptung angeblich alleged allegedly allegation mutmaßlich mutmasslich reported reportedly berichtet
    unbestätigt unbestaetigt unconfirmed unverified unverifiziert unproven unproved unbewiesen unbelegt unsubstantiated
    unsourced ungesichert ungeprüft ungeprueft unchecked unsicher uncertain ungeklärt ungeklaert unresolved unklar unclear
    gerücht gerüchte geruecht gerüchteweise rumour rumours rumor rumors rumoured rumored hörensagen vom_hörensagen
    hearsay spekulation spekulativ speculation speculative verdacht verdächtig verdachtsfall verdachtsmoment unter_verdacht
    suspected suspicion suspect vermutet vermutlich vermutung presumed presumably presumptive purported purportedly supposed
    supposedly assumed assumption annahme angenommen wahrscheinlich probable probably likely möglich möglicherweise moeglich
    possible possibly zu_prüfen zu_pruefen to_be_confirmed tbc to_verify to_check zweifelhaft
    fraglich doubtful questionable`,
  disputed: `disputed umstritten strittig contested controversial kontrovers widersprüchlich contradictory in_dispute`,
  denied: `denied bestritten dementiert abgestritten geleugnet widersprochen widerlegt falsch false refuted
    debunked disproved disproven untrue unwahr unzutreffend incorrect wrong entkräftet falschbehauptung falschmeldung
    fake hoax nicht_wahr not_true nicht_zutreffend trifft_nicht_zu not_correct nicht_richtig nicht_korrekt`,
};
const states: ReadonlyMap<string, Status> = new Map(
  statuses.flatMap((status) =>
    wordsByStatus[status].split(/\s+/).map((word) => [word.replaceAll("_", " "), status] as const),
  ),
);

const negation =
  /(?<!\p{L})(?:nicht|kein|keine|keinen|keinerlei|nie|niemals|ohne|weder|un|no|not|never|non|without|isn't|wasn't)(?!\p{L})/u;
/** Words that change nothing of what stands beside them. */
const fillers =
  /(?<!\p{L})(?:noch|bisher|bislang|derzeit|bis jetzt|bis heute|offiziell|amtlich|gerichtlich|unabhängig|ist|wurde|worden|gilt als|als|nur|bloß|lediglich|yet|so far|currently|officially|independently|is|was|been|only|merely|just)(?!\p{L})/gu;
const proofs = new Set(
  "beleg belege nachweis nachweise bestätigung beweis beweise quelle quellen evidence proof confirmation source sources".split(
    " ",
  ),
);
const yes = new Set("ja j yes y x ✓ ✔ 1 true wahr t".split(" "));
const no = new Set("nein n no 0 f -".split(" "));

/** Headings that ask whether something is confirmed, so that "yes" says it. */
const question = /^\s*(?:belegt|gesichert)\b/i;

/**
 * A status by its German or English words; undefined for any other. What is said not to be confirmed is claimed; no other
 * word counts beside a "not". "Yes" is an answer only under a heading that asks.
 * @param heading of the column or field in which the words stand
 */
export function statusOf(words: string, heading = ""): Status | undefined {
  const text = normaliseWords(words);
  if (question.test(heading) && yes.has(text)) return "confirmed";
  if (question.test(heading) && (no.has(text) || text === "falsch" || text === "false")) return "claimed";
  const status = statusOfText(text);
  return words.includes("?") && status !== "claimed" ? undefined : status;
}

function statusOfText(text: string): Status | undefined {
  const known = states.get(text);
  if (known !== undefined) return known;
  if (text.length > 60) return undefined;
  const isNegated = negation.test(text);
  const bare = text
    .replace(negation, " ")
    .replace(fillers, " ")
    .replace(/[\s-]+/g, " ")
    .trim();
  if (!isNegated) return states.get(bare);
  return !negation.test(bare) && (states.get(bare) === "confirmed" || proofs.has(bare)) ? "claimed" : undefined;
}

/** Whether a column says yes or no, marks cells or dates them: it is none of statuses, unless its heading asks for one. */
export function areNoStatuses(cells: readonly string[], heading: string): boolean {
  const words = cells.map(normaliseWords).filter((word) => word !== "");
  const isAnswer = (word: string) => yes.has(word) || no.has(word) || /^\d[\d./-]*$/.test(word);
  const areAll = words.every((word) => isAnswer(word) || word === "falsch" || word === "false");
  return !question.test(heading) && areAll && words.some(isAnswer);
}

/** What was and is no more, in a column that tells how things stand, also as an end. */
const former = `former formerly previous previously ex past ended over finished terminated expired inactive dissolved defunct ceased
  resigned retired lifted revoked discontinued no_longer no_longer_active no_longer_current not_current not_active in_the_past
  ehemalig ehemalige ehemaliger ehemals früher frühere früherer frueher vormals vormalig einst beendet geendet zu_ende vorbei
  vergangen vergangenheit abgelaufen ausgelaufen erloschen inaktiv nicht_aktiv nicht_aktuell nicht_mehr nicht_mehr_aktiv
  nicht_mehr_aktuell nicht_mehr_im_amt aufgelöst aufgehoben eingestellt ausgeschieden ausgetreten zurückgetreten abberufen gekündigt
  geschieden getrennt verstorben gestorben tot deceased dead
  emeritus emeritiert pensioniert a.d a._d`;
const formerWords = former.split(/\s+/).map((word) => word.replaceAll("_", " "));
const isFormer = new RegExp(
  `^(?:${formerWords.join("|")})(?:[ ,(]+(?:seit|since|in|im|am|on|bis|until|as of)?[ ]*[\\d./-]+\\)?)?$`,
  "u",
);

/** Whether words of a status say that something is over: "former", "beendet 2015". */
export function saysFormer(words: string): boolean {
  return words.length <= 60 && !words.includes("?") && isFormer.test(normaliseWords(words));
}

/** Whether words in the place of an end say nothing but that there is one. */
export function saysEnded(words: string): boolean {
  return saysFormer(words) && !/\d/.test(words);
}

/** Whether words beside a relation or an actor say that it is over: of "is current" no, or as a status. */
export function isOver(words: string): boolean {
  const text = normaliseWords(words);
  return no.has(text) || text === "false" || text === "falsch" || saysFormer(words);
}

/** What goes on, which an open end says already. */
const isOngoing = new RegExp(
  `${openEnd.source}|^(?:aktiv|active|besteht|bestehend|existing|amtierend|incumbent|im amt|in office|gültig|valid|in kraft|in force)$`,
  "iu",
);

/** What a cell of statuses says: several things stand between commas, semicolons or strokes. */
export interface Standing {
  readonly status: Status | undefined;
  readonly isOver: boolean;
  /** Every part of it was understood, and no two contradict each other. */
  readonly isUnderstood: boolean;
}

const nothingSaid: Standing = { status: undefined, isOver: false, isUnderstood: true };

/** Reads a cell of statuses; no status where a part of it is not understood. */
export function readStanding(cell: string, heading = ""): Standing {
  if (cell === "") return nothingSaid;
  const whole = statusOf(cell, heading);
  if (whole !== undefined) return { status: whole, isOver: false, isUnderstood: true };
  if (saysFormer(cell)) return { status: undefined, isOver: true, isUnderstood: true };
  if (isOngoing.test(normaliseWords(cell))) return nothingSaid;
  const parts = cell.split(/[,;/|\n]| und | and /u).filter((part) => part.trim() !== "");
  const found = new Set(parts.flatMap((part) => statusOf(part, heading) ?? []));
  const formerCount = parts.filter(saysFormer).length;
  const read = parts.filter((part) => statusOf(part, heading) !== undefined || saysFormer(part)).length;
  const isUnderstood = parts.length > 0 && read === parts.length && found.size <= 1;
  const [status] = found;
  return { status: isUnderstood ? status : undefined, isOver: formerCount > 0 && isUnderstood, isUnderstood };
}
