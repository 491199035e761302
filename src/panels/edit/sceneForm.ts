import { html, nothing, type TemplateResult } from "lit-html";
import { orders } from "../../dataset/types.ts";
import type { EditWords } from "../../i18n/edit.ts";
import { type Asking, choice, field, question } from "./fields.ts";
import { form, type FormActions } from "./form.ts";

export interface SceneEntry {
  readonly id: string;
  readonly title: string;
}

export interface ScenesProps {
  readonly words: EditWords;
  readonly scenes: readonly SceneEntry[];
  /** The one that is shown, whose fields are open. */
  readonly current: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly stepCount: number;
  readonly asking: Asking | undefined;
}

export interface ScenesActions extends FormActions {
  readonly onShow: (id: string) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onFromView: () => void;
  readonly onDelete: () => void;
  readonly onAddStep: () => void;
  readonly onDeleteStep: (index: number) => void;
}

/** All scenes in their order, and the fields of the one that is shown. */
export function scenesForm(props: ScenesProps, actions: ScenesActions): TemplateResult {
  const { words, scenes, current } = props;
  const { scene } = words;
  const last = scenes.length - 1;
  return form(
    scene.heading,
    html`${
        scenes.length === 0
          ? html`<p class="edit-form__note">${scene.none}</p>`
          : html`<ol class="edit-scenes">
              ${scenes.map(
                ({ id, title }, index) =>
                  html`<li class="edit-sources__item">
                    <button
                      type="button"
                      class="text-button"
                      aria-current=${id === current ? "true" : nothing}
                      @click=${() => actions.onShow(id)}
                    >
                      <bdi>${title}</bdi>
                    </button>
                    <span class="edit-scenes__moves">
                      ${mover("↑", scene.earlier(title), index > 0, () => actions.onMove(id, -1))}
                      ${mover("↓", scene.later(title), index < last, () => actions.onMove(id, 1))}
                    </span>
                  </li>`,
              )}
            </ol>`
      }
      <p><button type="button" class="button" @click=${actions.onFromView}>${scene.fromView}</button></p>
      ${current === undefined ? nothing : sceneFields(props, actions)}`,
    actions,
  );
}

function mover(sign: string, label: string, isReady: boolean, onClick: () => void): TemplateResult {
  return html`<button
    type="button"
    class="icon-button"
    aria-label=${label}
    title=${label}
    aria-disabled=${isReady ? nothing : "true"}
    @click=${() => {
      if (isReady) onClick();
    }}
  >
    ${sign}
  </button>`;
}

function sceneFields(props: ScenesProps, actions: ScenesActions): TemplateResult {
  const { words, values, lang, asking } = props;
  const { scene } = words;
  const text = textIn(props);
  return html`${text("title", { lang, rows: 2 })} ${text("text", { lang, rows: 4 })}
  ${text("from", { hint: scene.dateHint })} ${text("to", { hint: scene.dateHint })}
  ${text("cast", { rows: 4, hint: scene.castHint })}
  ${choice(
    "order",
    scene.order,
    values["order"] ?? "",
    orders.map((value) => ({ value, label: scene.orders[value] })),
  )}
  ${stepFields(props, actions)}
  ${
    asking === undefined
      ? html`<p><button type="button" class="text-button" @click=${actions.onDelete}>${scene.delete}</button></p>`
      : question(asking, words.cancel)
  }`;
}

function stepFields({ words, values, lang, stepCount }: ScenesProps, actions: ScenesActions): TemplateResult {
  const { scene } = words;
  const numbers = Array.from({ length: stepCount }, (_, index) => index + 1);
  return html`<fieldset class="edit-sources">
    <legend class="edit-field__label">${scene.steps}</legend>
    ${numbers.map(
      (number) =>
        html`${field({ name: `stepTitle${number}`, label: scene.stepTitle(number), value: values[`stepTitle${number}`] ?? "", lang })}
          ${field({ name: `stepText${number}`, label: scene.stepText(number), value: values[`stepText${number}`] ?? "", lang, rows: 2 })}
          <button type="button" class="text-button" @click=${() => actions.onDeleteStep(number - 1)}>
            ${scene.deleteStep(number)}
          </button>`,
    )}
    ${stepCount === 0 ? nothing : html`<p class="edit-form__note">${scene.stepsHint}</p>`}
    <button type="button" class="text-button" @click=${actions.onAddStep}>${scene.addStep}</button>
  </fieldset>`;
}

/** The form for a scene that is to be made of what is seen. */
export function newSceneForm(
  props: Pick<ScenesProps, "words" | "values" | "problems" | "lang">,
  actions: FormActions,
): TemplateResult {
  const { scene } = props.words;
  const text = textIn(props);
  return form(
    scene.newHeading,
    html`<p class="edit-form__note">${scene.fromViewHint}</p>
      ${text("title", { lang: props.lang, rows: 2 })} ${text("text", { lang: props.lang, rows: 4 })}
      <button type="submit" class="button">${scene.add}</button>`,
    actions,
  );
}

function textIn({ words, values, problems }: Pick<ScenesProps, "words" | "values" | "problems">) {
  return (name: "title" | "text" | "from" | "to" | "cast", rest: object) =>
    field({ name, label: words.scene[name], value: values[name] ?? "", problem: problems[name], ...rest });
}
