import { describe, expect, it } from "vitest";
import { beginDate, stepDate, toldWords, vagueBegin } from "../../../src/i18n/storyWords.ts";
import { buildModel } from "../../../src/model/build.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { panelWords } from "../../../src/picture/strip.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { datasetOf } from "../../fixtures.ts";
import { translatorFor } from "../../translators.ts";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const model = buildModel(
  datasetOf([
    { date: "1977", title: "A meets B" },
    { start: "2025-01", end: "2025-03" },
    { date: "2025-01-01", title: "B leaves!" },
    { periods: [{ date: "2024" }, { date: "1977" }], title: "Again" },
  ]),
);
const wordingIn = (language: "de" | "en") => ({ model, t: translatorFor(language) });
const german = wordingIn("de");

describe("the date of a step", () => {
  it.each([
    [{ from: "2025-01-21", to: "2025-01-21" }, "21. Januar 2025"],
    [{ from: "2025-01", to: "2025-01" }, "Januar 2025"],
    [{ from: "1977" }, "1977"],
    [{ to: "2025-01-21" }, "21. Januar 2025"],
    [{}, ""],
  ])("%j is as precise as the data: %s", (step, words) => {
    expect(stepDate(german, step)).toBe(words);
  });

  it("from one time to another names both, each as it is written", () => {
    const words = stepDate(german, { from: "2024-07", to: "2025-01-20" });
    expect(words).toMatch(/Juli 2024.*20\. Januar 2025/);
    expect(words).not.toMatch(/1\. Juli/);
  });
});

describe("the date on which something begins", () => {
  it("is a year where that is all that is known", () => {
    expect(beginDate(german, [0], day("1977-01-01"))).toBe("1977");
    expect(beginDate(german, [3], day("1977-01-01"))).toBe("1977");
  });

  it("is a day where one of several says so", () => {
    expect(beginDate(german, [1], day("2025-01-01"))).toBe("Januar 2025");
    expect(beginDate(german, [1, 2], day("2025-01-01"))).toBe("1. Januar 2025");
  });
});

it("a begin of which the data are not sure is said as they say it", () => {
  const vague = buildModel(datasetOf([{ start: "2024-02-29~" }, { start: "2024-02-29" }, { start: "2024~" }]));
  const wording = { model: vague, t: translatorFor("en") };
  expect(vagueBegin(wording, 0, day("2024-02-29"))).toBe("about February 29, 2024");
  expect(vagueBegin(wording, 1, day("2024-02-29"))).toBe("");
  expect(vagueBegin(wording, 2, day("2024-02-29"))).toBe("");
  const panel = { figure: deriveFigure(deriveVisible(vague, { from: "2024-02-29", to: "2024-02-29" })), begins: [0] };
  expect(panelWords(panel, wording.t).when).toBe("about February 29, 2024");
});

describe("what has just happened", () => {
  it("is told by titles, else by a sentence, of more than three by a number", () => {
    expect(toldWords(wordingIn("en"), [0, 2])).toBe("A meets B. B leaves!");
    expect(toldWords(wordingIn("en"), [1])).toMatch(/A.*B/);
    expect(toldWords(wordingIn("en"), [0, 2, 3, 1])).toMatch(/^A meets B\. B leaves! Again\. And 1 more\.$/);
    expect(toldWords(german, [0, 2, 3, 1])).toMatch(/Und 1 weitere\.$/);
  });
});
