/** What a row of a table is: an actor or a relation. */
export type CsvRole = "actors" | "relations";

/** A field that a column can hold. `name` is also its heading in the tables that we write. */
export interface CsvField {
  readonly role: CsvRole;
  readonly name: string;
  /** Can be in several languages, in columns such as `name:de`. */
  readonly isText: boolean;
  /** Headings that mean this field, as `normaliseHeading` makes them. */
  readonly words: readonly string[];
}

/** The word between heading and field in the heading of an attribute that would be taken for a field. */
export const attributePrefix = "attribute:";

/** A field of a column, without its language. */
export function baseOf(use: string): string {
  return use.split(":", 1)[0] ?? use;
}

/** Headings that mean different fields, depending on the others: decided in `columns.ts`. */
export const undecidedWords = {
  source: ["source", "quelle", "sourceid"],
  from: ["from", "von", "vom"],
  to: ["to"],
} as const;

/** Ends whose other end is usually called source or Quelle. */
export const partnersOfSource: readonly string[] = [
  "target",
  "ziel",
  "zielakteur",
  "zielknoten",
  "targetactor",
  "targetid",
  "destination",
  "dest",
];

const actorFields = {
  id: "id actorid akteurid akteursid kennung schluessel schlussel key nodeid",
  name: `name actor akteur akteurin person personen bezeichnung label titel title node knoten fullname vollername
    vollstandigername vollstaendigername namen nameactor akteurname`,
  kind: "kind art typ type kategorie category akteurstyp akteurtyp actortype actorkind kindofactor artdesakteurs gruppe",
  role: "role rolle funktion function position amt office job beruf occupation",
  aliases: "aliases alias aka alsoknownas auchbekanntals auchgenannt anderenamen othernames synonym synonyme spitzname",
  description: `description beschreibung info information biografie biography bio summary zusammenfassung text`,
  links: "links link url urls website websites webseite webseiten homepage web profil profile",
  x: "x xposition positionx posx",
  y: "y yposition positiony posy",
  start: `start beginn anfang begin startdate startdatum startjahr startyear validfrom gultigvon founded
    gegrundet grundung grundungsdatum grundungsjahr foundingdate foundedon established incorporationdate geboren geborenam geb geburtsdatum geburtsjahr geburtstag
    birth born bornon birthdate birthday birthyear dateofbirth yearofbirth dob lebensdaten lebensjahre lebensspanne lifespan
    lifedates lived`,
  end: `end ende enddate enddatum endjahr endyear validto validuntil gultigbis aufgelost auflosung
    auflosungsdatum dissolved dissolutiondate inactivationdate struckoffdate gestorben gestorbenam gest verstorben verstorbenam tod todesdatum todesjahr todestag sterbedatum
    sterbejahr death died diedon deathdate deathyear dateofdeath yearofdeath dod`,
  current: "iscurrent current currently aktuell derzeit isactive active aktiv",
  periods: "periods perioden zeitraume zeitraeume timeset timesets timestamps interval intervals spells",
};

