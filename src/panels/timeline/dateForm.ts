import { html, nothing, type TemplateResult } from "lit-html";
import { formatDay } from "../../dataset/edtf.ts";
import type { Translator } from "../../i18n/translator.ts";
import { closeDisclosure } from "../disclosure.ts";
import { readField } from "./dateField.ts";
import type { Span } from "./types.ts";

export interface DateFormError {
  readonly field: "from" | "to";
  readonly words: string;
}

export interface DateFormProps {
  /** Tells apart the forms of one shadow root. */
  readonly name?: string;
  readonly t: Translator;
  readonly span: Span | undefined;
  /** Time is numbers. */
  readonly isNumeric: boolean;
  readonly isFromShown: boolean;
  readonly error: DateFormError | undefined;
  readonly onError: (error: DateFormError | undefined) => void;
  readonly onSpan: (span: Span) => void;
}

/** Two fields for the ends of the window. Not a `<form>`: a sandboxed frame would not let it be submitted. */
export function dateForm(props: DateFormProps): TemplateResult {
  const words = props.t.words.dateForm;
  return html`<div class="date-form" @keydown=${(event: KeyboardEvent) => applyOnEnter(event, props)}>
    ${props.isFromShown ? dateField(props, "from") : nothing} ${dateField(props, "to")}
    <p class="date-form__hint" id=${idOf(props, "hint")}>${props.isNumeric ? words.numberHint : words.dateHint}</p>
    <p class="date-form__error" id=${idOf(props, "error")} role="alert">${props.error?.words ?? ""}</p>
    <button
      type="button"
      class="button"
      @click=${(event: Event) => {
        if (event.currentTarget instanceof Element) apply(event.currentTarget, props);
      }}
    >
      ${words.apply}
    </button>
  </div>`;
}

function idOf({ name = "date" }: DateFormProps, part: "hint" | "error"): string {
  return `${name}-${part}`;
}

function dateField(props: DateFormProps, field: "from" | "to"): TemplateResult {
  const { t, span, isNumeric, error } = props;
  const hint = idOf(props, "hint");
  const day = field === "from" ? span?.fromDay : span?.toDay;
  const isWrong = error?.field === field;
  const words = t.words.dateForm;
  return html`<label class="date-form__field">
    <span>${field === "from" ? words.from : words.to}</span>
    <input
      type="text"
      inputmode="text"
      autocomplete="off"
      spellcheck="false"
      data-field=${field}
      aria-invalid=${isWrong ? "true" : "false"}
      aria-describedby=${isWrong ? `${idOf(props, "error")} ${hint}` : hint}
      .value=${day === undefined ? "" : isNumeric ? fieldNumber(t, day) : formatDay(day)}
    />
  </label>`;
}

/** "12345,5": without what could be taken for a decimal point. */
function fieldNumber({ formatLocale }: Translator, day: number): string {
  return new Intl.NumberFormat(formatLocale, { useGrouping: false }).format(day / 1000);
}

function applyOnEnter(event: KeyboardEvent, props: DateFormProps): void {
  if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  apply(event.target, props);
}

/** Reads both fields; the first that is wrong gets the focus and is explained. */
function apply(inside: Element, props: DateFormProps): void {
  const form = inside.closest(".date-form");
  const inputOf = (field: "from" | "to") => form?.querySelector<HTMLInputElement>(`[data-field="${field}"]`);
  const words = props.t.words.dateForm;
  const read = (field: "from" | "to") => {
    const input = inputOf(field);
    return input === null || input === undefined ? undefined : { input, days: readField(input.value, props.isNumeric) };
  };
  const [from, to] = [read("from"), read("to")];
  const wrong = [from, to].find((field) => field !== undefined && field.days === undefined);
  if (wrong !== undefined) {
    const explain = props.isNumeric ? words.unreadableNumber : words.unreadableDate;
    fail(wrong.input, explain(wrong.input.value));
    return;
  }
  const fromDay = from?.days?.firstDay ?? props.span?.fromDay;
  const toDay = to?.days?.lastDay;
  if (fromDay === undefined || toDay === undefined) return;
  if (fromDay > toDay && from !== undefined) {
    fail(from.input, words.reversed);
    return;
  }
  props.onError(undefined);
  closeDisclosure(inside);
  props.onSpan({ fromDay: Math.min(fromDay, toDay), toDay });

  function fail(input: HTMLInputElement, message: string): void {
    props.onError({ field: input.dataset["field"] === "from" ? "from" : "to", words: message });
    input.focus();
  }
}
