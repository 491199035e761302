import type { TemplateResult } from "lit-html";
import type { Scene, SceneView } from "../../dataset/types.ts";
import { freshId } from "../../edit/ids.ts";
import type { Asking } from "../../panels/edit/fields.ts";
import { newSceneForm, scenesForm } from "../../panels/edit/sceneForm.ts";
import { isSame } from "../../view/codec.ts";
import { resolveView } from "../../view/derive.ts";
import { defaultView } from "../../view/types.ts";
import { hostWish } from "../requests.ts";
import type { Session } from "../session.ts";
import { type Desk, refusal, take } from "./desk.ts";
import { sceneChange, sceneValues } from "./sceneFields.ts";
import { sceneOf } from "./steps.ts";
import { placesIn } from "./places.ts";
import type { Opened } from "./work.ts";
import { shownWords, type Values } from "./writing.ts";

/** The list of the scenes, and the fields of the one that is shown. */
export function scenesPage(desk: Desk, open: (opened: Opened) => void): TemplateResult {
  const { work, writing, perform, draw } = desk;
  const scenes = writing.dataset.scenes ?? [];
  const scene = sceneOf(desk);
  const id = scene?.id ?? "";
  const steps = scene?.steps ?? [];
  const stay = { kind: "change-scene", id } as const;
  return scenesForm(
    {
      words: writing.words,
      scenes: scenes.map((each) => ({ id: each.id, title: shownWords(writing, each.title) })),
      current: scene?.id,
      values: sceneValues(writing, scene),
      problems: work.problems,
      lang: writing.t.language,
      stepCount: steps.length,
      asking: askingOf(desk, scene),
    },
    {
      onInput: (values) => (work.typed = values),
      onChange: (name, value) =>
        take(desk, name, sceneChange(writing, scene, name, value), (fields) => ({ ...stay, fields })),
      onSubmit: () => undefined,
      onShow: (shown) => {
        desk.context.actions.showScene(shown);
        draw();
      },
      onMove: (moved, by) => {
        const index = scenes.findIndex((each) => each.id === moved) + by;
        perform({ kind: "move-scene", id: moved, index });
      },
      onFromView: () => open("scene"),
      onDelete: () => {
        work.asking = "delete";
        draw();
      },
      onAddStep: () => {
        const title = writing.words.scene.newStep;
        perform({ ...stay, fields: { steps: [...steps, { title, relations: [] }] } });
        // The button goes down, and perhaps out of sight, with what is new above it.
        const field = work.element.querySelector<HTMLInputElement>(`#edit-stepTitle${steps.length + 1}`);
        field?.focus();
        field?.select();
      },
      onDeleteStep: (gone) => {
        const left = steps.filter((_, index) => index !== gone);
        perform({ ...stay, fields: { steps: left.length === 0 ? null : left } });
      },
    },
  );
}

function askingOf({ work, writing, perform, draw }: Desk, scene: Scene | undefined): Asking | undefined {
  const { scene: words } = writing.words;
  if (work.asking !== "delete" || scene === undefined) return undefined;
  return {
    said: words.deleteSaid(shownWords(writing, scene.title)),
    label: words.delete,
    onYes: () => void perform({ kind: "delete-scene", id: scene.id }, hostWish),
    onNo: () => {
      work.asking = undefined;
      draw();
    },
  };
}

/** The form for a scene of what is seen now. */
export function newScenePage(desk: Desk): TemplateResult {
  const { work, writing, perform, draw, context } = desk;
  return newSceneForm(
    {
      words: writing.words,
      values: sceneValues(writing, undefined),
      problems: work.problems,
      lang: writing.t.language,
    },
    {
      onInput: (values) => (work.typed = values),
      onChange: () => undefined,
      onSubmit: (values) => {
        const scene = sceneFrom(desk, context.session, values);
        if (scene === undefined) work.problems = { title: writing.words.scene.needsTitle };
        else {
          work.opened = "scenes";
          const refused = perform({ kind: "add-scene", scene }, (wish) => ({ ...hostWish(wish), scene: scene.id }));
          work.problems = { title: refusal(writing, refused) };
          if (refused.length > 0) work.opened = "scene";
        }
        draw();
      },
    },
  );
}

/** Parameters of a view that a scene may set. */
const kept = ["mode", "types", "actors", "depth", "strongest", "with", "tags", "status", "weight"] as const;

function sceneFrom(desk: Desk, { model, store }: Session, values: Values): Scene | undefined {
  const { writing } = desk;
  const shown = sceneOf(desk);
  const words = ["title", "text"].map((name) => sceneChange(writing, undefined, name, values[name] ?? ""));
  const [title] = words;
  if (title === undefined || "problem" in title) return undefined;
  const written = words.flatMap((each) => ("fields" in each ? Object.entries(each.fields) : []));
  const said = Object.fromEntries(written.filter(([, value]) => value !== null));
  const view = store.view.peek();
  const { from, to } = resolveView(view, model);
  const others = kept.map((name) => [name, view[name]] as const);
  const asked = others.filter(([name, value]) => value !== undefined && !isSame(value, defaultView[name]));
  return {
    id: freshId(writing.dataset, "scenes", values["title"] ?? ""),
    title: "",
    ...said,
    view: { from, to, ...Object.fromEntries(asked) } as SceneView,
    ...(shown?.groups && { groups: shown.groups }),
    ...(shown?.pinned && { pinned: shown.pinned }),
    positions: placesIn({ model, store }),
  };
}
