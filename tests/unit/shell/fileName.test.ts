import { expect, it } from "vitest";
import { fileStem } from "../../../src/shell/fileName.ts";

it.each([
  ["data/netz.json", "netz"],
  ["/a/b/netz.relations.csv.gz?v=2#x", "netz"],
  ["my net 2.5.gexf", "my net 2.5"],
  ["netz", "netz"],
  [".hidden", ".hidden"],
  ["folder/", ""],
  ["", ""],
])("%j is about %j", (address, stem) => {
  expect(fileStem(address)).toBe(stem);
});
