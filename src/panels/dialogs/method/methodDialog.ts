import { html, nothing, type TemplateResult } from "lit-html";
import { directionIn } from "../../../i18n/languages.ts";
import type { MethodDialogWords } from "../../../i18n/dialogs.ts";
import type { ChosenText } from "../../../i18n/text.ts";
import { dialogFrame } from "../frame.ts";
import { createModal, type Modal } from "../modal.ts";

export interface MethodDialogProps {
  readonly words: MethodDialogWords;
  /** Paragraphs are separated by empty lines, `**words**` stand out; "" for none. */
  readonly method: ChosenText;
  readonly corrections: readonly ToldCorrection[];
  /** "Stand: 15. Juni 2026"; "" where the dataset does not say. */
  readonly asOf: string;
}

export interface ToldCorrection {
  readonly date: string;
  readonly text: ChosenText;
  /** The relations concerned, by row. */
  readonly relations: readonly { readonly row: number; readonly sentence: ChosenText }[];
}

/** A modal dialog in `host` that says how the data were made and what has been corrected in them. */
export function createMethodDialog(
  host: HTMLElement,
  onRelation: (row: number) => void,
): Pick<Modal<MethodDialogProps>, "open" | "close"> {
  const show = (row: number) => {
    modal.close();
    onRelation(row);
  };
  const modal: Modal<MethodDialogProps> = createModal<MethodDialogProps>(
    host,
    (props) => methodDialog(props, show, modal.onClose),
    () => undefined,
  );
  return modal;
}

function methodDialog(
  props: MethodDialogProps,
  onRelation: (row: number) => void,
  onClose: (event: Event) => void,
): TemplateResult {
  const { words, method, corrections, asOf } = props;
  return dialogFrame({
    name: "method",
    title: words.title,
    closeLabel: words.close,
    body: html`<div class="method" lang=${method.language ?? nothing} dir=${directionIn(method) ?? nothing}>
        ${paragraphsOf(method.words)}
      </div>
      ${corrections.length === 0 ? nothing : correctionList(words, corrections, onRelation)}`,
    note: asOf,
    status: "",
    ways: html``,
    onClose,
  });
}

function paragraphsOf(text: string): readonly TemplateResult[] {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => html`<p class="method__paragraph">${withStrong(paragraph)}</p>`);
}

/** What stands between two pairs of asterisks is every other part. */
function withStrong(paragraph: string): readonly (string | TemplateResult)[] {
  return paragraph
    .split(/\*\*(.+?)\*\*/)
    .map((part, index) => (index % 2 === 1 ? html`<strong>${part}</strong>` : part));
}

function correctionList(
  { corrections: title }: MethodDialogWords,
  corrections: readonly ToldCorrection[],
  onRelation: (row: number) => void,
): TemplateResult {
  return html`<section class="method-corrections">
    <h3 class="method-corrections__title">${title}</h3>
    <ul>
      ${corrections.map(
        ({ date, text, relations }) =>
          html`<li class="method-correction">
            <span class="method-correction__date">${date}</span>
            <span lang=${text.language ?? nothing} dir=${directionIn(text) ?? nothing}>${text.words}</span>
            ${relations.map(
              ({ row, sentence }) =>
                html`<button
                  type="button"
                  class="text-button"
                  data-relation=${row}
                  lang=${sentence.language ?? nothing}
                  dir=${directionIn(sentence) ?? nothing}
                  @click=${() => onRelation(row)}
                >
                  ${sentence.words}
                </button>`,
            )}
          </li>`,
      )}
    </ul>
  </section>`;
}
