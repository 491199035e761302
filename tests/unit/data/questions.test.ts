import { describe, expect, it } from "vitest";
import type { Family } from "../../../src/dataset/types.ts";
import { readDataset } from "../../../src/dataset/read.ts";
import { stepDate } from "../../../src/i18n/storyWords.ts";
import { relationPeriod, relationSentence, statusWords, textOf } from "../../../src/i18n/wording.ts";
import { buildModel } from "../../../src/model/build.ts";
import { inOrder, orderOf } from "../../../src/model/listOrder.ts";
import type { Pattern } from "../../../src/notation/lines.ts";
import { palettes } from "../../../src/notation/palette.ts";
import { groupTitlesOf, namesOf, summaryOf, titleOf } from "../../../src/picture/describe.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { deriveLanes } from "../../../src/picture/lanes.ts";
import { deriveRelationWords } from "../../../src/picture/relationWords.ts";
import { drawStill } from "../../../src/picture/still.ts";
import { writeSvg } from "../../../src/picture/tree.ts";
import { deriveVisible } from "../../../src/view/store.ts";
import { translatorFor } from "../../translators.ts";
import { shippedBytes } from "./shipped.ts";

const { dataset } = readDataset(shippedBytes);
if (dataset === undefined) throw new Error("no dataset");
const model = buildModel(dataset);
/** What a reader sees first. */
const figure = deriveFigure(deriveVisible(model, {}));
const shownRows = inOrder(
  model.columns,
  figure.relations.map(({ row }) => row),
  orderOf(figure.scene),
);

interface DrawnLine {
  readonly source: string;
  readonly target: string;
  readonly family: Family;
  readonly line: Pattern;
  readonly isDirected: boolean;
  readonly ids: readonly string[];
}

const lines = deriveLanes(figure, palettes.light).map(({ lane, look, relations }): DrawnLine => {
  const idOf = (row: number) => dataset.actors[row]?.id ?? "";
  const { line, isDirected } = look;
  const family = model.types[lane.type]?.family ?? "other";
  const ids = relations.map((row) => dataset.relations[row]?.id ?? "");
  return { source: idOf(lane.source), target: idOf(lane.target), family, line, isDirected, ids };
});
const linesBetween = (one: string, other: string) =>
  lines.filter(({ source, target }) => [source, target].toSorted().join() === [one, other].toSorted().join());
const familiesBetween = (one: string, other: string) =>
  new Set(linesBetween(one, other).map(({ family }) => family));
const arrowsInto = (target: string, family: Family) =>
  lines.filter((line) => line.target === target && line.family === family && line.isDirected).map(({ source }) => source);

const plain = (words: string) => words.replace(/[\s\u00a0\u202f\u2009]+/gu, " ").trim();

/** Everything that the opening view says without a click: the words in the picture, the captions of its steps, the list. */
function saidIn(language: "de" | "en") {
  const t = translatorFor(language).inTimeOf(model);
  const wording = { model, t };
  const words = deriveRelationWords(wording, figure.scope, figure.scene);
  const still = drawStill(figure, namesOf(figure, t), words, 1440, 760, "light", groupTitlesOf(model, figure.scope, t));
  const picture = [...writeSvg(still.root).matchAll(/<text[^>]*>([^<]*)<\/text>/gu)].map(([, text = ""]) => plain(text));
  const captions = (figure.scene?.steps ?? []).map((step) =>
    plain([stepDate(wording, step), textOf(wording, step.title), textOf(wording, step.text)].join(" ")),
  );
  const list = shownRows.map((row) =>
    plain([relationSentence(wording, row), relationPeriod(wording, row), statusWords(wording, row)].join(" | ")),
  );
  return { picture, captions: [titleOf(figure, t), summaryOf(figure, t), ...captions].map(plain), list };
}

interface Question {
  readonly question: string;
  /** Each found in the words of the picture, in a caption or in the list. */
  readonly answers: Readonly<Record<"de" | "en", readonly RegExp[]>>;
  /** Throws where a line says something else. */
  readonly drawn: () => void;
}

