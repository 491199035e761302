import { orders, type Scene, type SceneView, type Step } from "../../dataset/types.ts";
import type { Change } from "../../edit/commands.ts";
import { readOneDate } from "../../edit/times.ts";
import { nameOf, ownWords, rewritten, type Values, type Writing, type Written } from "./writing.ts";

type Fields = Change<Omit<Scene, "id">>;

export function sceneValues(writing: Writing, scene: Scene | undefined): Values {
  const { title, text, view = {}, order, steps = [] } = scene ?? {};
  const ofSteps = steps.flatMap((step, index) => [
    [`stepTitle${index + 1}`, ownWords(writing, step.title)],
    [`stepText${index + 1}`, ownWords(writing, step.text)],
  ]);
  return {
    title: ownWords(writing, title),
    text: ownWords(writing, text),
    from: view.from ?? "",
    to: view.to ?? "",
    cast: (view.actors ?? []).map((id) => nameOf(writing, id)).join("\n"),
    order: order ?? (steps.length > 0 ? "oldest" : "newest"),
    ...(Object.fromEntries(ofSteps) as Values),
  };
}

/** What a field of the form changes. */
export function sceneChange(writing: Writing, scene: Scene | undefined, name: string, value: string): Written<Fields> {
  const [, part, number] = /^step(Title|Text)(\d+)$/.exec(name) ?? [];
  if (part !== undefined) return stepChange(writing, scene, part === "Title" ? "title" : "text", Number(number), value);
  switch (name) {
    case "title": {
      const title = rewritten(writing, scene?.title, value);
      return title === null ? { problem: writing.words.scene.needsTitle } : { fields: { title } };
    }
    case "text":
      return { fields: { text: rewritten(writing, scene?.text, value) } };
    case "from":
    case "to":
      return edgeChange(writing, scene, name, value);
    case "cast":
      return castChange(writing, scene, value);
    case "order":
      return { fields: { order: orders.find((order) => order === value) ?? null } };
    default:
      return { fields: {} };
  }
}

function edgeChange(writing: Writing, scene: Scene | undefined, name: "from" | "to", value: string): Written<Fields> {
  const date = value.trim() === ".." ? ".." : readOneDate(value);
  if (date === undefined) return { problem: writing.words.scene.notADate(value) };
  return { fields: { view: withoutNull({ ...scene?.view, [name]: date }) } };
}

/** A cast is whoever is named, and what they have with each other; without one everybody is there. */
function castChange(writing: Writing, scene: Scene | undefined, value: string): Written<Fields> {
  const names = value.split("\n").flatMap((line) => line.trim() || []);
  const found = names.map((name) => ({ name, id: writing.find(name)?.id }));
  const missing = found.find(({ id }) => id === undefined);
  if (missing !== undefined) return { problem: writing.words.relation.noActor(missing.name) };
  const actors = found.length === 0 ? null : found.map(({ id }) => id);
  const depth = actors === null ? null : (scene?.view?.depth ?? 0);
  return { fields: { view: withoutNull({ ...scene?.view, actors, depth }) } };
}

function stepChange(
  writing: Writing,
  scene: Scene | undefined,
  part: "title" | "text",
  number: number,
  value: string,
): Written<Fields> {
  const steps = scene?.steps ?? [];
  const before = steps[number - 1];
  const text = rewritten(writing, before?.[part], value);
  if (before === undefined || (text === null && part === "title")) return { problem: writing.words.scene.needsTitle };
  const after = withoutNull({ ...before, [part]: text }) as Step;
  return { fields: { steps: steps.map((step, index) => (index === number - 1 ? after : step)) } };
}

function withoutNull(fields: object): SceneView {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
