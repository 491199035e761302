import type { Language } from "./languages.ts";
import type { Shape } from "./types.ts";

/** A kind of actor that every dataset may use without defining it. */
interface KindFacts {
  readonly shape: Shape;
  readonly words: Readonly<Record<Language, KindWords>>;
}

interface KindWords {
  readonly label: string;
  /** What tables call the kind besides its id and label, in lower case. */
  readonly synonyms: readonly string[];
}

/** The one list of the built-in kinds, in the order of the legend. */
export const builtInKinds = {
  person: {
    shape: "circle",
    words: {
      ar: { label: "شخص", synonyms: ["إنسان", "رجل", "امرأة"] },
      de: { label: "Person", synonyms: ["mensch", "frau", "mann", "politiker", "politikerin"] },
      en: { label: "Person", synonyms: ["people", "human"] },
    },
  },
  company: {
    shape: "square",
    words: {
      ar: { label: "شركة", synonyms: ["مؤسسة تجارية", "شركات"] },
      de: { label: "Unternehmen", synonyms: ["firma", "konzern", "gesellschaft"] },
      en: { label: "Company", synonyms: ["corporation", "business", "firm", "enterprise"] },
    },
  },
  government: {
    shape: "pentagon",
    words: {
      ar: { label: "جهة حكومية", synonyms: ["حكومة", "دولة", "وزارة", "سلطة"] },
      de: { label: "Staatliche Stelle", synonyms: ["regierung", "behörde", "behoerde", "staat", "ministerium", "amt"] },
      en: { label: "Government", synonyms: ["authority", "agency", "state", "ministry"] },
    },
  },
  project: {
    shape: "diamond",
    words: {
      ar: { label: "مشروع", synonyms: [] },
      de: { label: "Projekt", synonyms: ["vorhaben"] },
      en: { label: "Project", synonyms: [] },
    },
  },
  media: {
    shape: "hexagon",
    words: {
      ar: { label: "وسيلة إعلام", synonyms: ["صحيفة", "قناة", "إعلام"] },
      de: { label: "Medium", synonyms: ["medien", "zeitung", "sender", "verlag"] },
      en: { label: "News outlet", synonyms: ["newspaper", "broadcaster", "outlet"] },
    },
  },
  organisation: {
    shape: "pair",
    words: {
      ar: { label: "منظمة", synonyms: ["جمعية", "حزب", "مؤسسة", "هيئة"] },
      de: { label: "Organisation", synonyms: ["verein", "verband", "stiftung", "ngo", "partei", "institution"] },
      en: { label: "Organisation", synonyms: ["organization", "association", "foundation", "party"] },
    },
  },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type BuiltInKind = keyof typeof builtInKinds;

/** The built-in kinds by id, for ids of any origin: `constructor` finds none. */
export const builtInKindById: ReadonlyMap<string, KindFacts> = new Map<string, KindFacts>(Object.entries(builtInKinds));
