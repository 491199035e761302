import { readAmount } from "../../dataset/formats/words/amounts.ts";
import { readDay } from "../../dataset/edtf.ts";
import { builtInTypeById } from "../../dataset/builtInTypes.ts";
import { type Amount, qualifiers, type Relation, statuses, type Text } from "../../dataset/types.ts";
import type { Change } from "../../edit/commands.ts";
import { readOneDate, readTimes, writeTimes } from "../../edit/times.ts";
import { periodWords, unpaidOf } from "../../i18n/wording.ts";
import { nameOf, ownWords, rewritten, shownWords, type Values, type Writing, type Written } from "./writing.ts";

type Fields = Change<Omit<Relation, "id">>;

export function relationValues(writing: Writing, relation: Relation | undefined): Values {
  const { source, target, type, title, label, summary, amount, status = "" } = relation ?? {};
  return {
    source: source === undefined ? "" : nameOf(writing, source),
    target: target === undefined ? "" : nameOf(writing, target),
    type: type ?? "",
    when: writeTimes(relation ?? {}),
    sentence: ownWords(writing, title),
    label: ownWords(writing, label),
    summary: ownWords(writing, summary),
    amount: amount === undefined ? "" : [amount.value, amount.currency ?? ""].join(" ").trim(),
    qualifier: amount?.qualifier ?? "exact",
    status,
    claimedBy: peopleLine(writing, relation?.claimedBy),
    disputedBy: peopleLine(writing, relation?.disputedBy),
    added: relation?.added ?? "",
    tags: (relation?.tags ?? []).map((tag) => tagName(writing, tag)).join("; "),
  };
}

/** What a field of the form changes. */
export function relationChange(
  writing: Writing,
  relation: Relation | undefined,
  name: string,
  value: string,
): Written<Fields> {
  switch (name) {
    case "source":
    case "target":
      return endChange(writing, name, value);
    case "type":
      return { fields: { type: value } };
    case "when":
      return timesChange(writing, value);
    case "sentence":
      return { fields: { title: rewritten(writing, relation?.title, value) } };
    case "label":
    case "summary":
      return { fields: { [name]: rewritten(writing, relation?.[name], value) } };
    case "amount":
      return amountChange(writing, relation?.amount, value);
    case "qualifier":
      return qualifierChange(relation?.amount, value);
    case "status":
      return { fields: { status: statuses.find((status) => status === value) ?? null } };
    case "claimedBy":
    case "disputedBy":
      return { fields: { [name]: peopleIn(writing, relation?.[name], value) } };
    case "tags":
      return { fields: { tags: tagsIn(writing, value) } };
    case "added":
      return addedChange(writing, value);
    default:
      return { fields: {} };
  }
}

function tagName(writing: Writing, id: string): string {
  const { tags = {} } = writing.dataset;
  return (Object.hasOwn(tags, id) && shownWords(writing, tags[id]?.label)) || id;
}

/** Tags by their labels, whatever the case; other words are tags of their own. */
function tagsIn(writing: Writing, value: string): readonly string[] | null {
  const { tags = {}, relations } = writing.dataset;
  const ids = new Set([...Object.keys(tags), ...relations.flatMap((relation) => relation.tags ?? [])]);
  const byName = new Map([...ids].map((id) => [tagName(writing, id).toLowerCase(), id]));
  const said = value.split(";").flatMap((part) => part.trim() || []);
  for (const part of said) if (!byName.has(part.toLowerCase())) byName.set(part.toLowerCase(), part);
  return said.length === 0 ? null : [...new Set(said.map((part) => byName.get(part.toLowerCase()) ?? part))];
}

function endChange(writing: Writing, name: "source" | "target", value: string): Written<Fields> {
  const { relation } = writing.words;
  const actor = value.trim() === "" ? undefined : writing.find(value);
  if (actor !== undefined) return { fields: { [name]: actor.id } };
  return { problem: value.trim() === "" ? relation.needsEnds : relation.noActor(value) };
}

function timesChange({ words: { relation } }: Writing, value: string): Written<Fields> {
  const reading = readTimes(value);
  if ("fields" in reading) return { fields: reading.fields };
  return { problem: relation[reading.why](reading.unread) };
}

