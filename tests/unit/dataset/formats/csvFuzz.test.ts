import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/dataset/formats/csv/read.ts";
import { csvTemplate } from "../../../../src/dataset/formats/csv/template.ts";
import { writeCsv } from "../../../../src/dataset/formats/csv/write.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";
import { datasetOf } from "../../../fixtures.ts";
import { createRandom } from "./mutateJson.ts";

const hostile = [
  '"',
  '""',
  ";",
  ",",
  "\t",
  "\n",
  "\r",
  "\0",
  "\ud800",
  "__proto__",
  "constructor",
  "=1",
  '["',
  "]",
  "[{}]",
];
const more = [
  "source",
  "Quelle",
  "Name",
  "sep=;\n",
  "\ufeff",
  "https://x@y",
  "1.234",
  "01/02/2025",
  "a".repeat(300),
  "'",
  "|",
];
const pieces = [...hostile, ...more];

const example = datasetOf([
  { label: "x", date: "2025", amount: { value: 5, currency: "EUR" }, periods: [{ start: "2015" }], sources: ["s"] },
  { summary: { de: "zwei\nZeilen", en: "two" }, claimedBy: ["a", "somebody"], attributes: { n: 5, w: "=1" } },
]);
const { text, actors = "" } = writeCsv({ ...example, sources: { s: { title: "T", url: "https://a.example/" } } });
const { de, en } = { de: csvTemplate("de"), en: csvTemplate("en") };
const seeds = [text, actors, de.relations, de.actors, en.relations, en.actors];

function mutate(original: string, random: () => number): string {
  let result = original;
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const at = Math.floor(random() * result.length);
    const end = at + Math.floor(random() * 20);
    const kind = Math.floor(random() * 5);
    const piece = pieces[Math.floor(random() * pieces.length)] ?? "";
    if (kind === 0) result = result.slice(0, at) + piece + result.slice(at);
    else if (kind === 1) result = result.slice(0, at) + result.slice(end);
    else if (kind === 2) result = result.slice(0, end) + result.slice(at);
    else if (kind === 3) result = result.slice(0, at);
    else
      result =
        result.slice(0, at) +
        String.fromCharCode(result.charCodeAt(at) ^ (1 << Math.floor(random() * 8))) +
        result.slice(at + 1);
  }
  return result;
}

describe("mutated tables", () => {
  it("are read without an error, in bearable time, and change nothing of the language", () => {
    const random = createRandom(11);
    const names = Object.getOwnPropertyNames(Object.prototype);
    let slowestMs = 0;
    for (let run = 0; run < 10_000; run++) {
      const one = mutate(seeds[run % seeds.length] ?? "", random);
      const other = mutate(seeds[(run + 1) % seeds.length] ?? "", random);
      const texts = run % 3 === 0 ? [one] : [one, other];
      const started = performance.now();
      const { draft, refusal } = readCsv(texts.map((mutated, index) => ({ name: `${index}.csv`, text: mutated })));
      if (draft !== undefined) validateDataset(draft.value, draft.placeOf);
      slowestMs = Math.max(slowestMs, performance.now() - started);
      if ((draft === undefined) !== (refusal !== undefined)) throw new Error(`neither read nor refused: ${one}`);
    }
    expect(slowestMs).toBeLessThan(1000);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(names);
  });

  const size = 400_000;
  it.each([
    ["quotation marks that never close", `wer;mit wem\n${'a;"b\n'.repeat(size / 6)}`],
    ["quotation marks inside", `wer;mit wem\n"${'a"b'.repeat(size / 3)}`],
    ["blank lines", `${"\n".repeat(size)}wer;mit wem\na;b`],
    ["spaces in cells", `wer;mit wem;Quellen\na;b;x${" ".repeat(size)}y|https://a.example`],
    ["headings", `${"h;".repeat(size)}\n${"c;".repeat(size)}`],
    ["cells without headings", `wer;mit wem\n${";x".repeat(size)}`],
    ["separators", `wer;mit wem;Quellen\na;b;"${"|;".repeat(size / 2)}"`],
    ["brackets", `wer;mit wem;alias\na;b;"${"[".repeat(size)}"`],
    [
      "sources of one name",
      `wer;mit wem;Quelle;Verlag\n${Array.from({ length: size / 20 }, (_, n) => `a;b;s;p${n}`).join("\n")}`,
    ],
  ])("with very many %s take a bearable time", (_, hard) => {
    const started = performance.now();
    readCsv([{ name: "x", text: hard }]);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
