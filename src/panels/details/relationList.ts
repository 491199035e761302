import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { directionIn } from "../../i18n/languages.ts";
import { saidText, saidTexts } from "../saidText.ts";
import { inOrder, orderOf } from "../../model/listOrder.ts";
import { lineSample } from "../lineSample.ts";
import {
  amountWords,
  chosenSentenceOf,
  isDoubtful,
  chosenNameOf,
  chosenNatureOf,
  natureGap,
  natureOf,
  relationAt,
  relationPeriod,
  statusWords,
  typeOf,
  type Wording,
} from "../../i18n/wording.ts";
import type { Figure } from "../../picture/figure.ts";
import type { DrawnRow } from "../rowHeights.ts";
import { setStyles } from "../setStyles.ts";
import type { DetailsActions, DetailsProps } from "./types.ts";

/** Relations under a heading, in the order of the scene, as buttons. Nothing for no relations. */
export function relationGroup(
  props: DetailsProps,
  actions: Pick<DetailsActions, "onSelectRelation">,
  title: string,
  rows: readonly number[],
  fromActor?: number,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const { wording } = props;
  const sorted = inOrder(wording.model.columns, rows, orderOf(props.scene));
  return html`<section class="details__group">
    <h3 class="details__group-title">
      ${title} <span class="details__group-count">${wording.t.formatNumber(rows.length)}</span>
    </h3>
    ${relationList(props, actions, sorted, fromActor)}
  </section>`;
}

/** Longer lists scroll by themselves where nothing around them does, so that a page does not become as long as they are. */
const mostInPage = 60;
/** Of longer ones only the rows near sight are in the document; so many while what sees to that is loaded. */
export const mostAtOnce = 300;
export const mostMeanwhile = mostInPage;

/** Relations as buttons, in the order given. */
export function relationList(
  props: DetailsProps,
  actions: Pick<DetailsActions, "onSelectRelation">,
  rows: readonly number[],
  fromActor?: number,
): TemplateResult {
  const entry = (row: number) => relationButton(props, actions, row, fromActor);
  if (rows.length <= mostInPage) return plainList(rows, entry);
  if (rows.length <= mostAtOnce) return html`<div class="list-window">${plainList(rows, entry)}</div>`;
  const longRows = props.longRows();
  if (longRows === undefined) {
    return html`${plainList(rows.slice(0, mostMeanwhile), entry)}
      <p class="details__small">${props.wording.t.words.page.leftOut(rows.length - mostMeanwhile)}</p>`;
  }
  const draw = (drawn: readonly DrawnRow[]) =>
    repeat(
      drawn,
      ({ place }) => rows[place],
      ({ place, beforePx, afterPx }) =>
        html`<li
          data-place=${place}
          aria-setsize=${rows.length}
          aria-posinset=${place + 1}
          ${setStyles({ "margin-block": `${beforePx}px ${afterPx}px` })}
        >
          ${entry(rows[place] ?? 0)}
        </li>`,
    );
  return html`<div class="list-window">
    <ul class="relation-list relation-list--long" role="list" ${longRows({ rows, draw })}></ul>
  </div>`;
}

function plainList(rows: readonly number[], entry: (row: number) => TemplateResult): TemplateResult {
  return html`<ul class="relation-list">
    ${repeat(
      rows,
      (row) => row,
      (row) => html`<li>${entry(row)}</li>`,
    )}
  </ul>`;
}

const mostLines = 300;

/** What a figure shows in plain sentences, each with all that is known of it, for those who do not see it. */
export function relationLines(wording: Wording, { model, scene, relations }: Figure): TemplateResult {
  const isSure = new Map(relations.map((shown) => [shown.row, shown.isSure]));
  const rows = inOrder(model.columns, [...isSure.keys()], orderOf(scene));
  const rest = rows.length - mostLines;
  return html`<ul>
      ${rows.slice(0, mostLines).map((row) => {
        const seen = seenFacts(wording, row, isSure.get(row) === false).join(" · ");
        return html`<li>
          ${sentenceOf(wording, row, "relation-line")}: ${seen} (${wording.t.joinParts(heardFacts(wording, row))})
        </li>`;
      })}
    </ul>
    ${rest <= 0 ? nothing : html`<p>${wording.t.words.page.leftOut(rest)}</p>`}`;
}

function relationButton(
  { wording, certaintyOf, noteOf }: DetailsProps,
  actions: Pick<DetailsActions, "onSelectRelation">,
  row: number,
  fromActor: number | undefined,
): TemplateResult {
  const { source, target } = wording.model.columns;
  // The other side's name follows the line: what comes from there points away from it.
  const isIncoming = target[row] === fromActor && source[row] !== fromActor;
  return html`<button
    type="button"
    class=${isIncoming ? "relation-button relation-button--incoming" : "relation-button"}
    data-relation=${row}
    @click=${() => actions.onSelectRelation(row)}
  >
    ${lineSample(typeOf(wording, row), isDoubtful(wording, row))}
    <span class="relation-button__text">
      ${
        fromActor === undefined
          ? sentenceOf(wording, row, "relation-button__main")
          : fromActorWords(wording, row, fromActor)
      }
      <span class="relation-button__date"
        >${[...seenFacts(wording, row, certaintyOf(row) === "possibly"), ...(noteOf?.(row) ?? [])].join(" · ")}</span
      >
      <span class="visually-hidden"> (${wording.t.joinParts(heardFacts(wording, row, fromActor !== undefined))})</span>
    </span>
  </button>`;
}

function sentenceOf(wording: Wording, row: number, className: string): TemplateResult {
  const { words, language } = chosenSentenceOf(wording, row);
  return html`<span class=${className} lang=${language ?? nothing} dir=${directionIn({ words, language }) ?? nothing}
    >${words}</span
  >`;
}

/** "SoftBank · Investition": the other side first, as it is seen, and for assistive technology the whole sentence. */
function fromActorWords(wording: Wording, row: number, fromActor: number): TemplateResult {
  const { source, target } = wording.model.columns;
  const other = source[row] === fromActor ? target[row] : source[row];
  return html`<span class="relation-button__main">
      <span class="relation-button__name">${saidText(chosenNameOf(wording, other ?? fromActor))}</span>
      <span class="relation-button__label">${saidTexts(chosenNatureOf(wording, row), natureGap)}</span></span
    ><span class="visually-hidden">: </span>${sentenceOf(wording, row, "visually-hidden")}<span class="visually-hidden"
      >.
    </span>`;
}

/** When, how much, and who doubts it: "22. Januar 2025 · bestritten von Elon Musk". */
function seenFacts(wording: Wording, row: number, isPossibly: boolean): readonly string[] {
  return [
    relationPeriod(wording, row),
    isPossibly ? wording.t.words.details.possibly : "",
    amountWords(wording, relationAt(wording, row)?.amount),
    isContested(wording, row) ? statusWords(wording, row) : "",
  ].filter((fact) => fact !== "");
}

/** What the line beside it shows to those who see it, and what the details tell: "Rüffel · Klage, belegt, 2 Quellen". */
function heardFacts(wording: Wording, row: number, isNatureSaid = false): readonly string[] {
  return [
    isNatureSaid ? "" : natureOf(wording, row),
    isContested(wording, row) ? "" : statusWords(wording, row),
    wording.t.words.details.sourceCount(relationAt(wording, row)?.sources?.length ?? 0),
  ].filter((fact) => fact !== "");
}

function isContested(wording: Wording, row: number): boolean {
  return isDoubtful(wording, row) || (relationAt(wording, row)?.disputedBy ?? []).length > 0;
}
