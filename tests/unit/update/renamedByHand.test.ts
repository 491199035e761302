import { describe, expect, it } from "vitest";
import { readDataset } from "../../../src/dataset/read.ts";
import type { Dataset, Text } from "../../../src/dataset/types.ts";
import { nameFields } from "../../../src/edit/actors.ts";
import { applyCommand } from "../../../src/edit/apply.ts";
import { byCommand, offer, readingOf, textOf } from "./offered.ts";

const sheet = "Von;An;Typ;Beginn\nA. Berg;Acme;Amt;2019\nBen Koch;Acme;Streit;2020\n";
const actorOf = ({ actors }: Dataset, id: string) => actors.find((actor) => actor.id === id);

/** As the form of an actor does it. */
function rename(dataset: Dataset, id: string, name: Text, base: Dataset): Dataset {
  const actor = actorOf(dataset, id);
  if (actor === undefined) throw new Error(id);
  const fields = nameFields(actor, name, actorOf(base, id)?.name);
  const outcome = applyCommand(dataset, { kind: "change-actor", id, fields });
  if ("refused" in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.dataset;
}

/** Saved, and opened another day. */
function reopened(dataset: Dataset): Dataset {
  const read = readDataset(textOf(dataset));
  if (read.dataset === undefined) throw new Error(JSON.stringify(read.issues));
  return read.dataset;
}

describe("an actor renamed by hand", () => {
  const brought = readingOf(sheet).dataset as Dataset;

  it("is known by the same sheet after it was saved, and nobody is there twice", async () => {
    const typed = rename(brought, "a-berg", "Anne Berg", brought);
    const saved = reopened(rename(typed, "a-berg", "Anna Berg", brought));
    expect(actorOf(saved, "a-berg")).toMatchObject({ name: "Anna Berg", aliases: ["A. Berg"] });
    const offered = await offer(saved, readingOf(`${sheet}Carla Moe;A. Berg;Streit;2021\n`));
    expect(offered.changes.map(({ key, what }) => `${key} ${what}`).sort()).toEqual([
      "actors carla-moe added",
      "relations r3 added",
    ]);
    const updated = byCommand(saved, readingOf(`${sheet}Carla Moe;A. Berg;Streit;2021\n`));
    expect(updated.actors.map(({ name }) => name)).toEqual(["Anna Berg", "Acme", "Ben Koch", "Carla Moe"]);
    expect(updated.relations).toHaveLength(3);
  });

  it("and again by a sheet with the new name", () => {
    const saved = reopened(rename(brought, "a-berg", "Anna Berg", brought));
    const updated = byCommand(saved, readingOf(sheet.replace("A. Berg", "Anna Berg")));
    expect(updated.actors.map(({ id }) => id)).toEqual(["a-berg", "acme", "ben-koch"]);
  });

  it("who is called as before has no other name left of that", () => {
    const there = rename(brought, "a-berg", "Anna Berg", brought);
    const back = rename(there, "a-berg", "A. Berg", brought);
    expect(actorOf(back, "a-berg")).toEqual(actorOf(brought, "a-berg"));
  });

  it("in one of several languages keeps what it was called, and names of its own stay", () => {
    const named = { id: "x", name: { de: "Bund", en: "Federation" }, aliases: ["B."] };
    expect(nameFields(named, { de: "Bundesstaat", en: "Federation" }, named.name)).toEqual({
      name: { de: "Bundesstaat", en: "Federation" },
      aliases: ["B.", { de: "Bund" }],
    });
    expect(nameFields({ id: "x", name: "New", aliases: ["B."] }, "Newer", undefined)).toEqual({ name: "Newer" });
  });
});
