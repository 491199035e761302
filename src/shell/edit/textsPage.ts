import type { TemplateResult } from "lit-html";
import { languageTag } from "../../dataset/schema.ts";
import { fits } from "../../dataset/schemaLanguage.ts";
import { isSameLanguage } from "../../edit/texts.ts";
import { languageName } from "../../i18n/languages.ts";
import { outdated, seenKey, type Translatable, translatables, type Translations } from "../../edit/translation.ts";
import { giveFile } from "../../panels/dialogs/picture/handOver.ts";
import { textsForm } from "../../panels/edit/textsForm.ts";
import { type Desk, refusal } from "./desk.ts";
import type { Writing } from "./writing.ts";

/** More fields than these are not drawn at once: when these are filled in, others follow. */
const mostFields = 20;

/** The page that translates the texts of a dataset, one by one or by a table. */
export function textsPage(desk: Desk): TemplateResult {
  const { work, writing, draw } = desk;
  const { t, words, dataset } = writing;
  const own = dataset.language ?? "";
  const language = work.chosen ?? firstLanguage(writing);
  const problem = problemOf(writing, language);
  const all = problem === "" ? translatables(dataset, language) : [];
  const before = problem === "" ? translatables(work.begun, language) : [];
  const changed = outdated(all, before, work.seen, language);
  const missing = all.filter(({ translation }) => translation === "");
  const left = missing.length - mostFields;
  return textsForm(
    {
      words,
      language,
      problem,
      said: [
        ...(problem === "" ? [missingWords(writing, missing.length, all.length, language)] : []),
        ...changedWords(writing, changed.length),
        ...work.report,
      ],
      changed: changed.slice(0, mostFields),
      missing: missing.slice(0, mostFields),
      more: left > 0 ? words.texts.more(t.formatNumber(left)) : "",
      canTranslate: problem === "" && all.length > 0,
    },
    {
      onInput: () => undefined,
      onChange: (name, value) => {
        if (name !== "language") {
          seeNow(desk, language, all, { [name]: value.trim() });
          translateNow(desk, language, { [name]: value });
          return;
        }
        Object.assign(work, { chosen: value.trim(), report: [] });
        draw();
      },
      onSubmit: () => undefined,
      onStillRight: (place) => {
        const text = all.find((each) => each.place === place);
        if (text !== undefined) seeNow(desk, language, all, { [place]: text.translation });
        draw();
      },
      onSaveTable: () => void saveTable(work.fileName, all, own, language),
      onReadTable: (file) => void readTable(desk, file, all, language),
    },
  );
}

/** Whoever writes a translation, or says that it is right, has looked at what it is made of. */
function seeNow({ work }: Desk, language: string, all: readonly Translatable[], translations: Translations): void {
  for (const { place, original } of all) {
    if (!Object.hasOwn(translations, place)) continue;
    work.seen.set(seenKey(language, { place, translation: translations[place] ?? "" }), original);
  }
}

function changedWords({ t, words: { texts } }: Writing, changed: number): readonly string[] {
  return changed === 0 ? [] : [texts.outdated(t.formatNumber(changed))];
}

function translateNow(desk: Desk, language: string, translations: Translations): string {
  return refusal(desk.writing, desk.perform({ kind: "translate", language, translations }));
}

/** Another one that the data have already, else that of the reader. */
function firstLanguage({ t, dataset: { language = "", title } }: Writing): string {
  const others = typeof title === "object" ? Object.keys(title) : [];
  return [...others, t.language, "en", "de"].find((each) => !isSameLanguage(each, language)) ?? "";
}

function problemOf({ words: { texts, dataset: facts }, dataset }: Writing, language: string): string {
  if (dataset.language === undefined) return texts.needsOwn;
  if (!fits(languageTag, language)) return facts.notALanguage(language);
  return isSameLanguage(dataset.language, language) ? texts.sameLanguage : "";
}

function missingWords({ t, words: { texts } }: Writing, missing: number, all: number, language: string): string {
  const named = languageName(language, t.locale);
  const [some, every] = [missing, all].map((number) => t.formatNumber(number)) as [string, string];
  return missing === 0 ? texts.complete(every, named) : texts.missing(some, every, named);
}

async function saveTable(fileName: string, all: readonly Translatable[], own: string, language: string): Promise<void> {
  const { writeTranslationTable } = await import("../../edit/translationTable.ts");
  const name = fileName.replace(/\.json$/i, "");
  const table = writeTranslationTable(all, own, language);
  giveFile(new Blob([table], { type: "text/csv" }), `${name}-${language}.csv`);
}

async function readTable(desk: Desk, file: File, all: readonly Translatable[], language: string): Promise<void> {
  const { work, writing, draw } = desk;
  const { t, words, dataset } = writing;
  const own = dataset.language ?? "";
  const [{ readTranslationTable }, bytes] = await Promise.all([
    import("../../edit/translationTable.ts"),
    file.arrayBuffer(),
  ]);
  const read = readTranslationTable(new Uint8Array(bytes), all, own, language);
  if (read === undefined) {
    work.report = [words.texts.noTable(t.formatList(["place", own, language]))];
    draw();
    return;
  }
  const { translations, changed, unknown } = read;
  const count = Object.keys(translations).length;
  seeNow(desk, language, all, translations);
  const refused = count === 0 ? "" : translateNow(desk, language, translations);
  work.report = [
    refused === "" ? words.texts.taken(t.formatNumber(count)) : refused,
    ...(changed.length === 0 ? [] : [words.texts.changed(t.formatList(changed))]),
    ...(unknown.length === 0 ? [] : [words.texts.unknown(t.formatList(unknown))]),
  ];
  work.draw();
}
