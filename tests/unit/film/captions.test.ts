import { describe, expect, it } from "vitest";
import { writeCaptions } from "../../../src/film/captions.ts";
import { leftOutWords, loadFilmWords } from "../../../src/i18n/filmWords.ts";
import { translatorFor } from "../../translators.ts";

const svg = { name: "svg", attributes: {}, children: [] };
const stills = [
  { svg, seconds: 2.5, caption: "3. Mai. A & B <streiten>." },
  { svg, seconds: 3, caption: "9. Mai. Ende." },
];

describe("captions", () => {
  it("say what is told from when to when", () => {
    expect(writeCaptions(stills, "")).toBe(
      "WEBVTT\n\n00:00:00.000 --> 00:00:02.500\n3. Mai. A &amp; B &lt;streiten&gt;.\n\n00:00:02.500 --> 00:00:05.500\n9. Mai. Ende.\n",
    );
  });

  it("note what is not told before all else", () => {
    expect(writeCaptions(stills, "Ohne Bild: 4. Mai.")).toMatch(/^WEBVTT\n\nNOTE Ohne Bild: 4\. Mai\.\n\n00:00/);
  });
});

describe("times without a picture", () => {
  const film = { leftOut: ["3. Mai 2022", "4. Mai 2022", "Juni 2022"], toldTimes: 12 };

  it.each([
    ["de", "Zeitpunkte, zu denen etwas beginnt: 12 von 15 haben ein Bild. Ohne Bild: 3. Mai 2022 und 2 weitere."],
    ["en", "Times at which something begins: 12 of 15 have a picture. Without one: 3. Mai 2022 and 2 more."],
  ] as const)("are counted, and so many named, in %s", async (language, expected) => {
    expect(leftOutWords(film, await loadFilmWords(language), translatorFor(language), 1)).toBe(expected);
  });

  it("are all named where there is room, and not spoken of where there are none", async () => {
    const [words, t] = [await loadFilmWords("de"), translatorFor("de")];
    expect(leftOutWords(film, words, t)).toMatch(/Ohne Bild: 3\. Mai 2022; 4\. Mai 2022; Juni 2022\.$/);
    expect(leftOutWords({ leftOut: [], toldTimes: 3 }, words, t)).toBe("");
    const arabic = leftOutWords(film, await loadFilmWords("ar"), translatorFor("ar"), 2);
    expect(arabic).toContain("١٢ من ١٥ لها صورة");
    expect(arabic).toContain("و١ غيرها");
  });
});
