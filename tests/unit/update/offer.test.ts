import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FilesReading } from "../../../src/dataset/input.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { commandLineWords } from "../../../src/i18n/everyLanguage.ts";
import {
  baseAfter,
  choicesOf,
  firstAccepted,
  offerUpdate,
  stillAccepted,
  takeOffer,
  turnOffer,
  turnRenamed,
} from "../../../src/update/offer.ts";
import { countsOf, itemsOf, keptItems, renamedItems } from "../../../src/update/items.ts";
import { buildModel } from "../../../src/model/build.ts";
import { old, rows, friends, second, third } from "../analysis/editedDataset.ts";
import { translatorFor } from "../../translators.ts";
import { byCommand, offer, place, readingOf, textOf, today } from "./offered.ts";

const { dataset: shipped = old } = readDataset(
  readFileSync(new URL("../../../data/musk-altman-trump.json", import.meta.url), "utf8"),
);
const nameOf = (id: string) => {
  const { name = id } = shipped.actors.find((actor) => actor.id === id) ?? {};
  return typeof name === "string" ? name : (name["en"] ?? Object.values(name)[0] ?? id);
};

/** A sheet as somebody keeps it: names, types and dates, some rows gone, changed and new. */
const sheets = fc
  .record({
    kept: fc.subarray([...shipped.relations], { minLength: 5 }),
    redated: fc.integer({ min: 2, max: 9 }),
    retyped: fc.integer({ min: 3, max: 9 }),
    added: fc.nat(4),
    isTurned: fc.boolean(),
    swapped: fc.integer({ min: 2, max: 9 }),
  })
  .map(({ kept, redated, retyped, added, isTurned, swapped }) => {
    const lines = kept.map(({ source, target, type, date = "", start = "", end = "", status = "" }, row) => {
      const isOther = row % redated === 0;
      const kind = row % retyped === 0 ? "feud" : type;
      const [one, two] = row % swapped === 0 ? [target, source] : [source, target];
      const cells = [nameOf(one), nameOf(two), kind, isOther && date !== "" ? "2024" : date, start, end, status];
      return cells.map((cell) => `"${cell}"`).join(",");
    });
    const more = Array.from({ length: added }, (_, row) => `New ${row % 2},${nameOf("musk")},court case,202${row},,,`);
    const body = [...lines, ...more];
    return ["source,target,type,date,start,end,status", ...(isTurned ? body.reverse() : body)].join("\n");
  });

