import type { Actor, Link } from "../../dataset/types.ts";
import type { Change } from "../../edit/commands.ts";
import { readTimes, writeTimes } from "../../edit/times.ts";
import { keptTexts, ownWords, rewritten, shownWords, type Values, type Writing, type Written } from "./writing.ts";

type Fields = Change<Omit<Actor, "id">>;

export function actorValues(writing: Writing, actor: Actor | undefined): Values {
  const { name, kind = "", role, description, aliases = [], links = [] } = actor ?? {};
  return {
    name: ownWords(writing, name),
    kind,
    role: ownWords(writing, role),
    description: ownWords(writing, description),
    aliases: aliases.map((alias) => shownWords(writing, alias)).join("\n"),
    links: links.map((link) => linkLine(writing, link)).join("\n"),
    life: writeTimes(actor ?? {}),
  };
}

/** What a field of the form changes. */
export function actorChange(writing: Writing, actor: Actor | undefined, name: string, value: string): Written<Fields> {
  switch (name) {
    case "name": {
      const written = rewritten(writing, actor?.name, value);
      return written === null ? { problem: writing.words.actor.needsName } : { fields: { name: written } };
    }
    case "kind":
      return { fields: { kind: value || null } };
    case "role":
      return { fields: { role: rewritten(writing, actor?.role, value) } };
    case "description":
      return { fields: { description: rewritten(writing, actor?.description, value) } };
    case "aliases":
      return { fields: { aliases: keptTexts(writing, actor?.aliases, value.split("\n")) } };
    case "links":
      return { fields: { links: linksIn(writing, actor, value) } };
    case "life":
      return lifeChange(writing, value);
    default:
      return { fields: {} };
  }
}

/** A life has a beginning, an end or both: a day alone says neither. */
function lifeChange({ words: { actor } }: Writing, value: string): Written<Fields> {
  const reading = readTimes(value);
  const isLife = "fields" in reading && reading.periods.every(({ date }) => date === undefined);
  if (!isLife) return { problem: actor.notALife(value) };
  const { start, end, periods } = reading.fields;
  return { fields: { start: start ?? null, end: end ?? null, periods: periods ?? null } };
}

function linkLine(writing: Writing, { label, url }: Link): string {
  return [shownWords(writing, label), url].filter((part) => part !== "").join(" ");
}

/** The last word of a line is the address, what stands before it its words. */
function linksIn(writing: Writing, actor: Actor | undefined, value: string): readonly Link[] | null {
  const known = new Map((actor?.links ?? []).map((link) => [linkLine(writing, link), link]));
  const lines = value.split("\n").flatMap((line) => line.trim() || []);
  if (lines.length === 0) return null;
  return lines.map((line) => {
    const [, words = "", url = line] = /^(?:(.*)\s)?(\S+)$/.exec(line) ?? [];
    const label = rewritten(writing, undefined, words);
    return known.get(line) ?? { ...(label !== null && { label }), url };
  });
}
