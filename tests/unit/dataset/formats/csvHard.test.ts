import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/dataset/formats/csv/read.ts";

describe("tables", () => {
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
  ])("with very many %s are read before the test is given up", (_, hard) => {
    expect(readCsv([{ name: "x", text: hard }]).tables.map(({ name }) => name)).toEqual(["x"]);
  });
});