const relationFields = {
  id: "id relationid edgeid beziehungsid nr nummer no number lfdnr",
  source: `nodeidstart entity1id startid idfrom fromnode startnode src vonakteur ausgangsknoten sourceactor sourcename sourcenode quellakteur quellknoten quellid akteura akteur1 akteureins actora
    actor1 actorone person1 persona personeins personone partei1 parteia party1 partya partner1 partnera name1 namea
    node1 knoten1 entity1 entitya organisation1 organisationa organization1 organizationa firma1 firmaa company1 companya
    unternehmen1 unternehmena land1 landa country1 countrya origin a wer who subjekt subject absender sender fromid fromactor vonwem`,
  target: `destination dest dst nodeidend entity2id endid idto tonode endnode anakteur target ziel zielakteur zielknoten zielid targetid targetactor targetname targetnode akteurb akteur2
    akteurzwei actorb actor2 actortwo person2 personb personzwei persontwo partei2 parteib party2 partyb partner2 partnerb
    name2 nameb node2 knoten2 entity2 entityb organisation2 organisationb organization2 organizationb firma2 firmab company2
    companyb unternehmen2 unternehmenb land2 landb country2 countryb b mitwem gegenwen wen wem anwen anwem whom withwhom towhom objekt
    object empfanger empfaenger empfangerin recipient receiver an zu nach toid toactor`,
  type: `type typ art beziehung beziehungstyp beziehungsart artderbeziehung relation relationtype relationship
    relationshiptype kindofrelation kind typeofrelation verbindung verbindungsart artderverbindung verhaltnis verhaeltnis
    kategorie category connection reltype rel edgetype interaction interactiontype predicate pradikat praedikat`,
  date: `date datum when wann day zeitpunkt zeit time jahr year zeitraum zeitspanne timespan period periode amtszeit laufzeit tenure eventdate ereignisdatum timestamp datetime zeitstempel relationshipdate`,
  start: `start beginn anfang since seit ab begin beginning startdate startdatum datumvon vondatum startjahr startyear
    dateofstart beginndatum fromdate datefrom validfrom gultigvon gultigab started begann starttime`,
  end: `end ende bis until till enddate enddatum datumbis bisdatum endjahr endyear todate dateto validto gultigbis ended
    endete validuntil endtime`,
  current: "iscurrent current currently aktuell derzeit isactive active aktiv",
  periods: "periods perioden zeitraume zeitraeume timeset timesets timestamps interval intervals spells",
  label: "label bezeichnung titel title uberschrift ueberschrift kurz kurztext stichwort",
  summary: `summary zusammenfassung beschreibung description text details erklarung erklaerung inhalt erlauterung`,
  amount: "amount betrag summe hohe hoehe wert value sum volumen volume geld money geldbetrag",
  currency: "currency wahrung waehrung",
  qualifier: "qualifier amountqualifier amountkind betragsart",
  status: "status stand belegt gesichert",
  claimedBy: "claimedby behauptetvon claimant lautwem laut behauptungvon",
  disputedBy: "disputedby bestrittenvon deniedby dementiertvon widersprochenvon",
  sources: `sources quellen beleg belege evidence nachweis nachweise fundstelle fundstellen reference references
    quellenangabe quellenangaben citation`,
  added: "added addedon dateadded hinzugefugt hinzugefugtam hinzugefuegt hinzugefuegtam hinzugekommenam",
  tags: "tags tag schlagworte schlagworter schlagwoerter stichworte stichworter keywords labels themen",
  sign: "sign vorzeichen polarity polaritat polaritaet valence",
  direction: "direction richtung directed gerichtet arrows",
  "source.name": "entity1name entityaname sourcelabel fromname vonname fromlabel sourcetitel",
  "source.kind":
    "sourcetype sourcekind fromtype entityatype entity1type actoratype actor1type typa typ1 arta akteuraart akteuratyp quelltyp vontyp",
  "target.name": "entity2name entitybname targetlabel toname anname tolabel zielname",
  "target.kind":
    "targettype targetkind totype entitybtype entity2type actorbtype actor2type typb typ2 artb akteurbart akteurbtyp zieltyp antyp",
  "date.month": "month monat",
  "date.day": "",
  "start.month": "startmonth startmonat monatvon vonmonat beginnmonat",
  "start.day": "startday starttag beginntag",
  "end.month": "endmonth endmonat monatbis bismonat",
  "end.day": "endday endtag",
  "sources.id": "sourcesid sourceids",
  "sources.title": "sourcestitle sourcetitle sourcestitles quellentitel quelletitel titelderquelle",
  "sources.publisher": "sourcespublisher sourcepublisher publisher herausgeber verlag medium outlet zeitung",
  "sources.url": `sourcesurl sourceurl sourceurls quellenurl quelleurl quellenlink quellelink sourcelink url urls link links weblink weblinks
    webadresse internetadresse`,
  "sources.date": `sourcesdate sourcedate quellendatum quelledatum datumderquelle publicationdate publikationsdatum
    veroffentlichungsdatum erscheinungsdatum erschienen published`,
  "sources.retrieved": "sourcesretrieved retrieved abgerufen abgerufenam abrufdatum accessed",
};

const textFields = new Set(["name", "role", "description", "label", "summary", "sources.title", "sources.publisher"]);

function fieldsOf(role: CsvRole, table: Readonly<Record<string, string>>): readonly CsvField[] {
  return Object.entries(table).map(([name, words]) => {
    return { role, name, isText: textFields.has(name), words: words.split(/\s+/).filter((word) => word !== "") };
  });
}

/** Every field that a column can hold, those of actors first, in the order in which they are written. */
export const csvFields: readonly CsvField[] = [
  ...fieldsOf("actors", actorFields),
  ...fieldsOf("relations", relationFields),
];

/** Headings that mean an end where no other column does. */
export const spareEnds: Readonly<Record<"source" | "target", readonly string[]>> = {
  source:
    `geber geberin donor spender spenderin geldgeber lender kreditgeber payer zahler owner eigentumer gesellschafter
    shareholder klager plaintiff auftraggeber parent`.split(/\s+/),
  target:
    `nehmer nehmerin borrower kreditnehmer payee beneficiary begunstigter beklagter defendant auftragnehmer company
    firma unternehmen organisation organization subsidiary`.split(/\s+/),
};

/** Fields of which a row can have several columns: `Quelle 1`, `Quelle 2`. */
export const repeatableFields: ReadonlySet<string> = new Set(["sources", "sources.url", "aliases", "links", "tags"]);

