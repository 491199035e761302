import type { Dataset } from "../../../src/dataset/types.ts";

/** Names of all directions and widths, every type, every status, every shape, vague dates, a loop and a full lane. */
export const mixed: Dataset = {
  format: "tiespan/1",
  title: {
    de: "Donaudampfschifffahrtsgesellschaftskapitän gegen Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    en: "אילון מאסק נגד איליה סוצקבר: a headline that begins from the right",
  },
  description: {
    de: "Eine Zusammenfassung mit dem Wort Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung, die lang genug ist, um auf kleinen Bildern gekürzt zu werden. ".repeat(
      4,
    ),
    en: "محمد بن سلمان والذكاء الاصطناعي، 2025. A summary of two scripts. ".repeat(6),
  },
  language: "de",
  updated: "2025-02",
  credit: "Daten: <b>niemand</b> & \"alle\" 'hier'",
  license: "CC0-1.0",
  types: { statement: { label: "Äußerung <Urteil>", family: "other", directed: false, line: "dashes" } },
  actors: [
    { id: "ilya", name: "אילון מאסק", kind: "person", position: [0, 1] },
    { id: "salman", name: "محمد بن سلمان", kind: "government", position: [1, 0.6] },
    { id: "liang", name: "梁文锋", kind: "company", position: [1, -0.6] },
    { id: "law", name: "Rindfleischetikettierungsgesetz", kind: "project", position: [0, -1] },
    { id: "press", name: "<script>alert(1)</script>", kind: "media", position: [-1, -0.6] },
    { id: "union", name: "Gewerk\u0000schaft \ud800 & Co.", kind: "organisation", position: [-1, 0.6] },
  ],
  relations: [
    { id: "a1", type: "alliance", source: "ilya", target: "salman", start: "2025-01-02", sources: ["s1"] },
    { id: "a2", type: "alliance", source: "ilya", target: "salman", start: "2025-01-03", sources: ["s1", "s2"] },
    { id: "a3", type: "alliance", source: "liang", target: "law", start: "2020", status: "disputed", sources: ["s3"] },
    { id: "f1", type: "feud", source: "liang", target: "salman", start: "2019", end: "2026" },
    { id: "f2", type: "feud", source: "press", target: "union", date: "2025-01-04", status: "claimed" },
    { id: "f3", type: "feud", source: "press", target: "law", date: "2025~" },
    {
      id: "i1",
      type: "investment",
      source: "salman",
      target: "liang",
      date: "2025-01-05",
      amount: { value: 500e9, currency: "USD" },
    },
    { id: "i2", type: "investment", source: "salman", target: "law", date: "2025", amount: { value: 1e9 } },
    { id: "k1", type: "rebuke", source: "press", target: "ilya", date: "2025-01-06", status: "disputed" },
    { id: "k2", type: "rebuke", source: "ilya", target: "press", date: "2025" },
    { id: "o1", type: "role", source: "union", target: "ilya", start: "1999" },
    { id: "o2", type: "role", source: "union", target: "liang", date: "2025" },
    { id: "s1", type: "statement", source: "law", target: "law", date: "2025-01-07" },
    { id: "s2", type: "statement", source: "union", target: "law", date: "2025", status: "denied" },
    { id: "gone", type: "feud", source: "ilya", target: "liang", start: "2001", end: "2002" },
    { id: "later", type: "feud", source: "ilya", target: "liang", date: "2025-03-01" },
  ],
  sources: {
    s1: { publisher: "الجزيرة" },
    s2: { publisher: "Neue Zürcher Zeitung & Söhne" },
    s3: { publisher: "新华社" },
  },
  scenes: [{ id: "week", title: "", view: { from: "2025-01-01", to: "2025-01-31" } }],
};
