/** Names of months by number, German (with Austrian) and English, written out or cut, and of French, Spanish, Italian, Portuguese and Dutch. */
const months = [
  "januar january jan jänner jaenner jän janvier janv enero ene gennaio janeiro januari",
  "februar february feb febr feber février fevrier févr fevr febrero febbraio fevereiro februari",
  "märz maerz march mar mär mrz mars marzo março maart",
  "april apr avril avr abril abr aprile",
  "mai may mayo maggio maio mei",
  "juni june jun juin junio giugno junho",
  "juli july jul juillet juil julio luglio julho",
  "august aug août aout agosto ago augustus",
  "september sept sep septembre septiembre setiembre settembre setembro",
  "oktober october okt oct octobre octubre ottobre outubro",
  "november nov novembre noviembre novembro",
  "dezember december dez dec décembre decembre déc diciembre dic dicembre dezembro",
];

const monthByName = new Map(
  months.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** 1 to 12; undefined for any other word. */
export function monthNumber(name: string): number | undefined {
  return monthByName.get(name.normalize("NFC").toLowerCase());
}

/** Not the winter, which belongs to two years. */
const seasonByName = new Map([
  ["frühling", 21],
  ["frühjahr", 21],
  ["spring", 21],
  ["sommer", 22],
  ["summer", 22],
  ["herbst", 23],
  ["autumn", 23],
  ["fall", 23],
  ["printemps", 21],
  ["été", 22],
  ["automne", 23],
  ["otoño", 23],
]);

/** A season of EDTF, 21 to 23; undefined for any other word. */
export function seasonNumber(name: string): number | undefined {
  return seasonByName.get(name.normalize("NFC").toLowerCase());
}

/** What somebody writes as the end of something that goes on. */
export const openEnd =
  /^(?:heute|bis heute|bis jetzt|bis dato|laufend|läuft|läuft noch|andauernd|andauert|fortlaufend|offen|noch offen|weiterhin|bis auf weiteres|dauert an|läuft weiter|besteht(?: noch| weiter(?:hin)?)?|nicht absehbar|steht noch aus|noch nicht (?:entschieden|beendet)|(?:immer )?noch (?:immer )?(?:aktiv|im amt|laufend|gültig|tätig|verheiratet|in kraft|dabei)|aktiv|im amt|amtierend|dauerhaft|unbefristet|jetzt|aktuell|noch|noch nicht|kein ende|nein|nicht beendet|lebt|lebt noch|lebend|am leben|noch am leben|today|to date|until today|till now|present|to present|now|ongoing|open|still open|current|still|(?:still |currently )(?:in office|active|in force|serving|married|in post|employed|valid|there)|in progress|continuing|continues|until further notice|permanent|indefinite(?:ly)?|active|in office|incumbent|no end date|no|no end|not yet|not ended|alive|still alive|living|\.\.)$/i;

/** What somebody writes who only says that something goes on. */
export const goesOn =
  /^(?:bis heute|bis jetzt|bis dato|laufend|läuft|läuft noch|andauernd|andauert|fortlaufend|unbefristet|ongoing|to date|until today|to present|current)$/i;

/** What somebody writes who does not know a day, or whom nobody has told it. */
export const unknownDay =
  /^(?:(?:datum|ende|beginn|anfang|date|end|start) )?(?:\?+|unbekannt|nicht bekannt|ungewiss|unklar|nicht angegeben|keine angaben?|ohne angaben?|[ko]\. ?a\.?|n\. ?b\.?|unknown|not known|uncertain|unclear|unspecified|not (?:given|stated|specified)|tb[acd]|t\.b\.[acd]\.|to be (?:announced|determined|confirmed|decided)|folgt|ausstehend|nachzutragen|noch (?:nicht |un)bekannt|not yet known)$/i;

const parts: readonly (readonly [part: DatePart, words: RegExp])[] = [
  ["early", /^(?:anfangs?|beginn|early|beginning of|start of) /i],
  ["middle", /^(?:mitte|mid|middle of)[ -]/i],
  ["late", /^(?:ende|late|end of) /i],
];

/** A third of a longer time. */
export type DatePart = "early" | "middle" | "late";

/** "Anfang 2021": the part, and the longer time that it is a part of; undefined for other words. */
export function takePart(text: string): readonly [part: DatePart, whole: string] | undefined {
  for (const [part, words] of parts) {
    const match = words.exec(text);
    if (match !== null) return [part, text.slice(match[0].length).replace(/^(?:des|der|the) /i, "")];
  }
  return undefined;
}

const born = String.raw`(?:\*|geb(?:oren|\.)?(?: am| im)?|born(?: on| in)?|b\.)`;
/** Not `+2010`, which is how some databases write a year. */
const died = String.raw`(?:[†✝✟]|\+(?= )|(?<=\d[ ,;]+)\+|gest(?:orben|\.)?(?: am| im)?|verst(?:orben|\.)?(?: am| im)?|died(?: on| in)?|d\.)`;
const lifeForm = new RegExp(`^(?:${born} ?)?(?<born>[^†✝✟+*]+?)?(?:^|[ ,;/–—-]+)${died} ?(?<died>[^†✝✟+*]*)$`, "iu");
const bornForm = new RegExp(`^${born} ?(?<born>[^†✝✟+*]+)$`, "iu");

/** What signs and words for birth and death stand before; "" where nothing does. */
export interface LifeWords {
  readonly born?: string;
  readonly died?: string;
}

/** `*1950, †2010`, `geb. 1950`, `died 2010`: the dates of a life; undefined for other words. */
export function takeLife(text: string): LifeWords | undefined {
  if (text.length > 80 || !/[*†✝✟+(]|^(?:geb|gest|verst|born|died|b\.|d\.)/iu.test(text)) return undefined;
  const bare = /^\((?<inner>[^()]*)\)$/.exec(text)?.groups?.inner ?? text;
  const life = lifeForm.exec(bare)?.groups;
  if (life !== undefined) return { ...(life.born === undefined ? {} : { born: life.born }), died: life.died ?? "" };
  const alone = bornForm.exec(bare)?.groups?.born;
  if (alone !== undefined) return { born: alone };
  return bare === text ? undefined : { born: bare };
}

/** 9999 and 31.12.9999 stand for no end in many databases. */
export function isFarFuture(text: string): boolean {
  return /^(?:9999(?:-12(?:-31)?)?|31\.12\.9999|12\/31\/9999|31\/12\/9999|99991231)(?:[ T]|$)/.test(text);
}
