import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import type { FoundPaths } from "../../answers/types.ts";
import type { Ribbon, StripPart } from "../../answers/ribbon.ts";
import {
  chosenNatureOf,
  chosenSentenceOf,
  isDoubtful,
  natureGap,
  relationAt,
  relationPeriod,
  statusWords,
  textOf,
  type Wording,
} from "../../i18n/wording.ts";
import type { ChosenText } from "../../i18n/text.ts";
import { relationGroup } from "../details/relationList.ts";
import { saidTexts } from "../saidText.ts";
import { setStyles } from "../setStyles.ts";
import type { AnswerActions, AnswerProps } from "./types.ts";

/** All that is between two actors as strips along one time, each a button that says what it is and selects it. */
export function ribbon(
  { wording, details }: AnswerProps<FoundPaths>,
  actions: AnswerActions,
  between: Ribbon,
  title: string,
): TemplateResult {
  const { t, model, words } = wording;
  const { firstDay, lastDay } = between;
  const grain = model.extent?.grain ?? 1;
  const along = (fromDay: number, toDay: number) =>
    alongPart(Math.max(fromDay, firstDay), Math.min(toDay, lastDay) + grain, firstDay, lastDay + grain);
  const { fromDay, toDay, mode } = details.window;
  const windowFrom = mode === "until" ? firstDay : fromDay;
  const isInside = windowFrom <= lastDay && toDay >= firstDay;
  const drawn = html`<p class="details__small">${words.path.ribbonNote}</p>
    <div class="ribbon">
      ${isInside ? html`<div class="ribbon__window" ${setStyles(along(windowFrom, toDay))}></div>` : ""}
      <ul>
        ${repeat(
          between.strips,
          ({ row }) => row,
          ({ row, parts }) => {
            const family = model.types[model.columns.type[row] ?? 0]?.family ?? "other";
            const isDoubted = isDoubtful(wording, row);
            const facts = [relationPeriod(wording, row), isDoubted ? statusWords(wording, row) : ""];
            return html`<li>
              <button
                type="button"
                class="ribbon__strip"
                data-relation=${row}
                aria-current=${details.selection.relation === row ? "true" : "false"}
                @click=${() => actions.onSelectRelation(row)}
              >
                <span class="ribbon__time family-${family}" aria-hidden="true">
                  ${parts.map((part) => html`<span class=${classOf(part, isDoubted)} ${setStyles(along(part.fromDay, part.toDay))}></span>`)}
                </span>
                <span class="ribbon__words"
                  >${saidTexts([chosenSentenceOf(wording, row), ...unsaidNatureOf(wording, row)], natureGap)} ·
                  ${t.joinParts(facts)}</span
                >
              </button>
            </li>`;
          },
        )}
      </ul>
      <p class="ribbon__axis" aria-hidden="true">
        <span>${t.formatEdge(firstDay, "from")}</span><span>${t.formatEdge(lastDay, "to")}</span>
      </p>
    </div>`;
  return html`<section class="answer__part details__group" data-ribbon>
    <h3 class="details__group-title">${title}</h3>
    ${between.strips.length === 0 ? nothing : drawn}
    ${relationGroup(details, actions, words.compare.undated, between.undated)}
  </section>`;
}

/** What a sentence does not say that was made of type and label: of the two, the label where there is one. */
function unsaidNatureOf(wording: Wording, row: number): readonly ChosenText[] {
  const nature = chosenNatureOf(wording, row);
  return textOf(wording, relationAt(wording, row)?.title) === "" ? nature.slice(0, -1) : nature;
}

/** Where a stretch of time lies in a box that is as wide as all of it. */
function alongPart(from: number, end: number, first: number, last: number): Readonly<Record<string, string>> {
  const percent = (day: number) => `${((day - first) / (last - first)) * 100}%`;
  return { "inset-inline-start": percent(from), "inline-size": percent(first + end - from) };
}

function classOf({ isSure, isOpen }: StripPart, isDoubted: boolean): string {
  return [
    "ribbon__part",
    isSure ? "" : "is-vague",
    isDoubted ? "is-doubted" : "",
    isOpen.start ? "is-open-start" : "",
    isOpen.end ? "is-open-end" : "",
  ]
    .filter((name) => name !== "")
    .join(" ");
}
