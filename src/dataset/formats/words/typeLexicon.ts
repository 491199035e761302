import type { Family, Line } from "../../types.ts";
import { normaliseWords } from "./typeWords.ts";

/** What the words for a type of relation say about it. */
export interface TypeMeaning {
  /** `other` where only the direction is known. */
  readonly family: Family;
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
 * (`Finanzvorstand`); `!` behind one: the whole word; `_` stands for any words between (`wirft vor`).
 */
const entries: readonly Entry[] = [
  [
    meaning("conflict", -1, true, "dots"),
    `klage klagt kläger verklag *anklag strafanzeig ermittl ermittel kritis kritik *kritiker beschuldig vorwurf vorwürf wirft_vor bedroh droht
    angriff angegriff greift_an attack boykott *boykott entlässt entlass feuert widersprich widerspruch dementi warnt
    beleidig diffamier enterb erpress hass betrüg betrog spion überwach verhaftet sanktion
    hasst verrat verrät verriet misstrau rügt rüge mahnt_ab abmahnung beschimpf
    sue sues sued suing lawsuit accus criticis criticiz threat investigat boycott opposes opposed opposing fired hates blackmail invade denounc rebuk
    sanction condemn blam insult attack arrest prosecuted prosecutes prosecuting prosecution indict betray spied defam`,
  ],
  [
    meaning("conflict", -1, false, "zigzag"),
    `*streit *konflikt fehde feind *feindschaft *rivale *rivalin *rivalität konkurr gegner *gegner *prozessgegner krieg zerwürf zerstrit
    dispute conflict feud quarrel rival competes competing competitor competition enemy enemies adversar opponent at_war hostil opposition!
    negativ! negative!`,
  ],
  [
    meaning("office", 0, true, "dashdot"),
    `*muttergesellschaft *mutterkonzern *mutterunternehmen *tochtergesellschaft *tochterunternehmen *tochterfirma mutter/tochter
    parent_company parent_organisation parent_organization mother_company`,
  ],
  [
    meaning("support", 0, true, "double"),
    `vater! sohn! söhne! eltern! elternteil kinder! kind_von onkel! tante! neffe! nichte! enkel! enkelin! großvater großmutter
    grossvater grossmutter oma! opa! urgroß schwiegervater schwiegermutter schwiegersohn schwiegertochter schwiegereltern stiefvater
    stiefmutter stiefsohn stieftochter stiefkind halbbruder halbschwester patenkind patenonkel patentante vormund! mündel bruder!
    brüder! schwester! schwestern! schwager! schwägerin! cousin! cousine! ehefrau ehemann gatte! gattin! frau_von mann_von
    lebensgefährtin lebenspartnerin witwe! witwer! mutter_der mutter_des
    father! mother! mothers! son! sons! daughter daughters parent! parents! child! children! uncle! aunt! nephew niece grandfather
    grandmother grandson granddaughter grandchild grandparent stepfather stepmother stepson stepdaughter stepbrother stepsister
    godfather godmother godson goddaughter brother! sister! brother-in-law sister-in-law husband wife! widow! widower! guardian_of
    half-brother half-sister`,
  ],
  [
    meaning("support", 0, false, "double"),
    `engaged_to ehe! ehepaar ehepartner *heirat *verheirat verlobt lebensgefähr lebenspartner geschwister verwandt familie cousins!
    married marriage marri spouse sibling brothers! sisters! family families relative kinship`,
  ],
  [
    meaning("money", 0, true, "solid"),
    `*beteilig *investi aktionär *aktionär *anteil spende spendet *spende *darlehen kredit gläubig *finanzier fördermittel förderung
    fördert *zuschuss *zahlung zahlt bezahl *kaufvertrag kauft kauf verkauf übernahme übernimmt erwirbt erwerb *liefer auftrag
    subvention sponsor mietet vermiet pacht bürgt bürgschaft *dividende schenk *bestech besticht bestach leiht
    lieh! schuldet *schuldner geldgeber *förderer stiftet überweis mieter pächter *empfänger
    invest sharehold stake donat donor loan lend lends lending lent owes owed fund funds funded funding grant pay pays paid payment acquir acquisi purchas buy buys bought sale sold sell
    sponsor contract supplier suppli debt credit financ bribe dividend guarant subsidy subsidies subsidiz subsidis tenant transfers transferred
    debtor borrower recipient`,
  ],
  [meaning("support", 1, true, "dots"), `fürsprech`],
  [
    meaning("support", 1, false, "double"),
    `arbeitet_mit arbeitete_mit arbeiten_mit works_with work_with worked_with working_with`,
  ],
  [
    meaning("office", 0, true, "dashdot"),
    `*vorstand *vorständ *vorsitz *aufsichtsr *geschäftsführ *präsident *minister *senator *direktor leiter leitung abteilungsleit projektleit chef *chef *chefin
    *mitglied *mitarbeit *angestell *beschäftigt arbeitet *berater *beratung *gründer gründet gegründet gründung *gesellschafter *anwalt *anwält
    vertritt vertret *sprecher *beirat amt mandat *abgeordnet *partei kuratori *bevollmächt *prokur compliance *eigentum *eigentüm
    gehört besitz besitzt inhaber holding *treuhänd
    leitet leitete kontrolliert ernennt ernannte ernannt *verteidiger lehrer lehrerin mentor *vorgesetzt untergeben assistent *sekretär
    referent büroleit *verwaltungsrat *stiftungsrat *betriebsrat *kanzler leibwächter chauffeur berät beriet
    officer director chair chairs board ceo cfo coo cto president vice secretary member employ works work advis consult found founder
    manager manages manage head heads trustee agent lawyer attorney counsel cofound prosecutor led! controls controlled hires hired teacher assistant bodyguard mayor represent spokes owner owns owned ownership
    subsidiar beneficiary nominee intermediary minister senator governor ambassador appoint nominat held role position party
    partisan staff aide intern! interns! boss leads leader`,
  ],
  [
    meaning("support", 1, true, "dots"),
    `unterstütz lob lobt lobte empfiehl empfahl befürwort verteidig fürsprach rückhalt dankt gratulier
    support endors prais back backs backed backing defend recommend advocat thank congratulat`,
  ],
  [
    meaning("support", 1, false, "double"),
    `*bündnis *allianz verbünd freund *freund *freundschaft *partner partnerschaft *kooper zusammenarbeit koalition
    alliance allies ally allied friend partner cooperat collaborat coalition positiv! positive!`,
  ],
  [
    meaning("other", 0, true, "dashes"),
    `nachfolger nachfolgerin vorgänger vorgängerin successor predecessor erbe! erbin heir! opfer! victim tötet tötete ermord killed
    murdered beeinfluss influences influenced beauftragt nachfahre vorfahre descendant ancestor`,
  ],
  [
    meaning("project", 0, false, "dashes"),
    `*treffen trifft traf gespräch *projekt *verhandlung verhandelt begegn besuch konferenz
    meeting meets met project joint venture talks negotiat conference visit`,
  ],
];

/** Words beside which nothing of all this holds: what is denied, refused, decided against, over, only suspected or planned. */
const negation = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    "kein(?:e[mnrs]?)?|nichts?|nie|niemals|ohne|weder|bestreitet|un(?:beteilig|abhängig|verheirat|verwandt|verbunden)\\p{L}*",
    "no|not|never|non(?![- ](?:executive|profit))|anti|without|neither|nor|denie[sd]|un(?:related|married|connected|affiliated|involved)",
    "freigesprochen\\p{L}*|freispruch|abgewiesen\\p{L}*|abweisung|abgelehnt\\p{L}*|lehnte? (?:\\S+ ){0,3}?ab|ablehnung|abgesagt|absage|eingestellt",
    "zurück(?:gezogen|genommen|gewiesen|getreten)|zieht (?:\\S+ ){0,3}?zurück|zog (?:\\S+ ){0,3}?zurück|fallen ?gelassen|aufgehoben|beigelegt|geschlichtet|versöhn\\p{L}*",
    "beendet\\p{L}*|beendigung|beenden|endet|endete|ende|aufgelöst\\p{L}*|auflösung|gekündigt|kündig\\p{L}*|gescheitert|scheitert\\p{L}*|geplatzt",
    "abgebrochen|abbruch|bricht (?:\\S+ ){0,3}?ab|brach (?:\\S+ ){0,3}?ab|geschieden\\p{L}*|scheidung|getrennt\\p{L}*|trenn(?:t|te|ung)|annulliert|storniert",
    "entlastet|entkräftet|widerlegt|rehabilitiert|verweiger\\p{L}*|rückzug|rücktritt|austritt|ausgetreten|ausstieg|ausgeschieden|verl(?:ä|ie)(?:ss|ß)t?|verlassen",
    "tritt (?:\\S+ ){0,3}?(?:aus|zurück)|trat (?:\\S+ ){0,3}?(?:aus|zurück)|schied (?:\\S+ ){0,3}?aus|ehem(?:\\.|alig\\p{L}*|als)|früher\\p{L}*|vormal\\p{L}*|einstig\\p{L}*|einst|ex(?=[-‐–. ]|$)(?![- ]officio)",
    "ex(?:frau|mann|freund|partner|gatt|chef|minister|präsident|vorstand|kanzler|bürgermeister|wife|husband|boyfriend|girlfriend)\\p{L}*",
    "acquit\\p{L}*|clear(?:ed|s)|exonerat\\p{L}*|dismiss\\p{L}*|dropped|drops|withdr[ae]w\\p{L}*|reject\\p{L}*|declin\\p{L}*|refus\\p{L}*|end(?:s|ed|ing)?|terminat\\p{L}*",
    "dissol\\p{L}*|cancel\\p{L}*|revok\\p{L}*|lift(?:s|ed)|settle[sd]|settlement|resolved|reconcil\\p{L}*|quits?|resign\\p{L}*|left|leaves|leaving|retire[sd]|depart(?:s|ed)",
    "stepped down|steps down|former\\p{L}*|previous\\p{L}*|divorc\\p{L}*|separat\\p{L}*|split|broke (?:up|with)|break-?up|broken off|failed|collapsed|abandon\\p{L}*|annul\\p{L}*",
    "entfreund\\p{L}*|entfremd\\p{L}*|unfreundlich|unfriend\\p{L}*|estranged",
    "verdacht\\p{L}*|verdächtig\\p{L}*|mutma(?:ß|ss)lich\\p{L}*|angeblich\\p{L}*|vermeintlich\\p{L}*|vermut(?:et|lich)\\p{L}*|gerücht\\p{L}*|möglich\\p{L}*",
    "geplant\\p{L}*|beabsichtigt\\p{L}*|versucht\\p{L}*|soll|sollte|alleged\\p{L}*|suspect\\p{L}*|rumou?r\\p{L}*|presumed|supposed\\p{L}*|purported\\p{L}*",
    "planned|proposed|attempted|possibl[ey]|potential|would-be|designiert\\p{L}*|(?:zu)?künftig\\p{L}*|angehend\\p{L}*",
    "designate|designated|incoming|future|prospective|candidate|kandidat\\p{L}*|kandidiert|candidacy|bewerb\\p{L}*|bewirbt|bewarb|applie[sd]|applicant",
    "overturn\\p{L}*|quash\\p{L}*|vacated|refuted|debunked|disprove[dn]|discontinued|ceased",
    "\\p{L}*(?:bruch|bruchs|krach|krise|affäre|skandal|verbot|verzicht|verweigerung|ausfall|stopp|entzug)|(?:vertrags|koalitions|bündnis|partnerschafts|ehe)-?(?:ende|aus)",
    "breach\\p{L}*|default(?:s|ed)?|cris[ie]s|scandal|rift|turned|schütz\\p{L}*|in schutz|protect\\p{L}*|shield\\p{L}*|verzicht\\p{L}*|waive[sd]?",
    "entschuldig\\p{L}*|apolog\\p{L}*|bedauer\\p{L}*|regret\\p{L}*|verz(?:eih|ieh)\\p{L}*|forg(?:iv|av)\\p{L}*|begnadig\\p{L}*|pardon\\p{L}*",
    "stoppt\\p{L}*|gestoppt|stop(?:s|ped)?|halt(?:s|ed)|suspend\\p{L}*|ausgesetzt|eingefroren|froze\\p{L}*|block(?:s|ed|iert\\p{L}*)|verhinder\\p{L}*|prevent\\p{L}*",
    "verbiet\\p{L}*|verb(?:ie|o)ten|bans?|banned|bars|barred",
  ].join("|")})(?!\p{L})`,
  "u",
);

/** Words that begin or end like others and mean something else, or speak of what is done to the one who stands first. */
const misleading = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    "streit(?:kräfte|macht|wert|schlicht\\p{L}*|gespräch\\p{L}*)|wettstreit|\\p{L}*interessens?konflikt\\p{L}*|konflikt(?:lös|berat|forsch)\\p{L}*",
    "conflicts? of interests?|conflict (?:resolution|minerals)|opposing counsel|gegnerisch\\p{L}* anw[aä]lt\\p{L}*|(?:third|birthday|counter)[- ]?part(?:y|ies)",
    "partei-?(?:freund|kolleg|genoss|feind)\\p{L}*|familien-?(?:unternehm|betrieb|stiftung|firma)\\p{L}*|family (?:business|office|company|firm|foundation)\\p{L}*",
    "(?:accused|suspected|indicted|arrested|prosecuted|investigated|attacked|critici[sz]ed|sanctioned) (?:of|for|over|on)|beriet(?:en)? sich|berät sich|beraten sich",
  ].join("|")})(?!\p{L})`,
  "u",
);

