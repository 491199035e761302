import { html, nothing, render, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import type { Translator } from "../i18n/translator.ts";
import { iconButton } from "./iconButton.ts";
import type { ChosenText } from "../i18n/text.ts";
import { icon } from "./icons.ts";
import { saidText } from "./saidText.ts";

export interface SearchHit {
  /** Row of the actor. */
  readonly row: number;
  readonly name: ChosenText;
  readonly role: ChosenText;
}

export interface SearchProps {
  readonly t: Translator;
  /** Actors that match, the best first, at most as many as should be listed. */
  readonly find: (query: string) => readonly SearchHit[];
  /** An actor that was perhaps meant, where nothing matches. */
  readonly suggest: (query: string) => SearchHit | undefined;
}

export interface SearchActions {
  readonly onSelect: (row: number) => void;
}

export interface Search {
  update(props: SearchProps): void;
  focus(): void;
  destroy(): void;
}

interface State {
  readonly query: string;
  readonly isOpen: boolean;
  /** Index of the option under the keyboard; -1 for none. */
  readonly active: number;
}

/** Ids are looked up within the shadow root only. */
const id = "search";
const closed: State = { query: "", isOpen: false, active: -1 };

/** A combobox with a list of suggestions (WAI-ARIA 1.2, list autocomplete with manual selection), drawn into `host`. */
export function createSearch(host: HTMLElement, actions: SearchActions): Search {
  let props: SearchProps | undefined;
  let state = closed;

  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    draw();
  };
  const choose = (row: number) => {
    state = closed;
    draw();
    actions.onSelect(row);
  };
  const handlers: Handlers = {
    onInput: (query) => set({ query, isOpen: query.trim() !== "", active: -1 }),
    onKey: (event, options) => {
      const next = stateAfterKey(event.key, state, options.length);
      if (event.key === "Enter") {
        const chosen = options[Math.max(0, state.active)];
        if (chosen !== undefined && state.isOpen) choose(chosen.row);
      } else if (next === undefined) return;
      else set(next);
      event.preventDefault();
      // A page around it must not close something of its own as well.
      if (event.key === "Escape") event.stopPropagation();
    },
    onChoose: choose,
    // Drawing can take the focus from something itself, and must not begin anew then.
    onLeave: () => {
      if (state.isOpen) set({ isOpen: false, active: -1 });
    },
    onClear: () => {
      host.querySelector("input")?.focus();
      set(closed);
    },
  };
  const draw = () => {
    if (props !== undefined) render(combobox(props, state, handlers), host);
    host.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  };
  return {
    update: (next) => {
      props = next;
      draw();
    },
    focus: () => host.querySelector("input")?.focus(),
    destroy: () => {
      props = undefined;
      render(nothing, host);
    },
  };
}

interface Handlers {
  readonly onInput: (query: string) => void;
  readonly onKey: (event: KeyboardEvent, options: readonly SearchHit[]) => void;
  readonly onChoose: (row: number) => void;
  readonly onLeave: () => void;
  readonly onClear: () => void;
}

/** What a key changes; undefined where it is not for the list. */
function stateAfterKey(key: string, { isOpen, active, query }: State, count: number): Partial<State> | undefined {
  if (key === "Escape") return isOpen ? { isOpen: false, active: -1 } : query === "" ? undefined : closed;
  if (count === 0) return undefined;
  if (key === "ArrowDown") return { isOpen: true, active: (active + 1) % count };
  if (key === "ArrowUp") return { isOpen: true, active: active <= 0 ? count - 1 : active - 1 };
  return undefined;
}

function combobox(props: SearchProps, state: State, handlers: Handlers): TemplateResult {
  const { words } = props.t;
  const query = state.query.trim();
  const hits = query === "" ? [] : props.find(query);
  const meant = query === "" || hits.length > 0 ? undefined : props.suggest(query);
  const options = meant === undefined ? hits : [meant];
  const isListed = state.isOpen && options.length > 0;
  return html`<div class="search" @focusout=${leaveHandler(handlers.onLeave)}>
    ${icon("search")}
    <input
      class="search__input"
      type="text"
      role="combobox"
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      aria-label=${words.search.label}
      aria-autocomplete="list"
      aria-expanded=${isListed ? "true" : "false"}
      aria-controls=${`${id}-list`}
      aria-activedescendant=${isListed && state.active >= 0 ? `${id}-${state.active}` : nothing}
      placeholder=${words.search.placeholder}
      .value=${live(state.query)}
      @input=${(event: Event) => handlers.onInput((event.target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => handlers.onKey(event, options)}
    />
    ${state.query === "" ? nothing : iconButton("close", words.search.clear, handlers.onClear)}
    <div class="search__panel" ?hidden=${!state.isOpen}>
      <p class="search__words" ?hidden=${hits.length > 0}>${noHitWords(props, query, hits.length, meant)}</p>
      <ul class="search__list" id=${`${id}-list`} role="listbox" aria-label=${words.search.suggestions}>
        ${repeat(
          options,
          ({ row }) => row,
          (hit, index) => option(`${id}-${index}`, hit, index === state.active, handlers),
        )}
      </ul>
    </div>
    <p class="visually-hidden" role="status">${statusWords(props, state, query, hits.length, meant)}</p>
  </div>`;
}

function option(id: string, hit: SearchHit, isActive: boolean, { onChoose }: Handlers): TemplateResult {
  // The pointer must not take the focus from the input before the click arrives.
  return html`<li
    class="search__option"
    id=${id}
    role="option"
    aria-selected=${isActive ? "true" : "false"}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @mousedown=${(event: Event) => event.preventDefault()}
    @click=${() => onChoose(hit.row)}
  >
    <span class="search__name">${saidText(hit.name)}</span>
    ${hit.role.words === "" ? nothing : html`<span class="search__role">${saidText(hit.role)}</span>`}
  </li>`;
}

function noHitWords({ t }: SearchProps, query: string, count: number, meant: SearchHit | undefined): string {
  if (query === "" || count > 0) return "";
  const { noHit, didYouMean } = t.words.search;
  return [noHit(query), meant === undefined ? "" : didYouMean(meant.name.words)].join(" ").trim();
}

function statusWords(props: SearchProps, state: State, query: string, count: number, meant?: SearchHit): string {
  if (!state.isOpen || query === "") return "";
  return count > 0 ? props.t.words.search.hits(count) : noHitWords(props, query, count, meant);
}

function leaveHandler(onLeave: () => void): (event: FocusEvent) => void {
  return ({ currentTarget, relatedTarget }) => {
    const isInside =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!isInside) onLeave();
  };
}