describe("what is accepted of an update", () => {
  it("all of it is what the command line makes, byte for byte", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (text) => {
        const reading = readingOf(text);
        const offered = await offer(shipped, reading);
        const all = new Set(offered.changes.map(({ key }) => key));
        expect(textOf(takeOffer(offered, all))).toBe(textOf(byCommand(shipped, reading)));
      }),
      { numRuns: 25 },
    );
  });

  it("nothing of it leaves every byte as it was", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (text) => {
        const offered = await offer(shipped, readingOf(text));
        expect(takeOffer(offered, new Set())).toBe(shipped);
      }),
      { numRuns: 10 },
    );
  });

  it("any part of it is a dataset in which nothing is wrong that was not", async () => {
    const known = validateDataset(shipped).issues.length;
    await fc.assert(
      fc.asyncProperty(sheets, fc.infiniteStream(fc.boolean()), async (text, coins) => {
        const offered = await offer(shipped, readingOf(text));
        const some = new Set(choicesOf(offered).flatMap(({ key }) => (coins.next().value === true ? [key] : [])));
        const dataset = takeOffer(offered, some);
        const read = readDataset(textOf(dataset));
        expect(read.issues).toHaveLength(known);
        expect(textOf(read.dataset ?? old)).toBe(textOf(dataset));
        const ids = new Set(dataset.actors.map(({ id }) => id));
        expect(dataset.relations.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("never leaves one that needs another which is not, whatever is turned", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 12 }), async (text, turns) => {
        const offered = await offer(shipped, readingOf(text));
        const changes = choicesOf(offered);
        let accepted = firstAccepted(offered);
        for (const [number, isOn] of turns) {
          const { key = "" } = changes[number % Math.max(1, changes.length)] ?? {};
          accepted = turnOffer(offered, accepted, key, isOn);
          expect(accepted.has(key)).toBe(isOn && key !== "");
          for (const { key: each, needs } of changes) {
            if (accepted.has(each)) expect(needs.every((need) => accepted.has(need))).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("one by one", () => {
  const table = (relations: Parameters<typeof rows>[0], names?: string[]): FilesReading => ({
    dataset: rows(relations, names),
    issues: [],
    format: "csv",
    tables: {
      tables: [
        {
          name: "t.csv",
          role: "relations",
          columns: [
            { heading: "type", samples: [], use: "type" },
            { heading: "date", samples: [], use: "date" },
          ],
          missing: [],
        },
      ],
      askedDates: { order: [], century: [], counts: [] },
      madeIds: {
        actors: new Set(["anna", "ben", "cem", "dora"]),
        relations: new Set(["r1", "r2", "r3", "r4"]),
      },
    },
  });
  const feud = { type: "rebuke", source: "dora", target: "ben", date: "2023" };

  it("what comes and changes is accepted at first, what is gone is not", async () => {
    const relations = [{ ...second, date: "2021-05" }, third, feud];
    const offered = await offer(old, table(relations, ["Anna", "Ben", "Cem", "Dora"]));
    expect(offered.changes.map(({ key, what }) => [what, key])).toEqual([
      ["added", "relations r3"],
      ["corrected", "relations second"],
      ["withdrawn", "relations first"],
      ["added", "actors dora"],
    ]);
    expect([...firstAccepted(offered)]).toEqual(["relations r3", "relations second", "actors dora"]);
    const updated = takeOffer(offered, firstAccepted(offered));
    expect(updated.relations.map(({ id }) => id)).toEqual(["first", "second", "third", "r3"]);
    expect(updated.scenes).toEqual(old.scenes);
  });

  it("a new relation brings its new actor, and takes it along again", async () => {
    const offered = await offer(old, table([friends, second, third, feud], ["Anna", "Ben", "Cem", "Dora"]));
    const without = turnOffer(offered, firstAccepted(offered), "actors dora", false);
    expect([...without]).toEqual([]);
    expect([...turnOffer(offered, without, "relations r4", true)].sort()).toEqual(["actors dora", "relations r4"]);
    expect([...turnOffer(offered, firstAccepted(offered), "relations r4", false)]).toEqual([]);
  });

  it("somebody who was renamed by hand is still who the table means", async () => {
    const renamed = {
      ...old,
      actors: old.actors.map((actor) => (actor.id === "cem" ? { ...actor, name: "Cem Demir" } : actor)),
    };
    const offered = await offer(renamed, table([friends, second, third]), old);
    expect(offered.changes).toEqual([]);
    expect(offered.rewritten).toMatchObject([
      { id: "cem", field: { name: "name", own: "Cem Demir" }, value: "Cem", isAsTold: false },
    ]);
    expect([...firstAccepted(offered)]).toEqual([]);
    expect((await offer(renamed, table([friends, second, third]))).changes.map(({ what }) => what)).toContain("added");
    const after = baseAfter(old, offered);
    expect((await offer(renamed, table([friends, second, third]), after)).changes).toEqual([]);
  });

  it("somebody who is called otherwise in the table is proposed, and the same once that is said", async () => {
    const named = rows([friends, second, third]);
    const dataset = {
      ...named,
      actors: named.actors.map((actor) => (actor.id === "cem" ? { ...actor, name: "Cem Kaya-Demir" } : actor)),
    };
    const reading = { ...table([]), dataset };
    const offered = await offer(old, reading);
    expect(offered.renamed).toEqual([
      { tableId: "cem", id: "cem-2", was: "cem", isNamedAlike: true, sharedRelations: 2 },
    ]);
    const [pair] = offered.renamed;
    const same = await offerUpdate({ present: old, base: old }, dataset, reading, today, place, offered.renamed);
    if (pair === undefined || "ambiguous" in same) throw new Error("nobody is proposed");
    expect(same.renamed).toEqual([]);
    expect(same.changes.map(({ key, what }) => [what, key])).toEqual([["corrected", "actors cem"]]);
    const accepted = stillAccepted(offered, firstAccepted(offered), same);
    expect([...accepted]).toEqual(["actors cem"]);
    const { updated, ...rest } = takeOffer(same, accepted);
    expect(updated).toBe(today);
    const actors = old.actors.map((actor) => (actor.id === "cem" ? { ...actor, name: "Cem Kaya-Demir" } : actor));
    expect(rest).toEqual({ ...old, actors });
    const wording = {
      old: { model: buildModel(offered.old), t: translatorFor("en") },
      next: { model: buildModel(offered.next), t: translatorFor("en") },
      words: commandLineWords.en.changes,
    };
    expect(renamedItems(offered.renamed, wording)).toEqual([
      {
        key: "0",
        title: "Cem Kaya-Demir is the same as Cem",
        lines: ["The names are alike.", "The same: 2 relations."],
      },
    ]);
    const lines = itemsOf(offered, wording).flatMap(({ parts }) => parts.flatMap(({ items }) => items));
    expect(lines.find(({ key }) => key === "actors cem-2")?.lines).toEqual([
      "Perhaps the same as Cem: decide under “Perhaps renamed”.",
    ]);
  });

  it("nobody is two others, nor two one, whatever is said to be the same", () => {
    const pairs = ["a1", "a2", "b1", "b2"].map((each) => {
      const [one = "", other = ""] = each;
      return { tableId: one, id: one, was: other, isNamedAlike: true, sharedRelations: 0 };
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...pairs), fc.boolean())), (turns) => {
        let same: typeof pairs = [];
        for (const [pair, isSame] of turns) {
          same = [...turnRenamed(same, pair, isSame)];
          expect(same.includes(pair)).toBe(isSame);
          expect(new Set(same.map(({ was }) => was)).size).toBe(same.length);
          expect(new Set(same.map(({ tableId }) => tableId)).size).toBe(same.length);
        }
      }),
    );
  });

  it("what was changed by hand is not taken back unasked, nor what was deleted brought back", async () => {
    const edited = {
      ...old,
      relations: old.relations
        .filter(({ id }) => id !== "second")
        .map((relation) => (relation.id === "third" ? { ...relation, date: "2021-03" } : relation)),
    };
    const offered = await offer(edited, table([friends, second, third]), old);
    expect([...offered.edited].sort()).toEqual(["relations r2", "relations third"]);
    expect([...firstAccepted(offered)]).toEqual([]);
    const wording = {
      old: { model: buildModel(offered.old), t: translatorFor("en") },
      next: { model: buildModel(offered.next), t: translatorFor("en") },
      words: commandLineWords.en.changes,
    };
    expect(itemsOf(offered, wording)).toEqual([
      {
        group: "edited",
        hint: "Your own words stay unless you tick them here.",
        parts: [
          {
            part: "relations",
            label: "Relations",
            items: [
              {
                key: "relations r2",
                title: "Cem and Anna Berg: feud · February 3, 2021",
                lines: ["Deleted here. Tick it, and it comes back."],
              },
              {
                key: "relations third",
                title: "Again · February 4, 2021",
                lines: ["Time: February 4, 2021, was March 2021"],
              },
            ],
          },
        ],
      },
    ]);
    expect(keptItems(offered.kept, wording)).toEqual([]);
  });

  it("what a table has room for and nothing of is removed where that is wanted, and by nothing else", async () => {
    const amount = { value: 5e6, currency: "EUR" };
    const paid = {
      ...old,
      relations: old.relations.map((each) => (each.id === "second" ? { ...each, amount } : each)),
    };
    const sheet = readingOf(
      [
        "source,target,type,start,end,date,amount,url",
        "Anna,Ben,alliance,2020,,,,",
        "Cem,Anna,feud,,,2021-02-03,,https://example.org/1",
        "Cem,Anna,feud,,,2021-02-04,,",
      ].join("\n"),
    );
    const offered = await offer(paid, sheet);
    expect(offered.changes).toEqual([]);
    expect(offered.emptied.map(({ id, field }) => [id, field.name, field.own])).toEqual([
      ["second", "sources", ["own"]],
      ["second", "amount", amount],
    ]);
    expect([...firstAccepted(offered)]).toEqual([]);
    expect(takeOffer(offered, firstAccepted(offered))).toBe(paid);
    const [sources, sum] = offered.emptied;
    const noAmount = takeOffer(offered, new Set([sum?.key ?? ""]));
    expect(noAmount).toEqual({ ...old, updated: today });
    expect(takeOffer(offered, new Set([sources?.key ?? ""]))).toMatchObject({
      updated: today,
      sources: { paper: old.sources?.["paper"] },
      relations: [{}, { amount, sources: ["paper"] }, {}],
    });
    const wording = {
      old: { model: buildModel(offered.old), t: translatorFor("en") },
      next: { model: buildModel(offered.next), t: translatorFor("en") },
      words: commandLineWords.en.changes,
    };
    expect(itemsOf(offered, wording)[0]?.parts[0]?.items.map(({ lines }) => lines)).toEqual([
      ["Sources without Seen by us: the file names others"],
      ["Amount removed, was €5M"],
    ]);
    expect(countsOf(offered, wording)).toEqual([
      { label: "Relations", added: 0, corrected: 0, withdrawn: 0, emptied: 2, rewritten: 0 },
    ]);
    expect(keptItems(offered.kept, wording)).toEqual([]);
    const without = await offer(paid, readingOf("source,target,type,start\nAnna,Ben,alliance,2020"));
    expect(without.emptied).toEqual([]);
  });

  it("how somebody is known again is said where names decide it, and somebody is new", async () => {
    const wordingOf = (offered: Awaited<ReturnType<typeof offer>>) => ({
      old: { model: buildModel(offered.old), t: translatorFor("en") },
      next: { model: buildModel(offered.next), t: translatorFor("en") },
      words: commandLineWords.en.changes,
    });
    const hintOf = async (reading: FilesReading) => {
      const offered = await offer(old, reading);
      return itemsOf(offered, wordingOf(offered)).find(({ group }) => group === "added")?.hint;
    };
    const relations = [friends, second, third, { type: "rebuke", source: "anna", target: "ben", date: "2023" }];
    expect(await hintOf(table(relations))).toBe("");
    expect(await hintOf(table([...relations, feud], ["Anna", "Ben", "Cem", "Dora"]))).toContain("count as new");
    const own = { ...old, actors: [...old.actors, { id: "dora", name: "Dora" }] };
    expect(await hintOf({ dataset: own, issues: [], format: "tiespan/1" })).toBe("");
  });

  it("a table about others is told from one that changes nothing", async () => {
    const strangers = await offer(old, table([{ source: "dora", target: "eva", type: "feud" }], ["Dora", "Eva"]));
    expect(strangers.isStrange).toBe(true);
    expect((await offer(old, table([friends, second, third]))).isStrange).toBe(false);
    const knowsBen = table([{ source: "dora", target: "eva", type: "feud" }], ["Dora", "Eva", "Ben"]);
    expect((await offer(old, knowsBen)).isStrange).toBe(false);
  });
});
