import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { numberCoursesOf, readNumber } from "../../../../src/dataset/edtf.ts";
import { readGexf } from "../../../../src/dataset/formats/gexf.ts";
import { writeGexf } from "../../../../src/dataset/formats/gexfWrite.ts";
import { plain, validated } from "./xmlDatasets.ts";

/** Networks that others have published. */
const folder = new URL("../../../inputs/networks/", import.meta.url);
const hostile = new URL("../../../inputs/hostile/39-hostile.gexf", import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith(".gexf"));

/** What a file has, read by search alone. */
function countByHand(text: string) {
  const ids = new Set([...text.matchAll(/<node\b[^>]*?\sid="([^"]*)"/g)].map(([, id]) => id));
  const edges = [...text.matchAll(/<edge\b[^>]*>/g)].map(([tag]) => tag);
  const kept = edges.filter((tag) =>
    [/source="([^"]*)"/, /target="([^"]*)"/].every((end) => ids.has(end.exec(tag)?.[1])),
  );
  const times = kept.flatMap((tag) => [...tag.matchAll(/\s(?:start|end)="([^"]*)"/g)].map(([, time]) => Number(time)));
  return {
    actors: ids.size,
    relations: kept.length,
    first: times.length === 0 ? undefined : Math.min(...times),
    last: times.length === 0 ? undefined : Math.max(...times),
  };
}

describe("networks that others published", () => {
  it.each(names)("%s has as many actors and relations, and the same first and last time, as a search finds", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const { dataset, issues } = validated(readGexf(text, name));
    const bounds = dataset.relations
      .flatMap(numberCoursesOf)
      .flatMap(({ earliestStart, latestEnd }) => [earliestStart, latestEnd])
      .filter(Number.isFinite)
      .map((day) => day / 1000);
    expect({
      actors: dataset.actors.length,
      relations: dataset.relations.length,
      first: bounds.length === 0 ? undefined : Math.min(...bounds),
      last: bounds.length === 0 ? undefined : Math.max(...bounds),
    }).toEqual(countByHand(text));
    expect(dataset.relations.every(({ start }) => start === undefined || readNumber(start) !== undefined)).toBe(true);
    expect(issues.every(({ line }) => line !== undefined && line > 1)).toBe(true);
    expect(plain(validated(readGexf(writeGexf(dataset).text, name)).dataset)).toEqual(plain(dataset));
  });
});

it("a file with entities that grow is refused before any is looked at", () => {
  const reading = readGexf(readFileSync(hostile, "utf8"), "hostile");
  expect(reading).toMatchObject({ refusal: { code: "doctype-refused", line: 1, column: 22 } });
});
