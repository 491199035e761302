import type { Source } from "../dataset/types.ts";
import { directionIn } from "../i18n/languages.ts";
import type { ChosenText } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import {
  amountWords,
  chosenSentenceOf,
  chosenTitleOf,
  dateWords,
  relationAt,
  chosenNatureOf,
  chosenPublisherOf,
  natureGap,
  relationPeriod,
  isDoubtful,
  statusWords,
  typeOf,
  windowWords,
  type Wording,
} from "../i18n/wording.ts";
import { inOrder, orderOf } from "../model/listOrder.ts";
import type { Figure, ShownRelation } from "./figure.ts";
import { type SvgNode, svgNode } from "./tree.ts";
import { readAddress } from "../dataset/address.ts";

/**
 * The relations of a figure as a `<table>` in the order of its scene: when, who did what to whom, how sure it is, who says
 * so. Above `limit` rows the rest is counted in words. Each row names its type in `data-type`.
 *
 * Roles are written out, because Safari forgets those of tables that a style sheet lays out in another way.
 */
export function drawRelationTable(figure: Figure, t: Translator, limit = Infinity): SvgNode {
  const wording = { model: figure.model, t };
  const shownByRow = new Map(figure.relations.map((shown) => [shown.row, shown]));
  const rows = inOrder(figure.model.columns, [...shownByRow.keys()], orderOf(figure.scene));
  const listed = rows.slice(0, limit).map((row) => shownByRow.get(row));
  const rest = rows.length - listed.length;
  return svgNode("table", { class: "relation-table", role: "table" }, [
    svgNode("caption", { class: "relation-table__caption" }, [captionOf(figure, t)]),
    svgNode("thead", { role: "rowgroup" }, [headRow(t)]),
    svgNode(
      "tbody",
      { role: "rowgroup" },
      listed.flatMap((shown) => (shown === undefined ? [] : [relationRow(wording, shown)])),
    ),
    ...(rest === 0 ? [] : [restRow(rest, t)]),
  ]);
}

function captionOf({ relations, window }: Figure, t: Translator): string {
  return t.words.page.tableCaption(t.words.relations(relations.length), windowWords(t, window));
}

function headRow(t: Translator): SvgNode {
  const { when, status, sources } = t.words.details;
  const names = [when, t.words.page.relation, status, sources];
  return svgNode(
    "tr",
    { role: "row" },
    names.map((name) => svgNode("th", { scope: "col", role: "columnheader" }, [name])),
  );
}

function restRow(rest: number, t: Translator): SvgNode {
  const words = t.words.page.leftOut(rest);
  const cell = svgNode("td", { colspan: 4, role: "cell" }, [words]);
  return svgNode("tfoot", { role: "rowgroup" }, [svgNode("tr", { role: "row" }, [cell])]);
}

function relationRow(wording: Wording, { row, isSure }: ShownRelation): SvgNode {
  const { details } = wording.t.words;
  const period = relationPeriod(wording, row);
  return svgNode("tr", { role: "row", "data-type": typeOf(wording, row).id }, [
    cell("when", isSure ? [period] : [`${period} · ${details.possibly}`]),
    svgNode("th", { class: "relation-table__relation", scope: "row", role: "rowheader" }, sentenceParts(wording, row)),
    cell("status", [statusWords(wording, row)], isDoubtful(wording, row) ? "doubtful" : undefined),
    cell("sources", [sourceList(wording, row)]),
  ]);
}

function cell(name: string, children: SvgNode["children"], state?: string): SvgNode {
  const block = `relation-table__${name}`;
  return svgNode("td", { class: state === undefined ? block : `${block} is-${state}`, role: "cell" }, children);
}

/** "Rüffel · Zweifel am Geld" above "Musk bezweifelt das Geld für Stargate", an amount of money below. */
function sentenceParts(wording: Wording, row: number): readonly SvgNode[] {
  const amount = amountWords(wording, relationAt(wording, row)?.amount);
  const sentence = chosenSentenceOf(wording, row);
  const part = (name: string, words: string, lang?: string): SvgNode[] =>
    words === ""
      ? []
      : [
          svgNode("span", { class: `relation-table__${name}`, lang, dir: directionIn({ words, language: lang }) }, [
            words,
          ]),
        ];
  return [
    svgNode("span", { class: "relation-table__nature" }, natureParts(wording, row)),
    ...part("sentence", sentence.words, sentence.language),
    ...part("amount", amount),
  ];
}

function natureParts(wording: Wording, row: number): SvgNode["children"] {
  return chosenNatureOf(wording, row).flatMap((text, index) => [...(index === 0 ? [] : [natureGap]), saidNode(text)]);
}

/** A text among others, with its own language and direction; words of our own as they are. */
function saidNode(text: ChosenText): SvgNode | string {
  const { words, language: lang } = text;
  return lang === undefined ? words : svgNode("bdi", { lang, dir: directionIn(text) }, [words]);
}

function sourceList(wording: Wording, row: number): SvgNode | string {
  const all = wording.model.dataset.sources ?? {};
  const items = (relationAt(wording, row)?.sources ?? []).flatMap((id) =>
    Object.hasOwn(all, id) ? [svgNode("li", {}, sourceParts(wording, id, all[id] ?? {}))] : [],
  );
  return items.length === 0 ? wording.t.words.details.noSource : svgNode("ul", { role: "list" }, items);
}

/** Publisher, date and title, which is a link where it can be followed in safety; its address is the end on paper. */
function sourceParts(wording: Wording, id: string, source: Source): SvgNode["children"] {
  const { words, language } = chosenTitleOf(wording, source);
  const publisher = chosenPublisherOf(wording, source);
  const title = words || publisher.words || id;
  const lang = words === "" ? publisher.language : language;
  const about = [
    ...(words === "" || publisher.words === "" ? [] : [saidNode(publisher)]),
    ...(source.date === undefined ? [] : [dateWords(wording, source.date)]),
  ].flatMap((part) => [part, " · "]);
  return [
    ...about,
    isSafe(source.url)
      ? svgNode("a", { href: source.url, rel: "noreferrer noopener", lang, dir: "auto" }, [title])
      : svgNode("bdi", { lang }, [title]),
  ];
}

function isSafe(url: string | undefined): url is string {
  return url !== undefined && readAddress(url)?.protocol === "https:";
}
