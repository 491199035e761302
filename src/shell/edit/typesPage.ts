import type { TemplateResult } from "lit-html";
import { builtInTypeById } from "../../dataset/builtInTypes.ts";
import { notationOf } from "../../dataset/families.ts";
import { families, lines, type TypeDefinition } from "../../dataset/types.ts";
import type { Change } from "../../edit/commands.ts";
import { withFields } from "../../edit/entries.ts";
import { freshId } from "../../edit/ids.ts";
import { deriveType } from "../../model/relationTypes.ts";
import type { Choice } from "../../panels/edit/fields.ts";
import { type EditedType, typesForm } from "../../panels/edit/typesForm.ts";
import { type Desk, refusal, take } from "./desk.ts";
import { rewritten, type Writing, type Written } from "./writing.ts";

/** The page that changes types of relations, one after the other. */
export function typesPage(desk: Desk): TemplateResult {
  const { work, writing, perform, draw } = desk;
  const types = typeChoices(writing);
  const chosen = work.chosen ?? types[0]?.value ?? "";
  const define = (id: string, fields: Change<TypeDefinition>) => {
    const before = definitionOf(writing, id) ?? {};
    return {
      kind: "change-dataset",
      fields: { types: { ...writing.dataset.types, [id]: withFields(before, fields) } },
    } as const;
  };
  return typesForm(
    {
      words: writing.words,
      types,
      type: chosen === "" ? undefined : editedType(writing, chosen),
      problems: work.problems,
      lang: writing.t.language,
    },
    {
      onInput: () => undefined,
      onChange: (name, value) => {
        if (name === "which") {
          Object.assign(work, { chosen: value, problems: {} });
          draw();
        } else if (chosen !== "") {
          take(desk, name, typeChange(writing, chosen, name, value), (fields) => define(chosen, fields));
        }
      },
      onSubmit: ({ label = "" }) => {
        if (chosen !== "") return;
        const written = rewritten(writing, undefined, label);
        const id = freshId(writing.dataset, "types", label);
        const refused = written === null ? [] : perform(define(id, { label: written, ...fieldsOf("other") }));
        const problem = written === null ? writing.words.types.needsLabel : refusal(writing, refused);
        Object.assign(work, { problems: { label: problem }, ...(problem === "" && { chosen: id }) });
        draw();
      },
      onDelete: () => {
        work.chosen = undefined;
        const left = Object.entries(writing.dataset.types ?? {}).filter(([id]) => id !== chosen);
        perform({ kind: "change-dataset", fields: { types: left.length === 0 ? null : Object.fromEntries(left) } });
      },
    },
  );
}

/** The built-in types, then those that the data have. */
export function typeChoices({ t, model, dataset }: Writing): readonly Choice[] {
  const used = new Set([...Object.keys(dataset.types ?? {}), ...model.types.map(({ id }) => id)]);
  return [...new Set([...builtInTypeById.keys(), ...used])].map((id) => ({
    value: id,
    label: t.typeLabel({ id, label: definitionOf({ dataset }, id)?.label }, dataset.language),
  }));
}

function definitionOf({ dataset: { types } }: Pick<Writing, "dataset">, id: string): TypeDefinition | undefined {
  return types !== undefined && Object.hasOwn(types, id) ? types[id] : undefined;
}

function editedType(writing: Writing, id: string): EditedType {
  const { t, dataset } = writing;
  const definition = definitionOf(writing, id);
  const { family, line, directed, sign } = deriveType(id, definition);
  const count = dataset.relations.filter(({ type }) => type === id).length;
  const label = t.typeLabel({ id, label: definition?.label }, dataset.language);
  const canGo = count === 0 && definition !== undefined;
  return { id, label, family, line, directed, sign, used: t.words.relations(count), canGo };
}

function typeChange(writing: Writing, id: string, name: string, value: string): Written<Change<TypeDefinition>> {
  switch (name) {
    case "label": {
      const label = rewritten(writing, definitionOf(writing, id)?.label, value);
      const isNamed = label !== null || builtInTypeById.has(id);
      return isNamed ? { fields: { label } } : { problem: writing.words.types.needsLabel };
    }
    case "family":
      return { fields: fieldsOf(families.find((each) => each === value) ?? "other") };
    case "line":
      return { fields: { line: lines.find((each) => each === value) ?? null } };
    case "directed":
      return { fields: { directed: value === "true" } };
    case "sign":
      return { fields: { sign: value === "1" ? 1 : value === "-1" ? -1 : 0 } };
    default:
      return { fields: {} };
  }
}

/** With a family come the line and the sign that its types usually have. */
function fieldsOf(family: (typeof families)[number]): Pick<TypeDefinition, "family" | "line" | "sign"> {
  const { line, sign } = notationOf(family);
  return { family, line, sign };
}
