import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { stateOf } from "./oracle.ts";
import { openSite, type Site, visit, type Visit } from "./site.ts";

/** The list of what is shown, at 50 windows, against what the file itself says of each relation. */

const languages = ["de", "en"] as const;
type Language = (typeof languages)[number];
type Texts = Readonly<Record<Language, string>>;

interface FileRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly title: Texts;
  readonly label: Texts;
  readonly date?: string;
  readonly start?: string;
  readonly end?: string;
  readonly status?: "confirmed" | "claimed" | "disputed";
  readonly amount?: { readonly value: number; readonly currency: string };
  readonly claimedBy?: readonly string[];
  readonly disputedBy?: readonly string[];
  readonly sources: readonly string[];
}

const { relations, actors } = JSON.parse(
  readFileSync(new URL("../../data/musk-altman-trump.json", import.meta.url), "utf8"),
) as {
  readonly relations: readonly FileRelation[];
  readonly actors: readonly { readonly id: string; readonly name: string | Texts }[];
};

let site: Site;
let reader: Visit;
beforeAll(async () => {
  site = await openSite();
  reader = await visit(site, "/?scene=network&lang=de");
});
afterAll(async () => {
  await reader.close();
  await site.close();
});

/** Windows of all lengths over the years of the data: a linear congruential generator (Numerical Recipes) with a fixed seed. */
const windows = (() => {
  let state = 20250122;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  return Array.from({ length: 50 }, () => {
    const fromMs = Date.UTC(2015, 0, 1) + Math.floor(random() ** 0.6 * 4150) * 86_400_000;
    const days = Math.floor(2000 ** random()) - 1;
    return { from: isoDay(fromMs), to: isoDay(fromMs + days * 86_400_000) };
  });
})();

const expectedWords = {
  de: {
    confirmed: /belegt/,
    claimed: /behauptet/,
    disputed: /umstritten|bestritten/,
    possibly: /möglicherweise/,
    unit: { 1e9: /Mrd/, 1e6: /Mio/ },
    sources: /(\d+) Quellen?/,
  },
  en: {
    confirmed: /confirmed/,
    claimed: /claimed/,
    disputed: /disputed/,
    possibly: /possibly/,
    unit: { 1e9: /\dB\b/, 1e6: /\dM\b/ },
    sources: /(\d+) sources?/,
  },
} as const;
const statuses = ["confirmed", "claimed", "disputed"] as const;

/** Year, month and day of `2025-01-22~` or `[2025-01-13..2025-01-19]`, as patterns of what is to be read of each. */
function datePatterns(lang: Language, written: string | undefined): readonly RegExp[] {
  return [...(written ?? "").matchAll(/(\d{4})(?:-(\d\d))?(?:-(\d\d))?/g)].flatMap(([, year, month, day]) => [
    new RegExp(`\\b${year}\\b`),
    ...(month === undefined ? [] : [new RegExp(monthName(lang, Number(month)))]),
    ...(day === undefined ? [] : [new RegExp(`(?<!\\d)${Number(day)}(?!\\d)`)]),
  ]);
}

function monthName(lang: Language, month: number): string {
  return new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month - 1, 1));
}

function amountPatterns(lang: Language, amount: FileRelation["amount"]): readonly RegExp[] {
  if (amount === undefined) return [];
  const unit = amount.value >= 1e9 ? 1e9 : 1e6;
  const number = (amount.value / unit).toLocaleString(lang);
  return [new RegExp(`(?<![\\d.,])${escaped(number)}(?![\\d])`), expectedWords[lang].unit[unit], /\$|Dollar|USD/i];
}

/** What the words of an entry lack, or have too much; empty where it says what the file says. */
function wrongIn(text: string, lang: Language, relation: FileRelation, state: string): readonly string[] {
  const words = expectedWords[lang];
  const nameOf = (id: string) => {
    const name = actors.find((actor) => actor.id === id)?.name ?? id;
    return typeof name === "string" ? name : name[lang];
  };
  const wanted = [
    new RegExp(escaped(relation.title[lang])),
    new RegExp(escaped(relation.label[lang]), "i"),
    ...[relation.date, relation.start, relation.end].flatMap((written) => datePatterns(lang, written)),
    ...amountPatterns(lang, relation.amount),
    ...(relation.status === undefined ? [] : [words[relation.status]]),
    ...[...(relation.claimedBy ?? []), ...(relation.disputedBy ?? [])].map((id) => new RegExp(escaped(nameOf(id)))),
    ...(state === "possibly" ? [words.possibly] : []),
  ].filter((pattern) => !pattern.test(text));
  // What only the sentence says is not said of the relation.
  const facts = text.replace(relation.title[lang], "");
  const unwanted = [
    ...statuses.filter((status) => status === "confirmed" && relation.status !== status).map((each) => words[each]),
    ...(state === "surely" ? [words.possibly] : []),
  ].filter((pattern) => pattern.test(facts));
  const count = Number(words.sources.exec(text)?.[1]);
  return [
    ...wanted.map((pattern) => `lacks ${String(pattern)}`),
    ...unwanted.map((pattern) => `says ${String(pattern)}`),
    ...(count === relation.sources.length ? [] : [`counts ${count} sources`]),
  ].map((problem) => `${lang} ${relation.id} ${problem}: ${text}`);
}

function escaped(text: string): string {
  return plain(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/[\s\u202f\u00a0\u2009]+/g, " ")
    .trim();
}

interface Entry {
  readonly row: number;
  readonly text: string;
}

/** The whole list, as soon as it has these titles in these rows; after a while as it is. */
async function listAt(change: Readonly<Record<string, unknown>>, titles: readonly Entry[]): Promise<readonly Entry[]> {
  const entries = await reader.page.evaluate(
    async ([view, wanted]) => {
      const graph = document.querySelector<HTMLElement & { view: object }>("tiespan-graph");
      const root = graph?.shadowRoot;
      if (!graph || !root) throw new Error("no graph");
      graph.view = view;
      const titleOf = new Map(wanted.map(({ row, text }) => [row, text]));
      const read = () =>
        [...root.querySelectorAll<HTMLElement>(".area-details .relation-button")].map(({ dataset, textContent }) => ({
          row: Number(dataset["relation"]),
          text: textContent,
        }));
      const isThere = ({ row, text }: Entry) => text.includes(titleOf.get(row) ?? "\0");
      const giveUpAt = performance.now() + 20_000;
      for (;;) {
        const entries = read();
        const isDone = entries.length === wanted.length && entries.every(isThere);
        if (isDone || performance.now() > giveUpAt) return entries;
        await new Promise(requestAnimationFrame);
      }
    },
    [change, titles] as const,
  );
  return entries.map(({ row, text }) => ({ row, text: plain(text) }));
}

it.each(windows)("from $from to $to the list says of each relation shown what the file says", async (period) => {
  const shown = relations.flatMap((relation, row) => {
    const state = stateOf(relation, period.from, period.to);
    return state === "hidden" ? [] : [{ relation, row, state }];
  });
  for (const lang of languages) {
    const titles = shown.map(({ relation, row }) => ({ row, text: relation.title[lang] }));
    const entries = await listAt({ ...period, lang }, titles);
    expect(entries.map(({ row }) => row).sort((a, b) => a - b)).toEqual(shown.map(({ row }) => row));
    const wrong = shown.flatMap(({ relation, row, state }) =>
      wrongIn(entries.find((entry) => entry.row === row)?.text ?? "", lang, relation, state),
    );
    expect(wrong).toEqual([]);
  }
});

it("nothing went wrong and nothing was asked of another host", () => {
  expect(reader.complaints).toEqual([]);
});
