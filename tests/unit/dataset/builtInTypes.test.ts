import { describe, expect, it } from "vitest";
import { builtInKindById } from "../../../src/dataset/builtInKinds.ts";
import { builtInTypeById, builtInTypes } from "../../../src/dataset/builtInTypes.ts";
import { readFiles } from "../../../src/dataset/files.ts";
import { writeJsonSchema } from "../../../src/dataset/jsonSchema.ts";
import { validateDataset } from "../../../src/dataset/validate.ts";
import { writeDataset } from "../../../src/dataset/write.ts";
import { buildModel } from "../../../src/model/build.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";

const translators = [translatorFor("de"), translatorFor("en")] as const;

function readTable(table: string, name = "net.csv") {
  const { dataset, issues } = readFiles([{ name, bytes: new TextEncoder().encode(table) }]);
  return { dataset, codes: issues.map(({ code }) => code) };
}

const everyType = Object.entries(builtInTypes).map(([type, facts]) => ({ type, facts }));

describe.each(everyType)("the built-in type $type", ({ type, facts }) => {
  it("needs no definition, and no file that uses it is told of it", () => {
    expect(validateDataset(datasetOf([{ type }])).issues).toEqual([]);
  });

  it("is drawn and counted as the list says", () => {
    const [built] = buildModel(datasetOf([{ type }])).types;
    const { family, sign, directed, line } = facts;
    expect(built).toEqual({ id: type, label: undefined, family, sign, directed, line });
  });

  it("can be defined by hand just as it is", () => {
    const { family, line } = (writeJsonSchema().$defs?.["type"] as { properties: Record<string, { enum: string[] }> })
      .properties;
    expect(family?.enum).toContain(facts.family);
    expect(line?.enum).toContain(facts.line);
  });

  it.each(translators)("has a label and a sentence in $language, which begins with who acts", (t) => {
    const label = t.typeLabel({ id: type, label: undefined });
    expect(label).toBe(facts.words[t.language].label);
    expect(label).toMatch(/^\p{Lu}/u);
    const parts = { type, typeLabel: label, isDirected: facts.directed, source: "Ada", target: "Bob", label: "" };
    expect(t.sentence(parts)).toMatch(/^Ada\b.*\bBob\b/);
    expect(t.sentence({ ...parts, label: "word" })).toMatch(/^Ada\b(?=.*\bBob\b).*: word\b/);
  });

  it.each(translators)("is what tables call by its label or a synonym in $language", (t) => {
    const { label, synonyms } = facts.words[t.language];
    for (const word of [type, label, label.toUpperCase(), ...synonyms]) {
      const { dataset } = readTable(`source;target;type\nAda;Bob;${word}\n`);
      expect([word, dataset?.relations.map((relation) => relation.type)]).toEqual([word, [type]]);
      expect(dataset?.types).toBeUndefined();
    }
  });

  it.each(translators)("keeps the words of tables for a part of it as labels in $language", (t) => {
    for (const word of facts.words[t.language].parts) {
      const { dataset } = readTable(`source;target;type\nAda;Bob;${word}\n`);
      expect(dataset?.relations).toMatchObject([{ type, label: word }]);
    }
  });

  it("goes in its own direction into the files of other programs", () => {
    const dataset = datasetOf([{ type }]);
    const { edges } = JSON.parse(writeDataset(dataset, "graphology").text) as { edges: { undirected?: boolean }[] };
    expect(edges.map(({ undirected }) => undirected !== true)).toEqual([facts.directed]);
    expect(writeDataset(dataset, "gexf").text.includes('type="directed"')).toBe(facts.directed);
  });

  it("and its direction are what a file means that says the opposite", () => {
    const opposite = facts.directed ? "undirected" : "directed";
    const edge = `<edge id="e" source="a" target="b" kind="${type}" type="${opposite}"/>`;
    const graph = `<graph><nodes><node id="a"/><node id="b"/></nodes><edges>${edge}</edges></graph>`;
    const { dataset } = readTable(`<gexf xmlns="http://gexf.net/1.3" version="1.3">${graph}</gexf>`, "net.gexf");
    // Files of directed edges mostly are so for want of a choice; undirected ones are meant.
    expect(dataset?.types).toEqual(facts.directed ? { [type]: { directed: false } } : undefined);
  });
});

describe("words in the list", () => {
  const wordsOfTypes = [...builtInTypeById].flatMap(([id, { words }]) => [
    ...new Set([
      id,
      ...Object.values(words).flatMap(({ label, synonyms, parts }) => [label.toLowerCase(), ...synonyms, ...parts]),
    ]),
  ]);
  const wordsOfKinds = [...builtInKindById].flatMap(([id, { words }]) => [
    ...new Set([id, ...Object.values(words).flatMap(({ label, synonyms }) => [label.toLowerCase(), ...synonyms])]),
  ]);

  it.each([{ words: wordsOfTypes }, { words: wordsOfKinds }])("stand for one of them, in lower case", ({ words }) => {
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    expect(words.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });
});

it("ids that every object answers to are no built-in types or kinds", () => {
  const [german] = translators;
  for (const id of ["constructor", "__proto__", "toString"]) {
    expect(german.typeLabel({ id, label: undefined })).toBe(id);
    expect(german.kindLabel({ id, label: undefined })).toBe(id);
    expect(validateDataset(datasetOf([{ type: id }])).issues.map(({ code }) => code)).toEqual(["type-unknown"]);
  }
});

describe.each([...builtInKindById])("the built-in kind %s", (kind, { shape, words }) => {
  const actorsOf = (written: string) => readTable(`id;name;kind\na;Ada;${written}\n`, "net.actors.csv").dataset?.actors;

  it("has its shape and its label in every language", () => {
    const { kinds } = buildModel({ format: "tiespan/1", actors: [{ id: "a", name: "Ada", kind }], relations: [] });
    expect(kinds).toEqual([{ id: kind, label: undefined, shape }]);
    for (const t of translators) expect(t.kindLabel({ id: kind, label: undefined })).toBe(words[t.language].label);
  });

  it("is what tables call by any of its words", () => {
    const written = [kind, ...Object.values(words).flatMap(({ label, synonyms }) => [label, ...synonyms])];
    for (const word of written) expect([word, actorsOf(word)?.map((actor) => actor.kind)]).toEqual([word, [kind]]);
  });
});
