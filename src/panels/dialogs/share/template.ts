import { html, nothing, type TemplateResult } from "lit-html";
import { checkField, segments } from "../choices.ts";
import { dialogFrame } from "../frame.ts";
import { sizeWords } from "../size.ts";
import { ownSizeFields, type SizeCard, sizeCards } from "../sizeFields.ts";
import { textField } from "../textField.ts";
import { dataOrigin, frameAddress, viewAttributes } from "./addresses.ts";
import { edgeLimits, type FrameSize, frameSizes, type ShareField, sizeOf } from "./choice.ts";
import { writeFrameMarkup, writeTagMarkup } from "./embedMarkup.ts";
import { preview, shrinkOf } from "./preview.ts";
import type { ShareHandlers, ShareState } from "./types.ts";

/** The whole dialog. */
export function shareDialog(state: ShareState, handlers: ShareHandlers): TemplateResult {
  const { words, status, shared } = state;
  const field = (name: ShareField, text: string) =>
    textField({
      id: `share-${name}`,
      label: words.fields[name],
      copy: words.copy,
      copyLabel: words.copyLabels[name],
      text,
      onCopy: () => handlers.onCopy(name),
    });
  return dialogFrame({
    name: "share",
    title: words.title,
    closeLabel: words.close,
    body: html`<div class="share-link">${field("link", shared.link)}</div>
      <div>${preview(state)}</div>
      ${optionFields(state, handlers)}
      <div class="dialog-texts">
        ${field("frame", frameMarkup(state))} ${field("tag", tagMarkup(state))} ${tagNeeds(state)}
      </div>`,
    note: shownWords(state),
    status,
    ways: ways(state, handlers),
    onClose: handlers.onClose,
  });
}

function tagNeeds({ words, shared }: ShareState): unknown {
  const origin = dataOrigin(shared);
  return origin === "" ? nothing : html`<p class="dialog-hint">${words.tagNeeds(new URL(origin).host)}</p>`;
}

function optionFields({ words, t, choice }: ShareState, { onChoice }: ShareHandlers): TemplateResult {
  return html`<div class="dialog-options">
    ${segments(
      "share-view",
      words.view,
      (["now", "opening"] as const).map((view) => ({ value: view, label: words.views[view] })),
      choice.isOpening ? "opening" : "now",
      (view) => onChoice({ isOpening: view === "opening" }),
    )}
    <fieldset>
      <legend class="dialog-label">${words.size}</legend>
      ${sizeCards(
        "share-size",
        frameSizes.map((size) => sizeCard({ words, t, choice }, size)),
        choice.size,
        (size) => onChoice({ size }),
      )}
      ${choice.size === "own" ? ownSizeFields("share", words, choice, edgeLimits, t, onChoice) : nothing}
    </fieldset>
    ${checkField(words.autoHeight, choice.isAutoHeight, (isAutoHeight) => onChoice({ isAutoHeight }))}
  </div>`;
}

function sizeCard(
  { words, t, choice }: Pick<ShareState, "words" | "t" | "choice">,
  value: FrameSize,
): SizeCard<FrameSize> {
  const shape = sizeOf({ ...choice, size: value });
  const name = words.sizes[value];
  if (value === "own" || shape === undefined) return { value, name, numbers: "", shape };
  const numbers = value === "column" ? words.columnSize(t.formatDigits(shape.heightPx)) : sizeWords(shape, t);
  return { value, name, numbers, shape };
}

function ways({ words, shared }: ShareState, { onShare }: ShareHandlers): TemplateResult {
  return html`<a class="button dialog-quiet share-try" href=${frameAddress(shared)} target="_blank" rel="noreferrer">
      ${words.tryOut}
    </a>
    ${
      typeof navigator.share === "function"
        ? html`<button type="button" class="button" @click=${onShare}>${words.share}</button>`
        : nothing
    }`;
}

/** "600 × 400 Pixel, hier in 62 %"; "" where what was typed is no size. */
function shownWords(state: ShareState): string {
  const { words, t, room, choice } = state;
  const size = sizeOf(choice);
  if (size === undefined) return "";
  const percent = new Intl.NumberFormat(t.formatLocale, { style: "percent" }).format(shrinkOf(size, room));
  return words.shown(sizeWords(size, t), percent);
}

/** "" where what was typed is no size. */
function frameMarkup({ choice, shared, headline }: ShareState): string {
  const size = sizeOf(choice);
  if (size === undefined) return "";
  return writeFrameMarkup({
    address: frameAddress(shared),
    title: headline,
    width: choice.size === "column" ? "100%" : String(size.widthPx),
    heightPx: size.heightPx,
    scriptAddress: choice.isAutoHeight ? `${shared.site}embed.js` : undefined,
  });
}

function tagMarkup({ shared, headline }: ShareState): string {
  const origin = dataOrigin(shared);
  const allowed = origin === "" ? [] : [["allow-origins", origin] as const];
  return writeTagMarkup({
    scriptAddress: `${shared.site}tiespan.js`,
    attributes: [...viewAttributes(shared), ...allowed],
    link: shared.link,
    title: headline,
  });
}
