import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { live } from "lit-html/directives/live.js";
import type { UnreadCell } from "../../../dataset/formats/csv/types.ts";
import { choicesOf, type ColumnChoice, columnKey, rulesOfColumn } from "./mappingChoice.ts";
import { isReadable, saidReading } from "./saidReading.ts";
import type { MappingStep } from "./steps.ts";
import type { DataHandlers, DataState } from "./state.ts";

interface Unread extends UnreadCell {
  readonly key: string;
  readonly heading: string;
  readonly choice: ColumnChoice;
}

/** More are only told of: so many nobody mends here. */
const mostShown = 50;

/** Every cell that cannot be read, with a field for what is meant: the same for all alike. */
export function repairList(
  state: DataState,
  step: MappingStep,
  handlers: DataHandlers,
): TemplateResult | typeof nothing {
  const words = state.words.mapping;
  const unread = unreadIn(step);
  if (unread.length === 0) return nothing;
  return html`<section class="data-mapped" aria-labelledby="data-repairs">
    <h3 class="data-heading" id="data-repairs">${words.repairs}</h3>
    <p>${words.repairsHint}</p>
    <ul class="data-repairs">
      ${repeat(
        unread.slice(0, mostShown),
        ({ key, cell }) => `${key}\n${cell}`,
        (each, index) => repairRow(state, step, each, index, handlers),
      )}
    </ul>
    ${unread.length > mostShown ? html`<p>${words.moreRepairs(unread.length - mostShown)}</p>` : nothing}
  </section>`;
}

/** Of columns that are what they were understood as. */
function unreadIn({ reading, mapping }: MappingStep): readonly Unread[] {
  return (reading.tables?.tables ?? []).flatMap((table) => {
    const choices = choicesOf(table, mapping);
    return table.columns.flatMap((column, index) => {
      const choice = choices[index] ?? "attribute";
      if (choice !== column.use) return [];
      const key = columnKey(table, column);
      return (column.unread ?? []).map((cell) => ({ ...cell, key, heading: column.heading.trim(), choice }));
    });
  });
}

function repairRow(
  state: DataState,
  { mapping }: MappingStep,
  { key, heading, choice, cell, count }: Unread,
  index: number,
  { onEvent }: DataHandlers,
): TemplateResult {
  const words = state.words.mapping;
  const meant = mapping.repairs.get(key)?.get(cell) ?? "";
  const rules = rulesOfColumn(mapping, key, new Date());
  const isUnread = meant.trim() !== "" && !isReadable(choice, meant, { rules, heading });
  const decimal = mapping.answers.get(`decimal ${key}`);
  const said = saidReading(state, choice, meant, { rules, decimal, heading });
  const onInput = ({ target }: Event) =>
    onEvent({ kind: "repair", column: key, cell, words: (target as HTMLInputElement).value });
  return html`<li class="data-repair">
    <span class="data-repair__cell"><span class="data-sample">${cell}</span> ${words.times(count, heading)}</span>
    <input
      class="data-repair__field"
      type="text"
      autocomplete="off"
      spellcheck="false"
      aria-label=${words.meant(cell, heading)}
      aria-invalid=${isUnread ? "true" : nothing}
      aria-describedby="data-repair-${index}"
      placeholder=${words.repairExample[choice === "amount" || choice === "status" ? choice : "date"]}
      .value=${live(meant)}
      @input=${onInput}
    />
    <span class="data-repair__read" id="data-repair-${index}">
      ${isUnread ? words.stillUnread : said === "" ? nothing : `= ${said}`}
    </span>
  </li>`;
}
