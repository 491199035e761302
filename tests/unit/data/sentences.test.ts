import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { withoutIsolates } from "../../../src/dataset/text.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { chosenSentenceOf, relationSentence } from "../../../src/i18n/wording.ts";
import { buildModel } from "../../../src/model/build.ts";
import { translatorFor } from "../../translators.ts";

const root = new URL("../../../", import.meta.url);
const shipped = JSON.parse(readFileSync(new URL("data/musk-altman-trump.json", root), "utf8")) as Dataset;
const untitled: Dataset = { ...shipped, relations: shipped.relations.map((each) => ({ ...each, title: "" })) };

function sentencesOf(dataset: Dataset, language: string): string[] {
  const wording = { model: buildModel(dataset), t: translatorFor(language) };
  return dataset.relations.map((_, row) => relationSentence(wording, row));
}

const golden = (name: string) => new URL(`tests/golden/sentences/${name}.txt`, root).pathname;

describe.each(["de", "en"])("the sentences of the shipped relations in %s", (language) => {
  const told = sentencesOf(shipped, language);
  const made = sentencesOf(untitled, language);
  const linesOf = (sentences: readonly string[]) =>
    sentences.map((sentence, row) => `${shipped.relations[row]?.id ?? ""}  ${sentence}\n`).join("");

  it("are those that somebody has read, as told and as made of type, label and names", async () => {
    await expect(linesOf(told)).toMatchFileSnapshot(golden(`told.${language}`));
    await expect(linesOf(made)).toMatchFileSnapshot(golden(`made.${language}`));
  });

  it("have no arrows, and no passive, which would ask for declined names", () => {
    for (const sentence of [...told, ...made]) expect(sentence).not.toMatch(/[→←↔]|\bwird von\b|\bis \w+ed by\b/);
  });

  it("begin with who acts where they are made, and name the other one", () => {
    const model = buildModel(untitled);
    const t = translatorFor(language);
    const nameOf = (row: number | undefined) => t.text(shipped.actors[row ?? -1]?.name, shipped.language);
    for (const [row, sentence] of made.entries()) {
      const [source, target] = [nameOf(model.columns.source[row]), nameOf(model.columns.target[row])];
      expect(sentence.startsWith(source), sentence).toBe(true);
      if (source !== target) expect(sentence.slice(source.length)).toContain(target);
    }
  });
});

describe("the sentences of the shipped relations in Arabic", () => {
  const unlabelled: Dataset = {
    ...untitled,
    relations: untitled.relations.map((each) => ({ ...each, label: "", amount: { value: 0 } })),
  };
  const linesOf = (sentences: readonly string[]) =>
    sentences.map((sentence, row) => `${shipped.relations[row]?.id ?? ""}  ${withoutIsolates(sentence)}\n`).join("");

  it("are those that somebody has read, with labels in the language of the data, and of types alone", async () => {
    await expect(linesOf(sentencesOf(untitled, "ar"))).toMatchFileSnapshot(golden("made.ar"));
    await expect(linesOf(sentencesOf(unlabelled, "ar"))).toMatchFileSnapshot(golden("typed.ar"));
  });

  it("keep each name by itself, whatever stands beside it", () => {
    const model = buildModel(untitled);
    const t = translatorFor("ar");
    for (const [row, sentence] of sentencesOf(untitled, "ar").entries()) {
      for (const end of [model.columns.source[row], model.columns.target[row]]) {
        const name = t.text(shipped.actors[end ?? -1]?.name, shipped.language);
        expect(sentence).toContain(`\u2068${name}\u2069`);
      }
    }
  });

  it("are told in the language of the data, which is not Arabic", () => {
    const wording = { model: buildModel(shipped), t: translatorFor("ar") };
    expect(chosenSentenceOf(wording, 0)).toEqual({ words: "Ellison gehört zu den Gründern von Oracle", language: "de" });
  });
});
