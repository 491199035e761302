/** Forms of words that somebody to whom something was done is told by: "was sued by", "wurde gegründet von". */

const english =
  /^(?:(?:(?:has|have|had) been|is being|was being|was|were|is|are|been|being|got|gets) )*(?<verb>\S+(?: \S+){0,5}) by$/iu;
const german =
  /^(?<before>(?:wurde|wurden|wird|werden|ist|sind|war|waren|worden) )?(?<verb>\S+(?: \S+){0,5}?)(?<after> (?:worden|wurde|wird|ist))* (?<agent>von|vom|durch|seitens)$/iu;

const irregular = new Set(
  `led paid sold bought held given taken written made run built sent lent known won beaten chosen driven founded found sued
  forbidden fed fought told shot shown spent taught thrown stolen hit hurt killed set cut put seen said spun wound bound drawn
  grown sworn torn worn hidden broken frozen forgotten overseen overtaken undertaken outbid bid`.split(/\s+/),
);

const separable =
  "(?:ab|an|auf|aus|bei|dar|ein|fest|frei|her|hin|hoch|los|mit|nach|nieder|vor|weg|weiter|wieder|zu|zurück|zusammen|über|unter)?";
const participle = new RegExp(
  `^${separable}(?:ge\\p{L}{2,}|(?:ver|be|er|ent|zer|miss|hinter|wider)\\p{L}{2,}|(?:über|unter|um|durch|voll)\\p{L}{3,})(?:t|en)$|^\\p{L}{2,}iert$`,
  "u",
);
const noun = new Set(
  `unternehmen vermögen vertrauen verfahren verhalten verbrechen versprechen vergehen verlangen gefallen gewalt gericht gesicht
  gebiet geburt gehalt gerät gedicht geschäft verlust verrat verdacht verbot bericht beamten unterschrift unterkunft unterricht
  überschrift übermacht erbt verwandt bekannt gesandt gesandten bediensteten gesamt`.split(/\s+/),
);
const abstract = /(?:schaft|heit|keit|ität)(?:en)?$/u;
/** With "von" these say from whom or what, or are active. */
const notBy = new Set(
  `geschieden getrennt befreit entfernt entfremdet gelöst losgesagt abgerückt abgespalten abgeleitet abgestammt abgewandt
  distanziert verabschiedet profitiert zurückgetreten ausgetreten ausgeschieden abgetreten gekommen gewechselt übergelaufen
  erworben gekauft übernommen erhalten bekommen geerbt geliehen gelernt gehört gestohlen gemietet gepachtet abgeschrieben bezogen
  geholt abgeworben gefordert verlangt erwartet bezieht erfährt übernimmt bekommt erhält erhielt verdient verriet vertritt vertrat gewinnt begeistert überzeugt
  enttäuscht überrascht beeindruckt besessen unterscheidet verschieden erzählt berichtet geträumt gesprochen gelebt`.split(
    /\s+/,
  ),
);

/**
 * What words say of whoever did it: "sued" of "was sued by", "gegründet" of "wurde gegründet von"; undefined for words that
 * are not passive, or do not say by whom. Blanks or underscores stand between them.
 */
export function activeOf(words: string): string | undefined {
  const text = words
    .normalize("NFC")
    .replace(/(\p{Ll})(\p{Lu})/gu, spaceBetween(words))
    .replace(/[\s_]+/g, " ")
    .trim();
  if (text.length > 100) return undefined;
  return activeEnglish(text) ?? activeGerman(text);
}

/** `ownedBy` is two words; a blank shows that words are apart already. */
function spaceBetween(words: string): string {
  return /[\s_]/.test(words.trim()) ? "$1$2" : "$1 $2";
}

function activeEnglish(text: string): string | undefined {
  const verb = english.exec(text)?.groups?.verb;
  return verb !== undefined && edgesOf(verb).some((word) => /..ed$/.test(word) || irregular.has(word))
    ? verb
    : undefined;
}

function activeGerman(text: string): string | undefined {
  const { before, verb, after, agent = "" } = german.exec(text)?.groups ?? {};
  if (verb === undefined) return undefined;
  const isSaid = (before ?? after) !== undefined || /durch|seitens/i.test(agent);
  const isParticiple = (word: string) =>
    participle.test(word) && !noun.has(word) && !abstract.test(word) && (isSaid || !notBy.has(word));
  return edgesOf(verb).some(isParticiple) ? verb : undefined;
}

/** The first and the last of words: beside the verb its circumstances may stand. */
function edgesOf(verb: string): readonly string[] {
  const words = verb.toLowerCase().split(" ");
  return [words[0] ?? "", words.at(-1) ?? ""];
}
