import { readAsked } from "../dataset/edtf.ts";
import { NearestName } from "../dataset/nearest.ts";
import { languageTags } from "../dataset/languages.ts";
import { shippedLanguage } from "../i18n/languages.ts";
import { type Model, standings } from "../model/types.ts";
import { extentOfWeights } from "../model/weights.ts";
import { decodeWish } from "../view/codec.ts";
import { checkWish, countSteps } from "../view/derive.ts";
import { parameters } from "../view/parameters.ts";
import type { View, WrittenWish as Wish } from "../view/types.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";

/** So many values are named where a parameter allows only some. */
const mostNamed = 12;

/** The wish in the options of a call, without what means nothing or what the dataset cannot answer; words for each. */
export interface CheckedWish {
  readonly wish: Wish;
  readonly notices: readonly string[];
}

/** Reads the view parameters among the options; bad values fall back to the scene or default and are told. */
export function readWish(values: ReadonlyMap<string, string>, model: Model, words: CommandLineWords): CheckedWish {
  const decoded = decodeWish((name) => values.get(name));
  const checked = checkWish(decoded.wish, model);
  const notices = [...new Set([...decoded.refused, ...checked.refused])].map((name) => {
    const text = values.get(name) ?? "";
    return words.passedOver(`--${name}`, text, expectedOf(name as keyof View, decoded.wish, model, words));
  });
  return { wish: checked.wish, notices: [...notices, ...foreignLanguage(checked.wish, model, words)] };
}

/** That a language has no words, so that English ones are taken: of the option, else of the dataset. */
function foreignLanguage({ lang }: Wish, { dataset: { language } }: Model, words: CommandLineWords): readonly string[] {
  const tag = lang ?? language;
  if (tag === undefined || shippedLanguage(tag) !== undefined) return [];
  const asked = lang === undefined ? `"language": ${JSON.stringify(language)}` : `--lang ${lang}`;
  return [words.languageNotShipped(asked, languageTags.join(", "))];
}

/** The names of all view parameters, which are those of the options. */
export const wishNames: readonly string[] = parameters.map(({ name }) => name);

function expectedOf(name: keyof View, wish: Wish, model: Model, { expected }: CommandLineWords): string {
  const { dataset, types } = model;
  const ids = (all: readonly string[]) => unknownId(wish[name], all, expected);
  switch (name) {
    case "scene":
      return ids((dataset.scenes ?? []).map(({ id }) => id));
    case "step":
      return expected.step(countSteps(wish.scene, model));
    case "tags":
      return ids(model.tags);
    case "types":
      return ids(types.map(({ id }) => id));
    case "status":
      return ids(standings);
    case "actors":
    case "with":
    case "path":
    case "actor":
      return ids(dataset.actors.map(({ id }) => id));
    case "relation":
      return ids(dataset.relations.map(({ id }) => id));
    case "from":
    case "to":
      if (isReadable(wish[name], model)) return expected.order;
      return model.isNumeric ? expected.number : expected.date;
    case "weight":
      return expected.weight(...(model.weights === undefined ? [] : extentOfWeights(model.weights)));
    case "since":
      return expected.day;
    case "camera":
      return expected.camera;
    case "lang":
      return expected.language;
    default:
      return expected.oneOf(allowed[name].join(", "));
  }
}

/** Parameters with a few values each, or an example. */
const allowed = {
  mode: ["during", "until"],
  depth: ["0", "1", "2", "all"],
  strongest: ["1", "2", "…", "all"],
  compare: ["2024..2025"],
  tension: ["on", "undoubted", "off"],
  theme: ["auto", "light", "dark"],
  ui: ["full", "edit", "embed", "static", "none"],
} as const;

function isReadable(date: string | undefined, { isNumeric }: Model): boolean {
  return date === ".." || (date !== undefined && readAsked(date, isNumeric) !== undefined);
}

/** The first id that is not there, with one that was perhaps meant; the ids themselves where they are few. */
function unknownId(
  value: unknown,
  all: readonly string[],
  { ids, oneOf, noneAvailable }: CommandLineWords["expected"],
): string {
  const asked: readonly unknown[] = Array.isArray(value) ? value : [value];
  const unknown = asked.find((id): id is string => typeof id === "string" && !all.includes(id));
  if (all.length === 0) return noneAvailable;
  const nearest = unknown === undefined ? undefined : new NearestName().find(unknown, all);
  const few = nearest === undefined && all.length <= mostNamed ? oneOf(all.join(", ")) : "";
  return [unknown === undefined ? "" : ids(unknown, nearest), few].filter((part) => part !== "").join("; ");
}
