import type { Family, Line } from "../../types.ts";
import { normaliseWords } from "./typeWords.ts";

/** What the words for a type of relation say about it. */
export interface TypeMeaning {
  readonly family: Exclude<Family, "other">;
  readonly sign: -1 | 0 | 1;
  readonly directed: boolean;
  readonly line: Line;
}

type Entry = readonly [meaning: TypeMeaning, stems: string];

const meaning = (family: TypeMeaning["family"], sign: -1 | 0 | 1, directed: boolean, line: Line): TypeMeaning => ({
  family,
  sign,
  directed,
  line,
});

/**
 * Beginnings of words in German and English, the surer entries first. `*` before one: also within a compound
 * (`Finanzvorstand`); a blank stands for any words between (`wirft vor`).
 */
const entries: readonly Entry[] = [
  [
    meaning("conflict", -1, true, "dots"),
    `klage klagt verklag *anklag strafanzeig ermittl kritis kritik *kritiker beschuldig vorwurf vorwürf wirft_vor bedroh droht
    angriff angegriff greift_an attack boykott *boykott entlässt entlass feuert widersprich widerspruch dementi warnt
    beleidig diffamier enterb erpress hass betrüg betrog spion überwach verhaftet sanktion
    sue sues sued suing lawsuit accus criticis criticiz threat investigat boycott oppos fired denounc rebuk
    sanction condemn blam insult attack arrest prosecut indict betray spied defam`,
  ],
  [
    meaning("conflict", -1, false, "zigzag"),
    `*streit *konflikt fehde feind *feindschaft *rivale *rivalin *rivalität konkurr gegner *gegner *prozessgegner krieg zerwürf zerstrit
    dispute conflict feud quarrel rival competes competing competitor competition enemy enemies adversar opponent at_war hostil`,
  ],
  [
    meaning("support", 0, false, "double"),
    `ehe ehefrau ehemann ehepaar ehepartner *heirat *verheirat verlobt lebensgefähr lebenspartner geschwister bruder brüder schwester
    schwager schwäger verwandt familie cousin married marriage marri spouse husband wife sibling brother sister family families relative
    kinship`,
  ],
  [
    meaning("support", 0, true, "double"),
    "vater sohn eltern kinder onkel tante father mother son daughter parents child uncle aunt",
  ],
  [
    meaning("money", 0, true, "solid"),
    `*beteilig *investi aktionär *aktionär *anteil spende spendet *spende *darlehen kredit gläubig *finanzier fördermittel förderung
    fördert *zuschuss *zahlung zahlt bezahl *kaufvertrag kauft kauf verkauf übernahme übernimmt erwirbt erwerb *liefer auftrag
    subvention sponsor mietet vermiet pacht bürgt bürgschaft *dividende schenk *bestech
    invest sharehold stake donat donor loan lend lent fund funds funded funding grant pay pays paid payment acqui purchas buy buys bought sale sold sell
    sponsor contract supplier suppli debt credit financ bribe dividend guarant`,
  ],
  [
    meaning("office", 0, true, "dashdot"),
    `*vorstand *vorständ *vorsitz *aufsichtsr *geschäftsführ *präsident *minister *senator *direktor leiter leitung abteilungsleit projektleit chef *chef *chefin
    *mitglied *mitarbeit *angestell *beschäftigt arbeitet *berater *beratung *gründer gründet gründung *gesellschafter *anwalt *anwält
    vertritt vertret *sprecher *beirat amt mandat *abgeordnet *partei kuratori *bevollmächt *prokur compliance *eigentum *eigentüm
    gehört besitz besitzt inhaber *tochtergesellschaft *muttergesellschaft mutter/tochter holding *treuhänd
    officer director chair chairs board ceo cfo coo cto president vice secretary member employ works work advis consult found founder
    manager manages manage head heads trustee agent lawyer attorney counsel represent spokes owner owns owned ownership parent
    subsidiar beneficiary nominee intermediary minister senator governor ambassador appoint nominat held role position party
    partisan staff aide intern boss leads leader`,
  ],
  [
    meaning("support", 1, true, "dots"),
    `unterstütz lob lobt lobte empfiehl empfahl befürwort verteidig fürsprach rückhalt dankt gratulier
    support endors prais back backs backed backing defend recommend advocat thank congratulat`,
  ],
  [
    meaning("support", 1, false, "double"),
    `*bündnis *allianz verbünd freund *freund *freundschaft *partner partnerschaft *kooper zusammenarbeit koalition
    alliance allies ally allied friend partner cooperat collaborat coalition`,
  ],
  [
    meaning("project", 0, false, "dashes"),
    `*treffen trifft traf gespräch *projekt *verhandlung verhandelt begegn besuch konferenz
    meeting meets met project joint venture talks negotiat conference visit`,
  ],
];

const negation =
  /(?<!\p{L})(?:kein|keine|keinen|nicht|nie|no|not|never|non|anti|ohne|without|weder|denies|bestreitet)(?!\p{L})/u;

/** What is said from the other side: "sued by", "wurde verklagt", "unterstützt von". */
const passive =
  /(?<!\p{L})(?:by|wird|wurde|wurden|worden|durch)(?!\p{L})|(?<!\p{L})(?:ver|ge|be|er|unter|über|finanz)\p{L}+(?:t|en) von(?!\p{L})/u;

interface Rule {
  readonly meaning: TypeMeaning;
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = entries.map(([said, stems]) => ({ meaning: said, pattern: patternOf(stems) }));

function patternOf(stems: string): RegExp {
  const parts = stems.split(/\s+/).map((stem) => {
    const words = stem.replace("*", "").split("_");
    const whole = words[0] !== undefined && words[0].length <= 4 && words.length === 1 ? "(?!\\p{L})" : "";
    const start = stem.startsWith("*") ? "" : "(?<!\\p{L})";
    return words.length > 1
      ? `(?<!\\p{L})${words.join("(?!\\p{L}).* ")}(?!\\p{L})`
      : `${start}${words[0] ?? ""}${whole}`;
  });
  return new RegExp(parts.join("|"), "u");
}

/**
 * Family, direction, sign and line of a type by the words for it; undefined where they say nothing that is known, or
 * where something is denied. What is said from the other side gets no arrow: it would lead from the one to whom something
 * was done. Never a fact about somebody: only how a word that stands in the file is drawn.
 */
export function meaningOf(words: string): TypeMeaning | undefined {
  const text = normaliseWords(words).replace(/_/g, " ");
  if (text.length > 200 || negation.test(text)) return undefined;
  const found = rules.find(({ pattern }) => pattern.test(text))?.meaning;
  return found !== undefined && passive.test(text) ? { ...found, directed: false } : found;
}
