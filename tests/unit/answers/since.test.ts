import { describe, expect, it } from "vitest";
import { answerView } from "../../../src/answers/answer.ts";
import { type NewRelations, noChoice } from "../../../src/answers/types.ts";
import type { Correction, Relation } from "../../../src/dataset/types.ts";
import { buildModel } from "../../../src/model/build.ts";
import { decodeQuery } from "../../../src/view/codec.ts";
import { checkWish, deriveView, mergeWish, resolveView } from "../../../src/view/derive.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";
import { answerWordingFor } from "../../translators.ts";

const relations: readonly Partial<Relation>[] = [
  { date: "2020-02-01", added: "2026-06-15" },
  { date: "2019-02-01", added: "2026-07-01" },
  { date: "2020-03-01", added: "2026-06-14" },
  { date: "2020-03-01", source: "b", target: "c" },
];
const corrections: readonly Correction[] = [
  { date: "2026-06", text: { de: "Es war C.", en: "It was C." }, relations: ["r1", "r4"] },
  { date: "2026-08-01", text: "A note of its own" },
  { date: "2020", text: "Long ago", relations: ["r3"] },
];

function ask(since: string, language: "de" | "en" | "ar" = "en", dataset = { ...datasetOf(relations), corrections }) {
  const model = buildModel(dataset);
  const visible = deriveVisible(model, { from: "2020-01-01", to: "2020-12-31", since });
  const found = answerView(visible, answerWordingFor(language, model), noChoice);
  if (found?.kind !== "since") throw new Error("nothing answered");
  return found;
}

const idsOf = (found: NewRelations) => ({
  added: found.added,
  corrected: found.corrected,
  texts: found.corrections.map(({ correction: { text } }) => text),
});

describe("a view that asks what is new since a day", () => {
  it("finds what was added on that day or later, and what was corrected, whenever it was true", () => {
    expect(idsOf(ask("2026-06-15"))).toEqual({
      added: [0, 1],
      corrected: [0, 3],
      texts: ["A note of its own", { de: "Es war C.", en: "It was C." }],
    });
    expect(idsOf(ask("2026-07-02"))).toEqual({ added: [], corrected: [], texts: ["A note of its own"] });
  });

  it("marks it by a sign and a word, and moves and filters nothing", () => {
    const { answered, isShown } = ask("2026-06-15");
    expect([...answered.told]).toEqual([
      [0, "now"],
      [1, "now"],
      [3, "now"],
    ]);
    expect(answered.unite).toBeUndefined();
    // What is shown finds its place first. The first three share a line, on which not all is new.
    expect([0, 1, 3].map(isShown)).toEqual([true, false, true]);
    expect(answered.marks?.map(({ row, words, amongOthers, badge }) => [row, words, amongOthers, badge])).toEqual([
      [0, "new, corrected", "including new, corrected", "+"],
      [3, "corrected", "corrected", "≠"],
      [1, "new", "including new", "+"],
    ]);
  });

  it("says how much it is, what of it is in the picture, and of how much nothing is said", () => {
    expect(ask("2026-06-15").answered.says).toBe(
      "Added since June 15, 2026 (+): 2 relations, in the picture: 1. " +
        "Corrected since June 15, 2026 (≠): 2 corrections, of them perhaps earlier: 1. " +
        "Relations that corrections name: 2, in the picture: 2. No day of addition is given for 1 relation.",
    );
    expect(ask("2026-06-15", "de").answered.says).toBe(
      "Hinzugekommen seit dem 15. Juni 2026 (+): 2 Beziehungen, davon im Bild: 1. " +
        "Berichtigt seit dem 15. Juni 2026 (≠): 2 Korrekturen, davon vielleicht früher: 1. " +
        "Beziehungen, die Korrekturen nennen: 2, davon im Bild: 2. " +
        "Für 1 Beziehung ist kein Tag der Aufnahme angegeben.",
    );
    expect(ask("2026-06-15", "ar").answered.says).toContain("علاقتان، الظاهر منها في الصورة: ١");
  });

  it("says of a relation when it was added, and the text of each correction in the language of the reader", () => {
    const { noteOf } = ask("2026-06-15", "de");
    expect(noteOf(0).map((note) => note.replace(/[\u2068\u2069]/g, ""))).toEqual([
      "Neu: hinzugekommen am 15. Juni 2026",
      "Berichtigt, Juni 2026: Es war C.",
    ]);
    expect(noteOf(2)).toEqual([]);
  });

  it("names the last day that there is where nothing is new, and says where the data say nothing at all", () => {
    expect(ask("2026-09-01").answered.says).toBe(
      "No relation is said to have been added since September 1, 2026. No correction since September 1, 2026. " +
        "The latest addition or correction that the data name: August 1, 2026. " +
        "No day of addition is given for 1 relation.",
    );
    // Never more precisely than the data say it.
    const vague = ask("2026-09-01", "en", { ...datasetOf([{}]), corrections: [{ date: "2026-06", text: "A name" }] });
    expect(vague.answered.says).toContain("The latest addition or correction that the data name: June 2026.");
    const silent = ask("2026-09-01", "en", { ...datasetOf([{}]), corrections: [] });
    expect(silent.answered.says).toBe("The data say neither when relations were added nor what was corrected.");
  });
});

describe("the parameter since", () => {
  const model = buildModel({
    ...datasetOf(relations),
    scenes: [
      { id: "one", title: "One" },
      { id: "two", title: "Two" },
    ],
  });

  it("is a day, and anything else is refused by its name", () => {
    const refusedOf = (since: string) => checkWish(decodeQuery(`since=${since}`).wish, model).refused;
    expect(refusedOf("2026-06-15")).toEqual([]);
    for (const bad of ["2026-06", "2026-02-30", "soon", "2026-06-15~", "%232026"]) {
      expect(refusedOf(bad)).toEqual(["since"]);
    }
    expect(decodeQuery("since=").refused).toEqual(["since"]);
  });

  it("is none without a wish for it, and goes with another scene", () => {
    expect(resolveView(deriveView({}, model), model).since).toBeNull();
    const wish = mergeWish({}, { since: "2026-06-15" }, model);
    expect(wish).toEqual({ since: "2026-06-15" });
    expect(mergeWish(wish, { from: "2020-01-01" }, model).since).toBe("2026-06-15");
    expect(mergeWish(wish, { scene: "two" }, model)).toEqual({ scene: "two" });
  });
});
