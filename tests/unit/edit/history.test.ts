import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { writeDataset } from "../../../src/dataset/write.ts";
import type { Command } from "../../../src/edit/commands.ts";
import { createHistory } from "../../../src/edit/history.ts";

const shippedText = readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url), "utf8");
const textOf = (dataset: Dataset) => writeDataset(dataset, "tiespan/1").text;

function read(text: string): Dataset {
  const { dataset } = readDataset(text);
  if (dataset === undefined) throw new Error("the text is no dataset");
  return dataset;
}

/** Numbers that pick entries of whatever dataset there is when the command is made. */
interface Seed {
  readonly which: number;
  readonly one: number;
  readonly other: number;
  readonly words: string;
}

const words = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom("2021", "..", "2025-13-45", "https://example.org/", "javascript:alert(1)", "__proto__", "\u202ex"),
);
const seeds = fc.record({ which: fc.nat(1000), one: fc.nat(10_000), other: fc.nat(10_000), words });

/** A command that may or may not mean something to the dataset. */
function commandFrom(
  { which, one, other, words }: Seed,
  { actors, relations, sources = {}, scenes = [] }: Dataset,
): Command {
  const pick = (list: readonly { readonly id: string }[], number: number) =>
    list[number % (list.length + 1)]?.id ?? "?";
  const [actor, second] = [pick(actors, one), pick(actors, other)];
  const relation = pick(relations, one);
  const scene = pick(scenes, other);
  const at = [one / 1000 - 5, other / 1000 - 5] as const;
  const ends = { source: actor, target: second };
  const commands: readonly Command[] = [
    { kind: "move-actor", id: actor, to: at },
    { kind: "move-actor", id: actor, to: at, scene, around: { [second]: at } },
    { kind: "change-actor", id: actor, fields: { name: words, role: null, description: { de: words } } },
    { kind: "change-actor", id: actor, fields: { links: [{ url: words }], aliases: [words], kind: "person" } },
    { kind: "add-actor", actor: { id: words, name: words } },
    { kind: "translate", language: "fr", translations: { "/title": words, [`/actors/${actor}/name`]: words } },
    { kind: "change-dataset", fields: { types: { [words]: { label: words, family: "money" } } } },
    { kind: "delete-actor", id: actor },
    { kind: "merge-actors", kept: actor, gone: second },
    { kind: "add-relation", relation: { id: words, type: "feud", ...ends }, sources: { [words]: { url: words } } },
    { kind: "change-relation", id: relation, fields: { title: words, date: words, start: null, end: null } },
    { kind: "change-relation", id: relation, fields: { ...ends, amount: { value: one - 5000 }, status: null } },
    { kind: "copy-relation", id: relation, copy: `${words}-copy` },
    { kind: "reverse-relation", id: relation },
    { kind: "delete-relation", id: relation },
    {
      kind: "change-source",
      id: pick(
        Object.keys(sources).map((id) => ({ id })),
        one,
      ),
      fields: { title: words, url: null },
    },
    { kind: "change-dataset", fields: { title: { en: words }, license: words, credit: null } },
    { kind: "add-scene", scene: { id: words, title: words, view: { actors: [actor, second], depth: 0, from: words } } },
    { kind: "change-scene", id: scene, fields: { text: words, steps: [{ title: words, relations: [relation] }] } },
    { kind: "move-scene", id: scene, index: one % 9 },
    { kind: "delete-scene", id: scene },
  ];
  return commands[which % commands.length] as Command;
}

describe("a history of edits", () => {
  it("of any edits, undone, gives the same bytes, and done again those that were there", () => {
    const small = read(shippedText);
    fc.assert(
      fc.property(fc.array(seeds, { maxLength: 40 }), (all) => {
        const history = createHistory(small);
        const texts = [textOf(small)];
        for (const seed of all) {
          const before = history.present;
          const refused = history.run(commandFrom(seed, before));
          if (refused.length > 0) expect(history.present).toBe(before);
          if (history.present !== before) texts.push(textOf(history.present));
        }
        for (const text of [...texts].reverse()) {
          expect(textOf(history.present)).toBe(text);
          history.undo();
        }
        expect(history.canUndo).toBe(false);
        for (const text of texts) {
          expect(textOf(history.present)).toBe(text);
          history.redo();
        }
        expect(history.canRedo).toBe(false);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("leaves after each edit what is read and written again as it is, without an error", () => {
    const small = read(shippedText);
    fc.assert(
      fc.property(fc.array(seeds, { maxLength: 25 }), (all) => {
        const history = createHistory(small);
        for (const seed of all) history.run(commandFrom(seed, history.present));
        const text = textOf(history.present);
        const { dataset, issues } = readDataset(text);
        expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(dataset && textOf(dataset)).toBe(text);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it("of ten thousand edits, undone, gives the same bytes", () => {
    const first = read(
      JSON.stringify({
        actors: [
          { id: "a", name: "A" },
          { id: "b", name: "B" },
        ],
        relations: [],
      }),
    );
    const history = createHistory(first);
    for (let step = 0; step < 10_000; step += 1) {
      history.run({ kind: "move-actor", id: step % 2 === 0 ? "a" : "b", to: [step, -step] });
    }
    expect(history.present.actors.map(({ position }) => position)).toEqual([
      [9998, -9998],
      [9999, -9999],
    ]);
    while (history.canUndo) history.undo();
    expect(textOf(history.present)).toBe(textOf(first));
  }, 60_000);

  it("forgets what was undone when something else is done, and does not count what changes nothing", () => {
    const history = createHistory(read(shippedText));
    history.run({ kind: "change-actor", id: "musk", fields: { name: "M" } });
    history.undo();
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
    history.run({ kind: "change-actor", id: "nobody", fields: { name: "N" } });
    expect([history.canUndo, history.canRedo]).toEqual([false, true]);
    history.run({ kind: "change-actor", id: "musk", fields: { name: "E. M." } });
    expect([history.canUndo, history.canRedo]).toEqual([true, false]);
  });

  it("shares between its states what has not changed", () => {
    const history = createHistory(read(shippedText));
    const before = history.present;
    history.run({ kind: "change-actor", id: "musk", fields: { name: "M" } });
    const { present } = history;
    expect(present.relations).toBe(before.relations);
    expect(present.scenes).toBe(before.scenes);
    const changed = present.actors.filter((actor, row) => actor !== before.actors[row]);
    expect(changed.map(({ id }) => id)).toEqual(["musk"]);
  });
});