function amountIn({ t }: Writing, value: string): Amount | undefined {
  return readAmount(value, t.language === "de" ? "," : ".");
}

function amountChange(writing: Writing, before: Amount | undefined, value: string): Written<Fields> {
  if (value.trim() === "") return { fields: { amount: null } };
  const read = amountIn(writing, value);
  if (read === undefined) return { problem: writing.words.relation.amountUnreadable(value) };
  const { value: number, currency, qualifier = before?.qualifier } = read;
  return { fields: { amount: { value: number, ...(currency && { currency }), ...(qualifier && { qualifier }) } } };
}

function addedChange({ words: { relation } }: Writing, value: string): Written<Fields> {
  const added = readOneDate(value);
  const isDay = added === null || readDay(added ?? "") !== undefined;
  return isDay && added !== undefined ? { fields: { added } } : { problem: relation.notADay(value) };
}

function qualifierChange(amount: Amount | undefined, value: string): Written<Fields> {
  const qualifier = qualifiers.find((each) => each === value);
  if (amount === undefined || qualifier === undefined) return { fields: {} };
  return { fields: { amount: { ...amount, qualifier } } };
}

function peopleLine(writing: Writing, people: readonly Text[] = []): string {
  return people.map((each) => personWords(writing, each)).join("; ");
}

function personWords(writing: Writing, person: Text): string {
  return typeof person === "string" ? nameOf(writing, person) : ownWords(writing, person);
}

/** Actors where words are the very name of one, else the words. */
function peopleIn(writing: Writing, before: readonly Text[] | undefined, value: string): readonly Text[] | null {
  const byName = new Map(writing.dataset.actors.map(({ id }) => [nameOf(writing, id), id]));
  const known = new Map((before ?? []).map((person) => [personWords(writing, person), person]));
  const parts = value.split(";").map((part) => part.trim());
  const said = parts.filter((part) => part !== "");
  return said.length === 0 ? null : said.map((part) => known.get(part) ?? byName.get(part) ?? part);
}

/** What is understood of what stands in the form now. */
export function relationSaid(writing: Writing, values: Values, relation: Relation | undefined): Values {
  const { source = "", target = "", when = "", sentence = "" } = values;
  const read = amountIn(writing, values["amount"] ?? "");
  const amount = read && { ...relation?.amount, ...read };
  return {
    source: meantBy(writing, source),
    target: meantBy(writing, target),
    when: timesSaid(writing, when),
    sentence: sentence.trim() === "" ? sentenceSaid(writing, values, amount) : "",
    amount: amount === undefined ? "" : writing.t.formatAmount(amount),
  };
}

/** Whom words mean, where they are not the very name. */
function meantBy(writing: Writing, value: string): string {
  const actor = value.trim() === "" ? undefined : writing.find(value);
  const name = actor === undefined ? value : nameOf(writing, actor.id);
  return name === value ? "" : writing.words.relation.meant(name);
}

function timesSaid(writing: Writing, value: string): string {
  const { words } = writing;
  const reading = readTimes(value);
  if (!("fields" in reading)) return words.relation[reading.why](reading.unread);
  const said = periodWords(writing, { periods: reading.periods });
  return said === "" ? words.relation.undated : words.relation.read(said, writeTimes({ periods: reading.periods }));
}

/** The sentence that is made where none is written. */
function sentenceSaid(writing: Writing, values: Values, amount: Amount | undefined): string {
  const { t, dataset, words } = writing;
  const [source, target] = [values["source"], values["target"]].map((each) => each && writing.find(each)?.id);
  if (!source || !target) return "";
  const id = values["type"] ?? "";
  const definition = dataset.types?.[id];
  const { directed = false, family = "other" } = { ...builtInTypeById.get(id), ...definition };
  const sentence = t.sentence({
    type: id,
    typeLabel: t.typeLabel({ id, label: definition?.label }, dataset.language),
    isDirected: directed,
    source: nameOf(writing, source),
    target: nameOf(writing, target),
    label: values["label"] ?? "",
    unpaid: unpaidOf({ family }, amount),
  });
  return words.relation.generated(sentence);
}
