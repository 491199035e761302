import type { Dataset, Relation } from "../src/dataset/types.ts";
import { numbersFrom } from "./statements.ts";

const names = ["Holding", "Trust", "Capital", "Partners", "Properties", "Ventures", "Foundation", "Group"];

/** Companies of which a few have very many of the relations, without positions; the same for the same number. */
export function hubsOf(actorCount: number, relationCount = Math.round(actorCount * 1.3)): Dataset {
  const random = numbersFrom(actorCount);
  const hub = () => Math.floor(actorCount * random() ** 6);
  const anybody = () => Math.floor(actorCount * random());
  const relations = Array.from({ length: relationCount }, (_, row): Relation => {
    const [source, target] = [hub(), row % 3 === 0 ? hub() : anybody()];
    const date = `${2010 + Math.floor(random() * 10)}-0${1 + Math.floor(random() * 9)}`;
    return {
      id: `r${row}`,
      type: row % 5 === 0 ? "feud" : "investment",
      source: `h${source}`,
      target: `h${target}`,
      date,
    };
  });
  return {
    format: "tiespan/1",
    title: "Companies",
    actors: Array.from({ length: actorCount }, (_, row) => {
      return { id: `h${row}`, name: `${String.fromCharCode(65 + (row % 26))}${row} ${names[row % names.length]}` };
    }),
    relations,
  };
}