/** Of these the arrow of money would lead from the one who gets it. */
const receiving =
  /(?<!\p{L})(?:grantee|donee|payee|borrower|recipient|contractor|kreditnehmer\p{L}*|auftragnehmer\p{L}*|\p{L}*empfänger\p{L}*|\p{L}*(?:spenden?|zahlung|kredit|darlehen|förderung|zuschuss|zuschüsse|investition|schenkung)(?:en)? (?:von|vom|seitens)|(?:payment|donation|loan|grant|fund|funding|gift|investment|subsidy|dividend|bribe)s? from)(?!\p{L})/u;

/** Of these somebody goes away from the other. */
const leaving =
  /(?<!\p{L})(?:verl(?:ä|ie)(?:ss|ß)t?|verlassen|austritt|ausgetreten|ausstieg|ausgeschieden|rücktritt|zurückgetreten|kündigt|kündigte|tritt|trat|schied|left|leaves|leaving|quits?|resign\p{L}*|retired?|depart(?:s|ed)|stepped down|steps down|withdr[ae]w\p{L}*)(?!\p{L})/u;
/** What follows is over; it still was what the one was to the other. */
const once = /^(?:ex(?=[- ])|former|previous|ehemalig|ehem\.|früher|vormalig|einstig)/u;
/** An actor was this to the other. */
const wasSomeone = /(?:frau|mann|gatte|gattin|freundin|wife|husband|boyfriend|girlfriend)(?!\p{L})/u;
/** Words that end so say of the one what it is to the other. */
const towards =
  /(?<!\p{L})(?:von|vom|für|bei|beim|an|zu|zum|zur|gegen|über|auf|in|aus|der|des|of|for|at|to|against|in|into|from|over|on|under)$/u;
