import { html, nothing, type TemplateResult } from "lit-html";
import { leftOutWords } from "../../../i18n/filmWords.ts";
import { filmPresets, filmSize } from "../../../picture/film.ts";
import { segments } from "../choices.ts";
import { dialogFrame } from "../frame.ts";
import { sizeWords } from "../size.ts";
import { sizeCards } from "../sizeFields.ts";
import type { FilmHandlers, FilmState } from "./types.ts";

/** Of times without a picture so many are named; the file with the captions names all. */
const mostNamed = 6;

/** The whole dialog. */
export function filmDialog(state: FilmState, handlers: FilmHandlers): TemplateResult {
  const { words, pictureWords, done, film, isBlocked } = state;
  const canMake = film.stills.length > 0 && !isBlocked;
  return dialogFrame({
    name: "film",
    title: words.title,
    closeLabel: pictureWords.close,
    body: html`${preview(state)} ${optionFields(state, handlers)}`,
    note: done === undefined ? measureWords(state) : words.locked,
    status: state.status,
    ways: html`${done === undefined ? nothing : bar(state)}
    ${
      canMake && done === undefined
        ? html`<button type="button" class="button dialog-quiet" @click=${handlers.onCaptions}>
            ${words.saveCaptions}
          </button>`
        : nothing
    }
    ${
      canMake
        ? html`<button
            type="button"
            class="button"
            @click=${({ detail }: MouseEvent) => {
              if (done === undefined) handlers.onMake();
              // The second click of two that were meant as one.
              else if (detail < 2) handlers.onCancel();
            }}
          >
            ${done === undefined ? words.save : words.cancel}
          </button>`
        : nothing
    }`,
    onClose: handlers.onClose,
  });
}

/** The first picture, which says what is told. */
function preview({ pictureWords, film, previewUrl, size }: FilmState): TemplateResult {
  const [first] = film.stills;
  return html`<div class="dialog-preview" role="group" aria-label=${pictureWords.preview}>
    ${
      first === undefined
        ? nothing
        : html`<img
            class="dialog-preview__image"
            src=${previewUrl}
            width=${size.widthPx}
            height=${size.heightPx}
            alt=${first.caption}
          />`
    }
  </div>`;
}

/** What can be chosen, but not while a film is being made. */
function optionFields(
  { words, pictureWords, tells, film, done, choice, t }: FilmState,
  { onChoice }: FilmHandlers,
): TemplateResult {
  const leftOut = leftOutWords(film, words, t, mostNamed);
  return html`<fieldset class="dialog-options" ?disabled=${done !== undefined}>
    <p class="film-tells">${words.tells[tells]}</p>
    ${leftOut === "" ? nothing : html`<p class="film-tells">${leftOut}</p>`}
    <fieldset>
      <legend class="dialog-label">${pictureWords.format}</legend>
      ${sizeCards(
        "film-preset",
        filmPresets.map((preset) => {
          const { widthPx, heightPx } = filmSize(preset);
          const shape = { widthPx, heightPx };
          return { value: preset, name: pictureWords.formats[preset], numbers: sizeWords(shape, t), shape };
        }),
        choice.preset,
        (preset) => onChoice({ preset }),
      )}
    </fieldset>
    <div>
      ${segments(
        "film-kind",
        words.kind,
        (["mp4", "webm", "gif"] as const).map((kind) => ({ value: kind, label: words.kinds[kind] })),
        choice.kind,
        (kind) => onChoice({ kind }),
      )}
      <p class="dialog-hint">${words.kindHints[choice.kind]}</p>
    </div>
    ${segments(
      "film-theme",
      pictureWords.theme,
      (["light", "dark"] as const).map((theme) => ({ value: theme, label: pictureWords.themes[theme] })),
      choice.theme,
      (theme) => onChoice({ theme }),
    )}
  </fieldset>`;
}

/** "1080 × 1080 Pixel, 12 Bilder, 45 Sekunden"; "" where there is nothing to tell. */
function measureWords({ words, film: { stills }, size, t }: FilmState): string {
  if (stills.length === 0) return "";
  const seconds = stills.reduce((sum, still) => sum + still.seconds, 0);
  return words.measures(sizeWords(size, t), t.formatNumber(stills.length), t.formatNumber(Math.round(seconds)));
}

/** How far it is; in no live region, or it would be read out all the time. */
function bar({ words, done }: FilmState): TemplateResult {
  return html`<progress class="dialog-bar" max="1" value=${done ?? nothing} aria-label=${words.begun}></progress>`;
}
