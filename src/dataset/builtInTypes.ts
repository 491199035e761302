import type { Language } from "./languages.ts";
import type { Family, Line } from "./types.ts";

/** A type of relation that every dataset may use without defining it. */
interface TypeFacts {
  readonly family: Family;
  readonly sign: -1 | 0 | 1;
  readonly directed: boolean;
  readonly line: Line;
  /** A relation keeps the verb of the type, whatever its own label is: "A rebukes B", not "A → B: lawsuit". */
  readonly keepsVerb: boolean;
  readonly words: Readonly<Record<Language, TypeWords>>;
}

interface TypeWords {
  /** In legend, list and details. Tables and files of other programs may call the type so, in any case. */
  readonly label: string;
  /** Who does what to whom; begins with the source. */
  readonly active: (source: string, target: string) => string;
  /** The same, beginning with the target. */
  readonly passive: (source: string, target: string) => string;
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
    keepsVerb: false,
    words: {
      de: {
        label: "Bündnis",
        active: (source, target) => `${source} und ${target}: Bündnis`,
        passive: (source, target) => `${target} und ${source}: Bündnis`,
        synonyms: ["allianz", "buendnis"],
        parts: [],
      },
      en: {
        label: "Alliance",
        active: (source, target) => `${source} and ${target}: alliance`,
        passive: (source, target) => `${target} and ${source}: alliance`,
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
    keepsVerb: false,
    words: {
      de: {
        label: "Lob, Rückhalt",
        active: (source, target) => `${source} unterstützt ${target}`,
        passive: (source, target) => `${target} wird von ${source} unterstützt`,
        synonyms: ["unterstützung", "unterstuetzung", "lob/rückhalt"],
        parts: ["lob", "rückhalt", "rueckhalt", "fürsprache"],
      },
      en: {
        label: "Praise, backing",
        active: (source, target) => `${source} supports ${target}`,
        passive: (source, target) => `${target} is supported by ${source}`,
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
    keepsVerb: false,
    words: {
      de: {
        label: "Fehde",
        active: (source, target) => `${source} und ${target}: Fehde`,
        passive: (source, target) => `${target} und ${source}: Fehde`,
        synonyms: [],
        parts: [],
      },
      en: {
        label: "Feud",
        active: (source, target) => `${source} and ${target}: feud`,
        passive: (source, target) => `${target} and ${source}: feud`,
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
    keepsVerb: false,
    words: {
      de: {
        label: "Investition",
        active: (source, target) => `${source} investiert in ${target}`,
        passive: (source, target) => `${target} erhält Geld von ${source}`,
        synonyms: [],
        parts: [],
      },
      en: {
        label: "Investment",
        active: (source, target) => `${source} invests in ${target}`,
        passive: (source, target) => `${target} receives money from ${source}`,
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
    keepsVerb: true,
    words: {
      de: {
        label: "Rüffel",
        active: (source, target) => `${source} rügt ${target}`,
        passive: (source, target) => `${target} wird von ${source} gerügt`,
        synonyms: ["rueffel"],
        parts: [],
      },
      en: {
        label: "Rebuke",
        active: (source, target) => `${source} rebukes ${target}`,
        passive: (source, target) => `${target} is rebuked by ${source}`,
        synonyms: [],
        parts: [],
      },
    },
  },
  role: {
    family: "office",
    sign: 0,
    directed: true,
    line: "dashdot",
    keepsVerb: false,
    words: {
      de: {
        label: "Amt, Eigentum",
        active: (source, target) => `${source} hat Amt oder Anteil bei ${target}`,
        passive: (source, target) => `${target} wird von ${source} geführt oder besessen`,
        synonyms: ["rolle", "amt/eigentum"],
        parts: ["amt", "eigentum", "gründung", "gruendung"],
      },
      en: {
        label: "Office, ownership",
        active: (source, target) => `${source} holds an office or a share in ${target}`,
        passive: (source, target) => `${target} is led or owned by ${source}`,
        synonyms: [],
        parts: ["office", "ownership", "founding"],
      },
    },
  },
} as const satisfies Readonly<Record<string, TypeFacts>>;

export type BuiltInType = keyof typeof builtInTypes;

/** The built-in types by id, for ids of any origin: `constructor` finds none. */
export const builtInTypeById: ReadonlyMap<string, TypeFacts> = new Map<string, TypeFacts>(Object.entries(builtInTypes));