/** But these are the same from both sides. */
const mutual =
  /(?<!\p{L})(?:verbunden|verwandt\p{L}*|bekannt\p{L}*|ähnlich|nachbar\p{L}*|kolleg\p{L}*|kommiliton\p{L}*|mitschüler\p{L}*|geschieden|getrennt|related|connected|linked|similar|equal|identical|close|next|adjacent|opposed|married|divorced|separated|neighbou?rs?|colleagues?|classmates?|peers?|split|\p{L}*beziehung(?:en)?|verhältnis|verbindung(?:en)?|kontakte?|nähe|relations?|relationships?|connections?|ties?|links?|contacts?) (?:von|vom|zu|zum|an|to|of|from|in)$/u;
/** A mother or daughter may be a person or a company. */
const kin = /^(?:mutter|tochter|mütter|töchter)(?: von| der| des)?$/u;

const onlyDirected = meaning("other", 0, true, "dashes");

/** What is said from the other side: "sued by", "wurde verklagt", "unterstützt von". */
const passive =
  /(?<!\p{L})(?:by|wird|wurde|wurden|worden|durch)(?!\p{L})|(?<!\p{L})(?:ver|ge|be|er|unter|über|finanz)\p{L}+(?:t|en) von(?!\p{L})|\p{L}{2}iert von(?!\p{L})/u;