/** Headings that mean the type where no other column does. */
export const looseTypeWords: readonly string[] = [
  "was",
  "what",
  "rolle",
  "role",
  "funktion",
  "function",
  "amt",
  "office",
  "description1",
];

const privateWords = new Set(
  `kommentar kommentare comment comments todo todos intern interna internal notiz notizen note notes anmerkung anmerkungen
  bemerkung bemerkungen remark remarks memo privat private vertraulich confidential`.split(/\s+/),
);

/** Compounds of these and what nobody means for others: `Arbeitsnotiz`, `interner Vermerk`, `To-do`, `nicht veröffentlichen`. */
const privateForms =
  /kommentar|(?<!e)notiz(?!ier)|anmerkung|bemerkung|vermerk|(?<!\p{L})intern(?:e[mnrs]?)?(?!\p{L})|vertraulich|geheim(?!dienst)|(?<!\p{L})to[- _]?dos?(?!\p{L})|offene fragen|open questions?|rückfrage|(?:nicht|keine?) (?:(?:zur|zu|für die) )?(?:öffentlich|veröffentlich)|not (?:for publication|to be published)|do not publish|unveröffentlicht|unpublished|off the record|embargo|sperrfrist|redaktion(?:ell|s)/u;

/** Whether a heading names notes of those who keep the table: they are left out until somebody asks for them. */
export function isPrivateHeading(heading: string): boolean {
  const text = heading.slice(0, 200).normalize("NFC").toLowerCase();
  const isPrivate = privateForms.test(text) || text.split(/[^\p{L}]+/u).some((word) => privateWords.has(word));
  return isPrivate && !heading.trimStart().startsWith(attributePrefix);
}

/** What stands in brackets says that the cells are not simply so: guessed, planned, failed, or of whom they are. */
const reservation = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    "(?:ge)?schätz|ca(?!\\p{L})|circa|etwa|ungefähr|grob|approx|est(?:imat|(?!\\p{L}))|about|roughly",
    "unsicher|ungewiss|unklar|uncertain|unclear|unbestätigt|unconfirmed|vermut|mutma(?:ß|ss)|angeblich|alleg|presum|suppos",
    "behaupt|claim|umstritten|bestritten|disput|denied|möglich|possib|wahrscheinlich|probab|laut|nach angabe|according",
    "geplant|plan|voraussichtlich|erwart|expect|soll|zugesagt|pledg|angekündigt|announc|geforder|demand",
    "gescheitert|failed|abgelehnt|reject|refus|ehemal|früher|former|nicht|kein|ohne|not?(?!\\p{L})",
    "mindest|min(?:im|(?!\\p{L}))|höchst|max(?:im|(?!\\p{L}))|bis zu|up to|at least|at most",
  ].join("|")})`,
  "u",
);

function saysMore(words: string): boolean {
  return reservation.test(words.normalize("NFC").toLowerCase()) || isPrivateHeading(words);
}

/**
 * A heading without what stands in brackets, without units and numbers: `Betrag in Mio. €`, `Beginn (TT.MM.JJJJ)`. Brackets
 * that say more than how something is written stay: `Beginn (geschätzt)` is no start, `Betrag (geplant)` no sum that flowed.
 */
export function shortenHeadings(heading: string): readonly string[] {
  const bare = heading
    .slice(0, 200)
    .replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, (bracket) => (saysMore(bracket) ? bracket : " "));
  const withoutUnit = bare.replace(
    /\s+(?:in|\/|,|-)?\s*(?:(?:mio|mrd|tsd|millionen|milliarden|tausend|millions?|billions?|thousands?|eur|euro|usd|dollar|chf|gbp|t€|teur|[€$£])\.?\s*)+$/i,
    "",
  );
  const withoutNumber = withoutUnit.replace(/\s*[#_-]?\s*\d{1,2}\s*$/, "");
  return [bare, withoutUnit, withoutNumber].map(normaliseHeading);
}

/** Headings that mean a field, in every format. */
export function headingsOf(role: CsvRole, field: string): readonly string[] {
  return csvFields.find((each) => each.role === role && each.name === field)?.words ?? [];
}

/** Headings come again for every node and edge of a file. */
const normalised = new Map<string, string>();
const mostNormalised = 5000;

/** A heading by which headings are compared: without accents, case, spaces and punctuation. */
export function normaliseHeading(heading: string): string {
  const known = normalised.get(heading);
  if (known !== undefined) return known;
  const bare = heading.slice(0, 200).normalize("NFD").toLowerCase().replaceAll("ß", "ss");
  const word = bare.replace(/[^\p{L}\p{N}]/gu, "");
  if (normalised.size < mostNormalised && heading.length <= 200) normalised.set(heading, word);
  return word;
}
