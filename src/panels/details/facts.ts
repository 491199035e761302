import { html, nothing, type TemplateResult } from "lit-html";
import type { ChosenText } from "../../i18n/text.ts";
import { saidText, saidTexts } from "../saidText.ts";
import type { Attributes } from "../../dataset/types.ts";
import type { Wording } from "../../i18n/wording.ts";

/** Words of our own, or those of the data with their language. */
type Fact = readonly [name: string | ChosenText, value: string | readonly ChosenText[]];

/** A list of names and what they are; nothing of which there is nothing to say. */
export function factList({ t }: Wording, rows: readonly Fact[]): TemplateResult | typeof nothing {
  const told = rows.filter(([, value]) => value.length > 0);
  if (told.length === 0) return nothing;
  return html`<dl class="facts">
    ${told.map(
      ([name, value]) =>
        html`<dt class="facts__name">${typeof name === "string" ? name : saidText(name)}</dt>
          <dd class="facts__value">
            ${typeof value === "string" ? html`<bdi>${value}</bdi>` : saidTexts(value, t.words.comma)}
          </dd>`,
    )}
  </dl>`;
}

/** Facts that the file has beside the fields of the format, but for how another program has drawn them. */
export function attributeFacts({ t }: Wording, attributes: Attributes = {}): readonly Fact[] {
  const told = Object.entries(attributes).filter(([name]) => !name.startsWith("viz:"));
  return told.map(([name, value]) => [
    { words: name, language: "" },
    typeof value === "number" ? t.formatNumber(value) : [{ words: String(value), language: "" }],
  ]);
}