const questions: readonly Question[] = [
  {
    question: "Who rebuked whom on 22 January?",
    answers: {
      de: [/^22\. Januar 2025 Das Weiße Haus weist Musk zurecht/u, /Das Weiße Haus rüffelt Musk.*22\. Januar 2025/u],
      en: [/^January 22, 2025 The White House puts Musk in his place/u, /The White House rebukes Musk.*January 22, 2025/u],
    },
    drawn: () => {
      const [rebuke] = lines.filter(({ ids }) => ids.includes("r091"));
      expect(rebuke).toMatchObject({ source: "white-house", target: "musk", family: "conflict", line: "pairs" });
      expect(rebuke?.isDirected).toBe(true);
      // Nobody rebukes Trump or the White House.
      expect([...arrowsInto("trump", "conflict"), ...arrowsInto("white-house", "conflict")]).toEqual([]);
    },
  },
  {
    question: "Is Musk with Trump or against him?",
    answers: {
      de: [/wird sein Verbündeter/u, /Musk und Trump sind politische Verbündete/u],
      en: [/becomes his ally/u, /Musk and Trump are political allies/u],
    },
    drawn: () => {
      expect(familiesBetween("musk", "trump")).not.toContain("conflict");
      expect(linesBetween("musk", "trump").filter(({ line }) => line === "double")).toHaveLength(1);
    },
  },
  {
    question: "Who puts money into Stargate?",
    answers: {
      de: [/OpenAI.*19 Mrd\. Dollar beisteuern/u, /SoftBank.*19 Mrd\. Dollar/u, /Oracle.*7 Mrd\. Dollar/u],
      en: [/OpenAI.*\$19bn/u, /SoftBank.*\$19bn/u, /Oracle.*\$7bn/u],
    },
    drawn: () => {
      const givers = arrowsInto("stargate", "money");
      expect(givers.toSorted()).toEqual(["openai", "oracle", "softbank"]);
    },
  },
  {
    question: "How much is it, and is it there?",
    answers: { de: [/^19 Mrd\. \$/u, /^7 Mrd\. \$/u, /500 Mrd\. Dollar/u], en: [/^\$19 ?(bn|B)/u, /^\$7 ?(bn|B)/u, /\$500bn/u] },
    drawn: () => {
      // Dashed: none of it has been paid.
      const money = lines.filter(({ target, family }) => target === "stargate" && family === "money");
      expect(money.map(({ line }) => line)).toEqual(["longDashes", "longDashes", "longDashes"]);
    },
  },
  {
    question: "What is disputed, and by whom?",
    answers: {
      de: [/Geld nicht“ .*Widerspruch in der Sache: .*Sam Altman/u, /Geld nicht“ .*Weißes Haus/u],
      en: [/money” .*Sam Altman/u, /money” .*White House/u],
    },
    drawn: () => {
      const [doubt] = lines.filter(({ ids }) => ids.includes("r080"));
      expect(doubt).toMatchObject({ source: "musk", target: "stargate", family: "conflict" });
      const [answer] = lines.filter(({ ids }) => ids.includes("r087"));
      expect(answer).toMatchObject({ source: "altman", target: "musk", family: "conflict" });
    },
  },
  {
    question: "In what order?",
    answers: {
      de: [/^21\. Januar 2025 Trump stellt Stargate vor/u, /^21\. Januar 2025 Am selben Abend schreibt Musk/u],
      en: [/^January 21, 2025 Trump presents Stargate/u, /^January 21, 2025 The same evening Musk/u],
    },
    drawn: () => {
      const { steps = [] } = figure.scene ?? {};
      expect(steps.map(({ from }) => from)).toEqual(steps.map(({ from }) => from).toSorted());
      const placeOf = (id: string) => shownRows.indexOf(model.relationRow.get(id) ?? -1);
      const places = ["r067", "r080", "r087", "r101"].map(placeOf);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    },
  },
  {
    question: "Since when are Musk and Trump allies?",
    answers: {
      de: [/politische Verbündete \| 13\. Juli 2024/u],
      en: [/political allies \| July 13, 2024/u],
    },
    drawn: () => {
      // Begun before the window: thin.
      const row = model.relationRow.get("r040") ?? -1;
      expect(figure.relations.find((relation) => relation.row === row)).toMatchObject({ isFresh: false, isSure: true });
    },
  },
  {
    question: "Who is with whom?",
    answers: {
      de: [/Microsoft ist Technologiepartner von Stargate, ohne Anteil/u, /Altman tritt im Weißen Haus mit Trump auf/u],
      en: [/Microsoft is a technology partner of Stargate.*without/u, /Altman appears with Trump/u],
    },
    drawn: () => {
      const bonds = lines.filter(({ line }) => line === "double");
      const pairs = bonds.map(({ source, target }) => [source, target].toSorted().join(" "));
      expect(pairs.toSorted()).toEqual(["microsoft openai", "microsoft stargate", "musk trump"]);
      expect(familiesBetween("altman", "trump")).toEqual(new Set(["support"]));
      expect(arrowsInto("stargate", "money")).not.toContain("microsoft");
    },
  },
  {
    question: "Who sues whom?",
    answers: { de: [/Musk verklagt OpenAI zum zweiten Mal/u], en: [/Musk sues OpenAI for the second time/u] },
    drawn: () => {
      const suits = lines.filter(({ line, isDirected }) => line === "zigzag" && isDirected);
      expect(suits.length).toBeGreaterThan(0);
      const plaintiffs = new Set(suits.map(({ source }) => source));
      expect([...plaintiffs].toSorted()).toEqual(["musk", "xai"]);
    },
  },
  {
    question: "What does Trump say to it?",
    answers: {
      de: [/^23\. bis 24\. Januar 2025|23\.–24\. Januar 2025 Trump winkt ab/u, /Trump winkt ab: Musk hasse eben einen/u],
      en: [/January 23.*24, 2025 Trump shrugs/u, /Trump shrugs it off/u],
    },
    drawn: () => {
      expect(lines.filter(({ source, family }) => source === "trump" && family === "conflict")).toEqual([]);
    },
  },
];

describe.each(questions)("$question", ({ answers, drawn }) => {
  it.each(["de", "en"] as const)("is answered by the opening view, in %s", (language) => {
    const { picture, captions, list } = saidIn(language);
    const said = [...picture, ...captions, ...list];
    const missing = answers[language].filter((answer) => !said.some((words) => answer.test(words)));
    expect(missing, said.join("\n")).toEqual([]);
  });

  it("is contradicted by no line", drawn);
});

it.each(["de", "en"] as const)("the picture numbers the steps that its lines tell (%s)", (language) => {
  const numbers = saidIn(language).picture.filter((text) => /^\d{1,2}$/u.test(text));
  expect(numbers.length).toBeGreaterThanOrEqual(5);
});
