import { html, nothing, type TemplateResult } from "lit-html";
import { type Language, languages } from "../dataset/languages.ts";
import { repeat } from "lit-html/directives/repeat.js";
import { directionIn } from "../i18n/languages.ts";
import type { ChosenText } from "../i18n/text.ts";
import type { Translator } from "../i18n/translator.ts";
import { icon } from "./icons.ts";

export type ThemeChoice = "auto" | "light" | "dark";
const themeChoices: readonly ThemeChoice[] = ["auto", "light", "dark"];

export interface HeaderScene {
  readonly id: string;
  readonly title: ChosenText;
}

/** Words above the graph, and those that take their place for other days. */
export interface HeaderText {
  readonly now: ChosenText;
  readonly away: string;
}

export interface HeaderProps {
  readonly t: Translator;
  /** The finding, in a sentence; where it may not be true of the days shown, what the data are. */
  readonly headline: HeaderText;
  readonly summary: HeaderText;
  readonly scenes: readonly HeaderScene[];
  readonly currentScene: string | undefined;
  readonly theme: ThemeChoice;
}

export interface HeaderActions {
  readonly onScene: (id: string) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onTheme: (theme: ThemeChoice) => void;
}

export function header(props: HeaderProps, actions: HeaderActions): TemplateResult {
  const { headline, summary } = props;
  const [heading, finding] = [replaceable("heading", headline.now), replaceable("summary", summary.now)];
  const [lang, findingLang] = [headline, summary].map(({ now }) => now.language ?? nothing);
  const [dir, findingDir] = [headline, summary].map(({ now }) => directionIn(now) ?? nothing);
  const isSummed = `${summary.now.words}${summary.away}` !== "";
  const said = html`<p class="header__summary" lang=${findingLang} dir=${findingDir} data-away=${summary.away}>
    ${finding}
  </p>`;
  return html`<div class="header">
    <div class="header__words">
      <h1 class="header__headline" lang=${lang} dir=${dir} data-away=${headline.away}>${heading}</h1>
      ${isSummed ? said : nothing}
    </div>
    <div class="header__switches">${languageSwitch(props.t, actions)} ${themeSwitch(props, actions)}</div>
    ${props.scenes.length === 0 ? nothing : sceneButtons(props, actions)}
  </div>`;
}

/** Words that a page may put its own in the place of. */
function replaceable(name: string, { words }: ChosenText): TemplateResult {
  return html`<span><slot name=${name}>${words}</slot></span>`;
}

function sceneButtons({ t, scenes, currentScene }: HeaderProps, actions: HeaderActions): TemplateResult {
  return html`<nav class="scenes" aria-label=${t.words.header.scenes}>
    <ul class="scenes__list">
      ${repeat(
        scenes,
        ({ id }) => id,
        ({ id, title }) =>
          html`<li>
            <button
              type="button"
              class="scenes__button"
              data-scene=${id}
              lang=${title.language ?? nothing}
              dir=${directionIn(title) ?? nothing}
              aria-label=${title.words}
              aria-current=${id === currentScene ? "true" : nothing}
              @click=${() => actions.onScene(id)}
            >
              ${shortTitle(title.words)}
            </button>
          </li>`,
      )}
    </ul>
  </nav>`;
}

/** A button carries the topic of a headline, which stands before its colon: "The money: who backs both". */
function shortTitle(title: string): string {
  const [topic = ""] = title.split(/:\s/, 1);
  return topic === "" ? title : topic;
}

function languageSwitch(t: Translator, { onLanguage }: HeaderActions): TemplateResult {
  const names = Object.entries(languages) as [Language, string][];
  return html`<div class="switch" role="group" aria-label=${t.words.header.language}>
    ${names.map(
      ([language, name]) =>
        html`<button
          type="button"
          class="switch__button"
          data-language=${language}
          lang=${language}
          aria-pressed=${language === t.language ? "true" : "false"}
          @click=${() => onLanguage(language)}
        >
          ${name}
        </button>`,
    )}
  </div>`;
}

function themeSwitch({ t, theme }: HeaderProps, { onTheme }: HeaderActions): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${t.words.header.theme}>
    ${themeChoices.map(
      (choice) =>
        html`<button
          type="button"
          class="switch__button switch__button--icon"
          data-theme=${choice}
          aria-label=${t.words.header.themes[choice]}
          title=${t.words.header.themes[choice]}
          aria-pressed=${choice === theme ? "true" : "false"}
          @click=${() => onTheme(choice)}
        >
          ${icon(choice)}
        </button>`,
    )}
  </div>`;
}
