import { html, type TemplateResult } from "lit-html";
import { directionIn } from "../i18n/languages.ts";
import type { ChosenText } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";

/** A text among others, with its own language and direction; words of our own as they are. */
export function saidText(text: ChosenText): TemplateResult | string {
  const { words, language } = text;
  if (language === undefined) return words;
  return html`<bdi lang=${language} dir=${directionIn(text) ?? "auto"}>${words}</bdi>`;
}

/** Texts one after the other, with something between them. */
export function saidTexts(texts: readonly ChosenText[], between: string): readonly unknown[] {
  return texts.flatMap((text, index) => [index === 0 ? "" : between, saidText(text)]);
}

/** A list in a sentence of our own: "Quellen: A, B und C". */
export function saidList(
  t: Translator,
  sentence: (list: string) => string,
  texts: readonly ChosenText[],
): readonly unknown[] {
  const place = "\uffff";
  const [before = "", after = ""] = sentence(place).split(place);
  const parts = new Intl.ListFormat(t.locale).formatToParts(texts.map((_, index) => String(index)));
  const list = parts.map(({ type, value }) => {
    const text = type === "element" ? texts[Number(value)] : undefined;
    return text === undefined ? value : saidText(text);
  });
  return [before, ...list, after];
}