interface Rule {
  readonly meaning: TypeMeaning;
  readonly pattern: RegExp;
}

const rules: readonly Rule[] = entries.map(([said, stems]) => ({ meaning: said, pattern: patternOf(stems) }));

function patternOf(stems: string): RegExp {
  const parts = stems.split(/\s+/).map((stem) => {
    const words = stem.replace(/[*!]/g, "").split("_");
    const isWhole = stem.endsWith("!") || (words[0] !== undefined && words[0].length <= 4);
    const whole = isWhole && words.length === 1 ? "(?!\\p{L})" : "";
    const start = stem.startsWith("*") ? "" : "(?<!\\p{L})";
    return words.length > 1
      ? `(?<!\\p{L})${words.join("(?!\\p{L}).* ")}(?!\\p{L})`
      : `${start}${words[0] ?? ""}${whole}`;
  });
  return new RegExp(parts.join("|"), "u");
}

/**
 * Family, direction, sign and line of a type by the words for it; undefined where they say nothing that is known. Where
 * something is denied, over or only suspected, or only the direction is known, the family is `other`. What is said from the other side gets
 * no arrow: it would lead from the one to whom something was done (`activeOf` turns it where somebody is named). Never a
 * fact about somebody: only how a word that stands in the file is drawn.
 */
