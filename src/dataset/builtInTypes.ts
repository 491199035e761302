import type { Language } from "./languages.ts";
import type { Family, Line } from "./types.ts";

/** A type of relation that every dataset may use without defining it. */
interface TypeFacts {
  readonly family: Family;
  readonly sign: -1 | 0 | 1;
  readonly directed: boolean;
  readonly line: Line;
  readonly words: Readonly<Record<Language, TypeWords>>;
}

interface TypeWords {
  /** In legend, list and details. Tables and files of other programs may call the type so, in any case. */
  readonly label: string;
  /** Who does what to whom, the same from whichever side one looks: names are not declined, as a passive would ask. */
  readonly sentence: (source: string, target: string) => string;
  /** The same with a label of the relation's own in the place of the verb; else what is said of every type. */
  readonly labelled?: (source: string, target: string, label: string) => string;
  /** What files call the type besides its id and label, in lower case: only true synonyms. */
  readonly synonyms: readonly string[];
  /** What files call a part of the type, in lower case: a relation keeps the word as its label. */
  readonly parts: readonly string[];
}

/**
 * The one list of the built-in types, in the order of the legend. All that goes by type follows from it: drawing,
 * directions, words, what files may call them.
 */
export const builtInTypes = {
  alliance: {
    family: "support",
    sign: 1,
    directed: false,
    line: "double",
    words: {
      ar: {
        label: "تحالف",
        sentence: (source, target) => `${source} و${target}: تحالف`,
        synonyms: [],
        parts: [],
      },
      de: {
        label: "Bündnis",
        sentence: (source, target) => `${source} und ${target}: Bündnis`,
        synonyms: ["allianz", "buendnis"],
        parts: [],
      },
      en: {
        label: "Alliance",
        sentence: (source, target) => `${source} and ${target}: alliance`,
        synonyms: [],
        parts: [],
      },
    },
  },
  support: {
    family: "support",
    sign: 1,
    directed: true,
    line: "dots",
    words: {
      ar: {
        label: "ثناء، دعم",
        sentence: (source, target) => `دعم من ${source} إلى ${target}`,
        synonyms: ["ثناء/دعم"],
        parts: ["ثناء", "دعم", "تأييد", "مساندة"],
      },
      de: {
        label: "Lob, Rückhalt",
        sentence: (source, target) => `${source} unterstützt ${target}`,
        synonyms: ["unterstützung", "unterstuetzung", "lob/rückhalt"],
        parts: ["lob", "rückhalt", "rueckhalt", "fürsprache"],
      },
      en: {
        label: "Praise, backing",
        sentence: (source, target) => `${source} supports ${target}`,
        synonyms: [],
        parts: ["praise", "backing", "endorsement"],
      },
    },
  },
  feud: {
    family: "conflict",
    sign: -1,
    directed: false,
    line: "zigzag",
    words: {
      ar: {
        label: "خصومة",
        sentence: (source, target) => `${source} و${target}: خصومة`,
        synonyms: ["عداء"],
        parts: [],
      },
      de: {
        label: "Fehde",
        sentence: (source, target) => `${source} und ${target}: Fehde`,
        synonyms: [],
        parts: [],
      },
      en: {
        label: "Feud",
        sentence: (source, target) => `${source} and ${target}: feud`,
        synonyms: [],
        parts: [],
      },
    },
  },
  investment: {
    family: "money",
    sign: 0,
    directed: true,
    line: "solid",
    words: {
      ar: {
        label: "استثمار",
        sentence: (source, target) => `استثمار من ${source} في ${target}`,
        synonyms: [],
        parts: [],
      },
      de: {
        label: "Investition",
        sentence: (source, target) => `${source} investiert in ${target}`,
        synonyms: [],
        parts: [],
      },
      en: {
        label: "Investment",
        sentence: (source, target) => `${source} invests in ${target}`,
        synonyms: [],
        parts: [],
      },
    },
  },
  rebuke: {
    family: "conflict",
    sign: -1,
    directed: true,
    line: "dots",
    words: {
      ar: {
        label: "توبيخ، انتقاد",
        sentence: (source, target) => `انتقاد من ${source} موجَّه إلى ${target}`,
        synonyms: ["توبيخ/انتقاد"],
        parts: ["توبيخ", "انتقاد", "نقد"],
      },
      de: {
        label: "Rüffel, Kritik",
        sentence: (source, target) => `${source} kritisiert ${target}`,
        synonyms: ["rüffel", "rueffel", "rüffel/kritik"],
        parts: ["kritik"],
      },
      en: {
        label: "Rebuke, criticism",
        sentence: (source, target) => `${source} criticises ${target}`,
        synonyms: [],
        parts: ["criticism"],
      },
    },
  },
  role: {
    family: "office",
    sign: 0,
    directed: true,
    line: "dashdot",
    words: {
      ar: {
        label: "منصب، ملكية",
        sentence: (source, target) => `لدى ${source} منصب أو حصة في ${target}`,
        labelled: (source, target, label) => `${source}: ${label} (${target})`,
        synonyms: ["منصب/ملكية"],
        parts: ["منصب", "ملكية", "تأسيس"],
      },
      de: {
        label: "Amt, Eigentum",
        sentence: (source, target) => `${source} hat Amt oder Anteil bei ${target}`,
        labelled: (source, target, label) => `${source}: ${label} (${target})`,
        synonyms: ["rolle", "amt/eigentum"],
        parts: ["amt", "eigentum", "gründung", "gruendung"],
      },
      en: {
        label: "Office, ownership",
        sentence: (source, target) => `${source} holds an office or a share in ${target}`,
        labelled: (source, target, label) => `${source}: ${label} (${target})`,
        synonyms: [],
        parts: ["office", "ownership", "founding"],
      },
    },
  },
} as const satisfies Readonly<Record<string, TypeFacts>>;

export type BuiltInType = keyof typeof builtInTypes;

/** The built-in types by id, for ids of any origin: `constructor` finds none. */
export const builtInTypeById: ReadonlyMap<string, TypeFacts> = new Map<string, TypeFacts>(Object.entries(builtInTypes));

/** What a built-in type is called in German and English, as a file can say it; undefined for any other type. */
export function builtInLabel(type: string): Readonly<Record<string, string>> | undefined {
  const words = builtInTypeById.get(type)?.words;
  return words === undefined ? undefined : { de: words.de.label, en: words.en.label };
}
