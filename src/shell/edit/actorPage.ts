import type { TemplateResult } from "lit-html";
import { builtInKindById } from "../../dataset/builtInKinds.ts";
import type { Actor, Point } from "../../dataset/types.ts";
import { countRelations, nameFields } from "../../edit/actors.ts";
import type { Command } from "../../edit/commands.ts";
import { freshId } from "../../edit/ids.ts";
import { freePositions } from "../../model/freePositions.ts";
import { actorForm } from "../../panels/edit/actorForm.ts";
import type { Asking, Choice } from "../../panels/edit/fields.ts";
import { focusedIn } from "../../panels/keepFocus.ts";
import { actorChange, actorValues } from "./actorFields.ts";
import { baseOf } from "./bases.ts";
import { type Desk, refusal, take } from "./desk.ts";
import { nameOf, type Values, type Writing } from "./writing.ts";

/** The form of an actor. */
export function actorPage(desk: Desk, actor: Actor): TemplateResult {
  const { work, writing, draw } = desk;
  const { id } = actor;
  return actorForm(
    {
      words: writing.words,
      // Cancelled, it is empty again: the same name can be written there once more.
      values: { ...actorValues(writing, actor), merge: work.asking === "merge" ? (work.typed?.["merge"] ?? "") : "" },
      problems: work.problems,
      lang: writing.t.language,
      kinds: kindChoices(writing),
      isNew: false,
      asking: askingOf(desk, actor),
    },
    {
      onInput: (values) => (work.typed = values),
      onChange: (name, value) => {
        if (name === "merge") askMerge(desk, value);
        else
          take(desk, name, actorChange(writing, actor, name, value), (fields) => ({
            kind: "change-actor",
            id,
            fields: fields.name ? { ...fields, ...nameFields(actor, fields.name, nameBrought(desk, id)) } : fields,
          }));
      },
      onSubmit: () => undefined,
      onDelete: () => {
        work.asking = "delete";
        draw();
      },
    },
  );
}

/** How an actor is called in the data as they were brought. */
function nameBrought({ work }: Desk, id: string): Actor["name"] | undefined {
  return baseOf(work.history.present).actors.find((actor) => actor.id === id)?.name;
}

function askMerge({ context: { regions }, work, writing, draw }: Desk, value: string): void {
  const isEmpty = value.trim() === "";
  const other = isEmpty ? undefined : writing.find(value);
  work.asking = other === undefined ? undefined : "merge";
  work.typed = { ...work.typed, merge: value };
  const problem = isEmpty || other !== undefined ? "" : writing.words.relation.noActor(value);
  work.problems = { ...work.problems, merge: problem };
  draw();
  // The key that left the field has led to a button in whose place the question stands now.
  setTimeout(() => {
    if (work.asking !== "merge" || regions.latestInput() === "pointer" || focusedIn(regions.explorer)) return;
    work.element.querySelector<HTMLElement>("[data-yes]")?.focus();
  });
}

function askingOf(desk: Desk, { id }: Actor): Asking | undefined {
  const { work, writing } = desk;
  const { actor: words } = writing.words;
  if (work.asking === undefined) return undefined;
  const gone = work.asking === "delete" ? id : writing.find(work.typed?.["merge"] ?? "")?.id;
  if (gone === undefined || (work.asking === "merge" && gone === id)) return undefined;
  const count = countRelations(writing.dataset, gone);
  const [name, relations] = [nameOf(writing, gone), writing.t.words.relations(count)];
  const deleting = count === 0 ? words.deleteAlone(name) : words.deleteSaid(name, relations);
  const isMerge = work.asking === "merge";
  const command: Command = isMerge ? { kind: "merge-actors", kept: id, gone } : { kind: "delete-actor", id };
  return {
    said: isMerge ? words.mergeSaid(name, nameOf(writing, id), relations) : deleting,
    label: isMerge ? words.mergeYes : words.delete,
    onYes: () => void desk.perform(command),
    onNo: () => {
      work.asking = undefined;
      desk.draw();
    },
  };
}

/** The form for an actor that is to be added. */
export function newActorPage(desk: Desk): TemplateResult {
  const { work, writing, draw } = desk;
  return actorForm(
    {
      words: writing.words,
      values: actorValues(writing, undefined),
      problems: work.problems,
      lang: writing.t.language,
      kinds: kindChoices(writing),
      isNew: true,
      asking: undefined,
    },
    {
      onInput: (values) => (work.typed = values),
      onChange: () => undefined,
      onSubmit: (values) => {
        const { actor, problems } = newActor(desk, values);
        const { scene } = desk.context.session.store.view.peek();
        const command: Command = { kind: "add-actor", actor, ...(scene !== undefined && { scene }) };
        const isReady = Object.keys(problems).length === 0;
        const refused = isReady
          ? desk.perform(command, (wish) => ({ ...wish, actor: actor.id, relation: undefined }))
          : [];
        work.problems = isReady ? { name: refusal(writing, refused) } : problems;
        draw();
      },
      onDelete: () => undefined,
    },
  );
}

function newActor(desk: Desk, values: Values): { readonly actor: Actor; readonly problems: Values } {
  const { writing } = desk;
  const id = freshId(writing.dataset, "actors", values["name"] ?? "");
  const problems: Record<string, string> = {};
  let fields: object = {};
  for (const name of ["name", "kind", "role"]) {
    const written = actorChange(writing, undefined, name, values[name] ?? "");
    if ("problem" in written) problems[name] = written.problem;
    else fields = { ...fields, ...written.fields };
  }
  const said = Object.entries(fields).filter(([, value]) => value !== null);
  const position = freePlace(desk, id);
  return { actor: { id, name: id, ...Object.fromEntries(said), ...(position && { position }) }, problems };
}

/** Between those that are shown, where there is the most room. */
function freePlace({ context: { session } }: Desk, id: string): Point | undefined {
  const { scope, positions } = session.store;
  const taken = scope.peek().actorRows.flatMap((row) => {
    const position = positions.peek()[row];
    return position === undefined ? [] : [position];
  });
  return taken.length < 2 ? undefined : freePositions(taken, [id]).get(id);
}

function kindChoices({ t, model, words, dataset }: Writing): readonly Choice[] {
  const own = model.kinds.filter(({ id }) => id !== "" && !builtInKindById.has(id));
  const builtIn = [...builtInKindById.keys()].map((id) => ({ id, label: dataset.kinds?.[id]?.label }));
  const kinds = [...builtIn, ...own].map(({ id, label }) => ({
    value: id,
    label: t.kindLabel({ id, label }, dataset.language),
  }));
  return [{ value: "", label: words.actor.noKind }, ...kinds];
}
