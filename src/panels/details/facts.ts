import { html, nothing, type TemplateResult } from "lit-html";
import type { Attributes } from "../../dataset/types.ts";
import type { Wording } from "../../i18n/wording.ts";

/** A list of names and what they are; nothing of which there is nothing to say. */
export function factList(rows: readonly (readonly [name: string, value: string])[]): TemplateResult | typeof nothing {
  const told = rows.filter(([, value]) => value !== "");
  if (told.length === 0) return nothing;
  return html`<dl class="facts">
    ${told.map(
      ([name, value]) =>
        html`<dt class="facts__name">${name}</dt>
          <dd class="facts__value"><bdi>${value}</bdi></dd>`,
    )}
  </dl>`;
}

/** Facts that the file has beside the fields of the format, but for how another program has drawn them. */
export function attributeFacts({ t }: Wording, attributes: Attributes = {}): readonly (readonly [string, string])[] {
  const told = Object.entries(attributes).filter(([name]) => !name.startsWith("viz:"));
  return told.map(([name, value]) => [name, typeof value === "number" ? t.formatNumber(value) : String(value)]);
}
