import type { Scene } from "../../dataset/types.ts";
import type { Choice } from "../../panels/edit/fields.ts";
import type { Desk } from "./desk.ts";
import { shownWords } from "./writing.ts";

/** The scene that is shown, as it is now. */
export function sceneOf({ context: { session }, writing }: Desk): Scene | undefined {
  const id = session.store.scene.peek()?.id;
  return writing.dataset.scenes?.find((scene) => scene.id === id);
}

/** The number of the step that tells a relation; 0 for none. */
export function stepOf(desk: Desk, id: string): number {
  return (sceneOf(desk)?.steps ?? []).findIndex(({ relations }) => relations.includes(id)) + 1;
}

/** The steps of the scene to choose from; empty where it has none. */
export function stepChoices(desk: Desk): readonly Choice[] {
  const { words } = desk.writing;
  const steps = sceneOf(desk)?.steps ?? [];
  if (steps.length === 0) return [];
  const named = steps.map(({ title }, index) => ({
    value: String(index + 1),
    label: `${words.scene.stepTitle(index + 1)}: ${shownWords(desk.writing, title)}`,
  }));
  return [{ value: "0", label: words.relation.noStep }, ...named];
}

/** Has a step tell a relation, by its number, and no other one; 0: none does. */
export function putInStep(desk: Desk, id: string, number: number): void {
  const scene = sceneOf(desk);
  if (scene?.steps === undefined) return;
  const steps = scene.steps.map((step, index) => {
    const others = step.relations.filter((each) => each !== id);
    return { ...step, relations: index === number - 1 ? [...others, id] : others };
  });
  desk.perform({ kind: "change-scene", id: scene.id, fields: { steps } });
}
