import type { Loss } from "../../../dataset/formats/types.ts";
import type { Family } from "../../../dataset/types.ts";
import type { Issue, IssueCode } from "../../../dataset/issues.ts";
import type { Language } from "../../../dataset/languages.ts";
import type { ExpectedWords, OwnDataWords } from "../../../i18n/ownData.ts";

/** What was expected, in the language if there are words for it, else in English; "" where nothing is known. */
export function expectedWords({ language, expected }: OwnDataWords, text: string | undefined): ExpectedWords {
  return text === undefined ? { words: "", language } : expected(text);
}

/** What was found, as it stands in the file; families of types are called in the language of the dialog. */
export function foundWords({ families }: OwnDataWords, { code, found = "" }: Issue): string {
  if (code !== "types-understood") return found;
  return found.replace(/: (?<family>[a-z]+)(?= →|,|$)/g, (said, family: string) =>
    Object.hasOwn(families, family) ? `: ${families[family as Family]}` : said,
  );
}

/** A sentence about what to do; "" where the finding itself says it. */
export function remedyOf({ remedies }: OwnDataWords, code: IssueCode): string {
  const { [code]: remedy, other } = remedies;
  return remedy ?? other;
}

/** "Beziehungen, Betrag: 3 Einträge (etwa r1, r2)"; for a field of the dataset itself its name alone. */
export function lossWords(words: OwnDataWords, { path, count, examples }: Loss): string {
  const { groups, fields, entries, examples: exampleWords } = words.lostParts;
  const [, list, field = ""] = /^([^.[]+)\[\]\.?(.*)$/.exec(path) ?? [];
  if (list === undefined) return capitalised(fields.get(path) ?? path, words.language);
  const first = /^[^.[]*/.exec(field)?.[0] ?? field;
  const fieldWords = field === "" ? undefined : (fields.get(field) ?? fields.get(first) ?? field);
  const what = [groups.get(list) ?? list, fieldWords].filter((part) => part !== undefined).join(", ");
  const shown = examples.length === 0 ? "" : ` (${exampleWords(examples.join(", "))})`;
  return `${what}: ${entries(count)}${shown}`;
}

function capitalised(text: string, language: Language): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}