export function meaningOf(words: string): TypeMeaning | undefined {
  const text = evenWords(words);
  if (text.length > 200) return undefined;
  const found = meaningOfParts(text);
  if (once.test(text) && found?.directed === true) return onlyDirected;
  if (negation.test(text))
    return leaving.test(text) || wasSomeone.test(text) || isTowards(text) ? onlyDirected : undefined;
  if (found !== undefined && isContrary(text)) return found.directed ? onlyDirected : undefined;
  if (misleading.test(text)) return isTowards(text) ? onlyDirected : undefined;
  if (found === undefined) return kin.test(text) || isTowards(text) ? onlyDirected : undefined;
  return passive.test(text) || receiving.test(text) ? { ...found, directed: false } : found;
}

/** Of one who reproves a conflict nothing follows for the one whom it is with: `verurteilt den Angriff auf`. */
const reproof =
  /(?<!\p{L})(?:kritis|kritik|verurteil|widers|warnt|criticis|criticiz|condemn|denounc|oppos|rebuk)\p{L}*/u;

/** Where words of both signs stand, or of a conflict that is reproved, which of them holds is not for a program to say. */
function isContrary(text: string): boolean {
  const signs = rules.flatMap(({ meaning: { sign }, pattern }) => (sign !== 0 && pattern.test(text) ? [sign] : []));
  return new Set(signs).size > 1 || partsOf(text).some(isReproved);
}

function isReproved(text: string): boolean {
  const found = reproof.exec(text);
  const rest = found === null ? "" : text.slice(found.index + found[0].length);
  return rules.some(({ meaning: { sign }, pattern }) => sign < 0 && pattern.test(rest));
}

function partsOf(text: string): readonly string[] {
  return text.split(/[,;/+]| und | and | & | sowie /u);
}

/** Of `Freund und Feind` or `Spende, Klage` neither is what the other is: then only a direction that all have is left. */
function meaningOfParts(text: string): TypeMeaning | undefined {
  const find = (words: string) => rules.find(({ pattern }) => pattern.test(words))?.meaning;
  const parts = partsOf(text).flatMap((part) => find(part) ?? []);
  if (new Set(parts.map(({ family, sign }) => `${family} ${sign}`)).size < 2) return find(text);
  return parts.every(({ directed }) => directed) ? onlyDirected : undefined;
}

/** Whether words say that something is denied, over, or no more than suspected: such a type stands with no other that begins alike. */
export function isNegated(words: string): boolean {
  return negation.test(evenWords(words));
}

/** Whether words say what an organisation is or does to those who work there. */
export function isSaidOfOrganisation(words: string): boolean {
  return /(?<!\p{L})(?:arbeitgeber|dienstherr|auftraggeber|employer|employs|hires|hired|appoints|appointed|ernennt|ernannte|beruft|berief|engagiert)/u.test(
    evenWords(words),
  );
}

function isTowards(text: string): boolean {
  return towards.test(text) && !mutual.test(text) && /\p{L}+ /u.test(text);
}

/** `worksFor` and `WORKS_FOR` are two words. */
function evenWords(words: string): string {
  const apart = /[\s_]/.test(words.trim()) ? words : words.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return normaliseWords(apart).replace(/_/g, " ");
}
