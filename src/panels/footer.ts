import { html, nothing, type TemplateResult } from "lit-html";
import type { Translator } from "../i18n/translator.ts";
import type { ChosenText } from "../i18n/text.ts";
import { saidList, saidText } from "./saidText.ts";
import { openingButton } from "./openingButton.ts";

export interface FooterProps {
  readonly t: Translator;
  /** Publishers of the sources, the most cited first. */
  readonly publishers: readonly ChosenText[];
  /** In words: "23. Januar 2025"; "" where the dataset does not say. */
  readonly asOf: string;
  readonly credit: ChosenText;
  readonly license: string;
  readonly undatedCount: number;
  /** Where the data come from if not from the page's own origin. */
  readonly foreignOrigin: string | undefined;
}

export interface FooterActions {
  /** Data of the reader's own are to be shown, or the present ones saved; undefined where that is not offered. */
  readonly onData: ((opener: HTMLElement) => void) | undefined;
  /** The present data are to be changed; undefined where that is not offered. */
  readonly onEdit: (() => void) | undefined;
  /** The present data are to be put on the web; undefined where that is not offered. */
  readonly onPublish: ((opener: HTMLElement) => void) | undefined;
  /** How the data were made is asked for; undefined where they do not say. */
  readonly onMethod: ((opener: HTMLElement) => void) | undefined;
  /** The list in the place of the graph, and back; undefined where it stands there anyway. */
  readonly onList: (() => void) | undefined;
  /** Which keys there are is asked for; undefined where there is no room for that. */
  readonly onKeys: ((opener: HTMLElement) => void) | undefined;
  /** A picture of the present view is asked for, by a button. */
  readonly onPicture: (opener: HTMLElement) => void;
  /** Undefined where there is nothing to share. */
  readonly onShare: ((opener: HTMLElement) => void) | undefined;
}

const namedPublishers = 4;

export function footer(
  props: FooterProps,
  { onData, onEdit, onKeys, onList, onMethod, onPicture, onPublish, onShare }: FooterActions,
): TemplateResult {
  const { t, asOf, license, undatedCount, foreignOrigin } = props;
  const words = t.words.footer;
  const parts = [
    props.publishers.length === 0 ? "" : publisherWords(t, props.publishers),
    asOf === "" ? "" : words.asOf(asOf),
    undatedCount === 0 ? "" : words.undated(undatedCount),
    foreignOrigin === undefined ? "" : words.foreignData(foreignOrigin),
    props.credit.words === "" ? "" : saidText(props.credit),
    license === "" ? "" : words.license(license),
  ].filter((part) => part !== "");
  return html`${
      parts.length === 0
        ? nothing
        : html`<ul class="footer">
            ${parts.map((part) => html`<li class="footer__part">${part}</li>`)}
          </ul>`
    }
    <slot name="source"></slot>
    <div class="footer__actions">
      ${
        onList === undefined
          ? nothing
          : html`<button type="button" class="text-button" data-list @click=${() => onList()}>${words.list}</button>`
      }
      ${onMethod === undefined ? nothing : openingButton(words.method, onMethod)}
      ${onKeys === undefined ? nothing : openingButton(words.keys, onKeys)}
      ${onData === undefined ? nothing : openingButton(words.data, onData)}
      ${onEdit === undefined ? nothing : openingButton(words.edit, onEdit, "false")}
      ${onPublish === undefined ? nothing : openingButton(words.publish, onPublish)}
      ${onShare === undefined ? nothing : openingButton(words.share, onShare)}
      ${openingButton(words.picture, onPicture)}
    </div>`;
}

function publisherWords(t: Translator, publishers: readonly ChosenText[]): readonly unknown[] {
  const named = publishers.slice(0, namedPublishers);
  const others = publishers.length - named.length;
  const more = { words: t.words.andMore(others), language: undefined };
  return saidList(t, t.words.footer.sources, others === 0 ? named : [...named, more]);
}
