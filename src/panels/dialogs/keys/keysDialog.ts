import { html, type TemplateResult } from "lit-html";
import type { KeysDialogWords } from "../../../i18n/dialogs.ts";
import { dialogFrame } from "../frame.ts";
import { createModal, type Modal } from "../modal.ts";

export interface KeysDialogProps {
  readonly words: KeysDialogWords;
}

/** A modal dialog in `host` that says what can be done by keys, and where. */
export function createKeysDialog(host: HTMLElement): Pick<Modal<KeysDialogProps>, "open" | "close"> {
  const modal: Modal<KeysDialogProps> = createModal<KeysDialogProps>(
    host,
    ({ words }) => keysDialog(words, modal.onClose),
    () => undefined,
  );
  return modal;
}

function keysDialog(words: KeysDialogWords, onClose: (event: Event) => void): TemplateResult {
  return dialogFrame({
    name: "keys",
    title: words.title,
    closeLabel: words.close,
    body: html`${words.places.map(
      ({ title, keys }) =>
        // Where not all has room the keys that it tells of lead through it.
        html`<section tabindex="0" aria-label=${title}>
          <h3 class="keys__title">${title}</h3>
          <dl class="keys">
            ${keys.map(
              ([names, does]) =>
                html`<dt class="keys__names">${names.map((name) => html`<kbd class="keys__key">${name}</kbd> `)}</dt>
                  <dd>${does}</dd>`,
            )}
          </dl>
        </section>`,
    )}`,
    note: "",
    status: "",
    ways: html``,
    onClose,
  });
}
