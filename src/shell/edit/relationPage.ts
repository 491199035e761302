import type { TemplateResult } from "lit-html";
import { readAddress } from "../../dataset/address.ts";
import type { Relation, Source } from "../../dataset/types.ts";
import type { Command } from "../../edit/commands.ts";
import { freshId } from "../../edit/ids.ts";
import { isPassing } from "../../model/dayWindow.ts";
import type { Asking } from "../../panels/edit/fields.ts";
import { relationForm } from "../../panels/edit/relationForm.ts";
import { type Desk, refusal, take } from "./desk.ts";
import { relationChange, relationSaid, relationValues } from "./relationFields.ts";
import { isOfSource, sourceChange, sourceValues } from "./sourceFields.ts";
import { putInStep, stepChoices, stepOf } from "./steps.ts";
import { typeChoices } from "./typesPage.ts";
import { nameOf, rewritten, shownWords, type Values, type Writing } from "./writing.ts";

/** The form of a relation: what is written in a field is taken when the field is left. */
export function relationPage(desk: Desk, relation: Relation): TemplateResult {
  const { work, writing, perform, draw } = desk;
  const { id } = relation;
  const values = relationValues(writing, relation);
  const source = relation.sources?.find((each) => each === work.chosen);
  return relationForm(
    {
      ...sharedProps(desk),
      values: { ...values, step: String(stepOf(desk, id)), ...sourceValues(writing, source) },
      said: relationSaid(writing, { ...values, ...work.typed }, relation),
      steps: stepChoices(desk),
      sources: (relation.sources ?? []).map((each) => ({ id: each, name: sourceName(writing, each) })),
      opened: source,
      shared: source === undefined ? "" : sharedWords(writing, source),
      note: noteOf(desk, id),
      isNew: false,
      asking: askingOf(desk, relation),
    },
    {
      onInput: inputOf(desk),
      onChange: (name, value) => {
        if (name === "address" || name === "sourceTitle") return;
        if (name === "step") {
          putInStep(desk, id, Number(value));
          return;
        }
        const ofSource = source === undefined ? undefined : sourceChange(writing, source, name, value);
        if (source !== undefined && ofSource !== undefined) {
          take(desk, name, ofSource, (fields) => ({ kind: "change-source", id: source, fields }));
          return;
        }
        const written = relationChange(writing, relation, name, value);
        take(desk, name, written, (fields) => ({ kind: "change-relation", id, fields }));
      },
      onSubmit: () => addSource(desk, relation),
      onReverse: () => void perform({ kind: "reverse-relation", id }),
      onCopy: () => {
        const copy = freshId(writing.dataset, "relations", id);
        perform({ kind: "copy-relation", id, copy }, (wish) => ({ ...wish, relation: copy }));
      },
      onDelete: () => {
        work.asking = "delete";
        draw();
      },
      onAddSource: () => addSource(desk, relation),
      onOpenSource: (opened) => {
        const ofRelation = Object.entries(work.problems).filter(([name]) => !isOfSource(name));
        const chosen = work.chosen === opened ? undefined : opened;
        Object.assign(work, { chosen, problems: Object.fromEntries(ofRelation) });
        draw();
      },
      onRemoveSource: (gone) => {
        const sources = (relation.sources ?? []).filter((each) => each !== gone);
        perform({ kind: "change-relation", id, fields: { sources: sources.length === 0 ? null : sources } });
      },
    },
  );
}

/** The form for a relation that is to be added, from the actor that is selected. */
export function newRelationPage(desk: Desk): TemplateResult {
  const { work, writing } = desk;
  const { actor } = desk.context.session.store.selection.peek();
  const from = actor === undefined ? undefined : writing.model.dataset.actors[actor]?.id;
  const [first] = typeChoices(writing);
  const begun: Values = {
    ...relationValues(writing, undefined),
    source: from === undefined ? "" : nameOf(writing, from),
    type: first?.value ?? "",
  };
  return relationForm(
    {
      ...sharedProps(desk),
      values: begun,
      said: relationSaid(writing, { ...begun, ...work.typed }, undefined),
      steps: [],
      sources: [],
      opened: undefined,
      shared: "",
      note: "",
      isNew: true,
      asking: undefined,
    },
    {
      onInput: inputOf(desk),
      onChange: () => undefined,
      onSubmit: (values) => addRelation(desk, values),
      ...{ onReverse: nothing, onCopy: nothing, onDelete: nothing, onAddSource: nothing, onOpenSource: nothing },
      onRemoveSource: nothing,
    },
  );
}

