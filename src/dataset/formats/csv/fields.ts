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
  name: `name actor akteur akteurin person personen nom bezeichnung label titel title node knoten fullname vollername
    vollstandigername vollstaendigername namen nameactor akteurname`,
  kind: "kind art typ type kategorie category akteurstyp akteurtyp actortype actorkind kindofactor artdesakteurs gruppe elementtype nodetype tipo labels",
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
    unternehmen1 unternehmena land1 landa country1 countrya origin a wer who subjekt subject absender sender fromid fromactor vonwem
    vertex1 entityfrom origine origen emetteur emisor personne1 entreprise1 persona1 empresa1 acteur1 actor1name`,
  target: `destination dest dst nodeidend entity2id endid idto tonode endnode anakteur target ziel zielakteur zielknoten zielid targetid targetactor targetname targetnode akteurb akteur2
    akteurzwei actorb actor2 actortwo person2 personb personzwei persontwo partei2 parteib party2 partyb partner2 partnerb
    name2 nameb node2 knoten2 entity2 entityb organisation2 organisationb organization2 organizationb firma2 firmab company2
    companyb unternehmen2 unternehmenb land2 landb country2 countryb b mitwem gegenwen wen wem anwen anwem whom withwhom towhom objekt
    object empfanger empfaenger empfangerin recipient receiver an zu nach toid toactor
    vertex2 entityto destino destinataire destinatario cible personne2 entreprise2 persona2 empresa2 acteur2 actor2name`,
  type: `type typ art beziehung beziehungstyp beziehungsart artderbeziehung relation relationtype relationship
    relationshiptype kindofrelation kind typeofrelation verbindung verbindungsart artderverbindung verhaltnis verhaeltnis
    kategorie category connection reltype rel edgetype interaction interactiontype predicate pradikat praedikat elementtype
    edgelabel connectiontype linktype verb tipo relacion tipoderelacion typederelation`,
  date: `date datum when wann day zeitpunkt zeit time jahr year zeitraum zeitspanne timespan period periode amtszeit laufzeit
    tenure eventdate ereignisdatum timestamp datetime zeitstempel relationshipdate fecha annee ano am sqldate vergabedatum`,
  start: `start beginn anfang since seit seitwann ab begin beginning startdate startdatum datumvon vondatum startjahr startyear
    dateofstart debut datededebut inicio fechainicio fechadeinicio beginndatum fromdate datefrom validfrom gultigvon gultigab started begann starttime appointedon notifiedon`,
  end: `end ende bis biswann until till enddate enddatum datumbis bisdatum endjahr endyear todate dateto validto gultigbis ended
    endete validuntil endtime resignedon ceasedon fin datedefin fechafin fechadefin`,
  current: "iscurrent current currently aktuell derzeit isactive active aktiv",
  periods: "periods perioden zeitraume zeitraeume timeset timesets timestamps interval intervals spells",
  label: "label bezeichnung titel title uberschrift ueberschrift kurz kurztext stichwort",
  summary: `summary zusammenfassung beschreibung description text details erklarung erklaerung inhalt erlauterung`,
  amount: `amount betrag summe hohe hoehe wert value sum volumen volume geld money geldbetrag totalamount gesamtbetrag gesamtsumme gesamtwert dealsize dealvalue dealvolume transactionvalue transactionamount transactionsize
    purchaseprice kaufpreis kaufsumme investmentamount amountinvested investitionssumme investmentsize fundingamount
    grantamount loanamount contractvalue contractamount auftragswert auftragsvolumen auftragssumme vertragswert vertragssumme
    darlehenssumme kreditsumme kreditbetrag spendenbetrag spendenhohe spendensumme donationamount amountpaid paidamount
    zahlbetrag rechnungsbetrag montant importe monto importo`,
  currency: "currency wahrung waehrung",
  qualifier: "qualifier amountqualifier amountkind betragsart",
  status: "status stand belegt gesichert",
  claimedBy: "claimedby behauptetvon claimant lautwem laut behauptungvon",
  disputedBy: "disputedby bestrittenvon deniedby dementiertvon widersprochenvon",
  sources: `sources quellen beleg belege evidence nachweis nachweise fundstelle fundstellen reference references
    quellenangabe quellenangaben citation fuente fuentes`,
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
    webadresse internetadresse evidenceurl evidencelink belegurl beleglink`,
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
    shareholder klager plaintiff auftraggeber parent officername officer pscname lobbyist`.split(/\s+/),
  target:
    `nehmer nehmerin borrower kreditnehmer payee beneficiary begunstigter beklagter defendant auftragnehmer company
    firma unternehmen organisation organization subsidiary companyname lobbiedperson`.split(/\s+/),
};

/** Headings that name both ends, where no column says what is between them: of a type nobody knows which of them does it. */
export const namedPairs: readonly (readonly [source: string, target: string])[] = [
  ["schuldner", "glaubiger"],
  ["debtor", "creditor"],
  ["kaufer", "verkaufer"],
  ["buyer", "seller"],
  ["purchaser", "vendor"],
  ["mutter", "tochter"],
  ["muttergesellschaft", "tochtergesellschaft"],
  ["mieter", "vermieter"],
  ["tenant", "landlord"],
  ["arbeitgeber", "arbeitnehmer"],
  ["employer", "employee"],
];

/** Headings that say what a person is at a company. */
export const officeWords: readonly string[] = ["officerrole", "naturesofcontrol", "position"];

/** Headings that mean what a relation says where they stand beside one of these; else what a message or a meeting is about. */
export const subjectWords: readonly string[] = ["subject", "subjekt"];
export const partnersOfSubject: readonly string[] = "object objekt predicate pradikat praedikat verb".split(" ");

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
  bemerkung bemerkungen remark remarks memo privat private vertraulich confidential
    commentaire commentaires remarque remarques comentario comentarios nota notas observaciones`.split(/\s+/),
);

/** Compounds of these and what nobody means for others: `Arbeitsnotiz`, `interner Vermerk`, `To-do`, `nicht veröffentlichen`. */
const privateForms =
  /kommentar|(?<!e)notiz(?!ier)|anmerkung|bemerkung|vermerk|(?<!\p{L})intern(?:e[mnrs]?)?(?!\p{L})|vertraulich|geheim(?!dienst)|(?<!\p{L})to[- _]?dos?(?!\p{L})|offene fragen|open questions?|rückfrage|(?:nicht|keine?) (?:(?:zur|zu|für die) )?(?:öffentlich|veröffentlich)|not (?:for publication|to be published)|do not publish|unveröffentlicht|unpublished|off the record|embargo|sperrfrist|redaktion(?:ell|s)|(?<!\p{L})e-?mail|telefon(?!ica)|(?<!\p{L})(?:tele)?phone|handynummer|mobilnummer|(?<!\p{L})iban(?!\p{L})|(?:created|modified|edited|submitted|entered) by|(?:erstellt|erfasst|eingetragen|bearbeitet|geändert) von/u;

/** Whether a heading names notes of those who keep the table: they are left out until somebody asks for them. */
export function isPrivateHeading(heading: string): boolean {
  const text = heading.slice(0, 200).normalize("NFC").toLowerCase();
  const isPrivate = privateForms.test(text) || text.split(/[^\p{L}]+/u).some((word) => privateWords.has(word));
  return isPrivate && !heading.trimStart().startsWith(attributePrefix);
}

/** Headings that mean a field, in every format. */
export function headingsOf(role: CsvRole, field: string): readonly string[] {
  return csvFields.find((each) => each.role === role && each.name === field)?.words ?? [];
}