const nothing = () => undefined;

function inputOf({ work, draw }: Desk): (values: Values) => void {
  return (values) => {
    work.typed = values;
    draw();
  };
}

function sharedProps({ work, writing }: Desk) {
  const { t, words } = writing;
  return { t, words, problems: work.problems, lang: t.language, types: typeChoices(writing) };
}

/** Why the graph does not show a relation that somebody has just written. */
function noteOf({ context: { session }, writing: { t } }: Desk, id: string): string {
  const { model, store } = session;
  const row = model.relationRow.get(id);
  if (row === undefined || store.shown.peek().now.relationShown(row)) return "";
  const { outsideNote, filteredNote, notInGraph } = t.words.details;
  if (store.scope.peek().relations[row] !== 1) return notInGraph;
  return isPassing(model, store.filter.peek(), row) ? outsideNote : filteredNote;
}

function addRelation(desk: Desk, values: Values): void {
  const { work, writing, perform, draw } = desk;
  const problems: Record<string, string> = {};
  let fields: object = {};
  for (const name of ["source", "target", "type", "when", "sentence"]) {
    const written = relationChange(writing, undefined, name, values[name] ?? "");
    if ("problem" in written) problems[name] = written.problem;
    else fields = { ...fields, ...written.fields };
  }
  const said: Partial<Relation> = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const source = sourceIn(writing, values);
  const id = freshId(writing.dataset, "relations", "r1");
  const ends = { type: "", source: "", target: "" };
  const relation: Relation = { ...ends, ...said, id, ...(source && { sources: [source.id] }) };
  const command: Command = { kind: "add-relation", relation, ...(source && { sources: source.added }) };
  const isReady = Object.keys(problems).length === 0;
  const refused = isReady ? perform(command, (wish) => ({ ...wish, relation: id })) : [];
  work.problems = isReady ? { address: refusal(writing, refused) } : problems;
  draw();
}

function addSource(desk: Desk, relation: Relation): void {
  const { work, writing, perform, draw } = desk;
  const source = sourceIn(writing, work.typed ?? {});
  if (source === undefined) return;
  const sources = [...new Set([...(relation.sources ?? []), source.id])];
  const refused = perform({ kind: "change-relation", id: relation.id, fields: { sources }, sources: source.added });
  work.problems = { address: refusal(writing, refused) };
  draw();
}

/** The source at an address: the one that the dataset has already, else a new one. Undefined where none is written. */
function sourceIn(
  writing: Writing,
  { address = "", sourceTitle = "" }: Values,
): { readonly id: string; readonly added: Readonly<Record<string, Source>> } | undefined {
  const url = address.trim();
  const title = rewritten(writing, undefined, sourceTitle);
  if (url === "" && title === null) return undefined;
  const known = Object.entries(writing.dataset.sources ?? {}).find(([, source]) => url !== "" && source.url === url);
  if (known !== undefined) return { id: known[0], added: {} };
  const id = freshId(writing.dataset, "sources", readAddress(url)?.host ?? sourceTitle);
  return { id, added: { [id]: { ...(title !== null && { title }), ...(url !== "" && { url }) } } };
}

function sourceName(writing: Writing, id: string): string {
  const { sources = {} } = writing.dataset;
  const { title, publisher, url = "" } = (Object.hasOwn(sources, id) ? sources[id] : undefined) ?? {};
  const named = [shownWords(writing, title), shownWords(writing, publisher)].filter((part) => part !== "");
  return named.join(", ") || url || id;
}

/** That a change of a source is one for other relations, too; "" where it is not. */
function sharedWords({ t, words, dataset }: Writing, id: string): string {
  const count = dataset.relations.filter(({ sources }) => sources?.includes(id) === true).length;
  return count < 2 ? "" : words.relation.sourceShared(t.words.relations(count));
}

function askingOf({ work, writing, perform, draw }: Desk, { id }: Relation): Asking | undefined {
  const { relation: words } = writing.words;
  if (work.asking !== "delete") return undefined;
  return {
    said: words.deleteSaid,
    label: words.delete,
    onYes: () => void perform({ kind: "delete-relation", id }),
    onNo: () => {
      work.asking = undefined;
      draw();
    },
  };
}
