import fc from "fast-check";
import type { Dataset } from "../../../../src/dataset/types.ts";
import { validateDataset } from "../../../../src/dataset/validate.ts";

const id = fc.oneof(
  fc.constantFrom("a", "b", "__proto__", "constructor", "toString", "12", " x ", "<&>\"'", "ä\u2028", "x,y;z"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
);
const words = fc.oneof(
  fc.constantFrom("", "one", "two\nlines", "\t;,\"'", "=1+1", "\u2028", "]]>", "\ud800", "0x1F", "true", "null"),
  fc.string({ unit: "binary", maxLength: 8 }),
);
const text = fc.oneof(
  words,
  fc.record({ de: words, en: words }, { requiredKeys: ["en"] }),
  fc.record({ "sr-Latn": words }),
);
const date = fc.constantFrom("2025", "2025-01", "2025-01-22", "2025-01~", "2025?", "201X", "..", "soon", "#12.5", "");
const eventDate = fc.oneof(date, fc.constantFrom("2015/2018-02", "2015/..", "/2018"));
const period = fc.record({ date: eventDate, start: date, end: date }, { requiredKeys: [] });
const number = fc.oneof(fc.double({ noNaN: true }), fc.integer());
const point = fc.tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -9, max: 9 }));
const attributes = own(id, fc.oneof(words, number, fc.boolean()));
const url = fc.constantFrom("https://a.example/?q=1&r=2", "mailto:a@b.example", "http://b.example/ä");
const unknown = fc.oneof(fc.constant(undefined), fc.jsonValue({ maxDepth: 2 }));

/** Records that have even `__proto__` as a key of their own, as JSON.parse makes them. */
function own<Value>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<Value>): fc.Arbitrary<object> {
  return fc.array(fc.tuple(keys, values), { maxLength: 3 }).map((entries) => Object.fromEntries(entries));
}

function entry(required: Record<string, fc.Arbitrary<unknown>>, optional: Record<string, fc.Arbitrary<unknown>>) {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required) });
}

const actor = (ids: fc.Arbitrary<string>) =>
  entry(
    { id: ids, name: text },
    {
      kind: fc.oneof(id, fc.constant("person")),
      role: text,
      aliases: fc.array(text, { maxLength: 2 }),
      description: text,
      links: fc.array(entry({ url }, { label: text }), { maxLength: 2 }),
      position: point,
      start: date,
      end: date,
      periods: fc.array(period, { maxLength: 2 }),
      attributes,
      label: unknown,
      x: unknown,
    },
  );

const relation = (ids: fc.Arbitrary<string>) =>
  entry(
    { id, type: fc.oneof(id, fc.constantFrom("alliance", "feud", "role")), source: ids, target: ids },
    {
      date: eventDate,
      start: date,
      end: date,
      periods: fc.array(period, { maxLength: 3 }),
      label: text,
      summary: text,
      amount: entry(
        { value: fc.oneof(fc.double({ min: 0, max: 1e21, noNaN: true }), fc.nat()) },
        { currency: fc.constant("USD"), qualifier: fc.constantFrom("exact", "about", "planned") },
      ),
      status: fc.constantFrom("confirmed", "claimed", "disputed", "denied"),
      claimedBy: fc.array(text, { maxLength: 2 }),
      disputedBy: fc.array(text, { maxLength: 2 }),
      sources: fc.array(id, { maxLength: 3 }),
      added: fc.constantFrom("2026-06-15", "2026-02-28"),
      attributes,
      key: unknown,
      weight: unknown,
    },
  );

const scene = (ids: fc.Arbitrary<string>) =>
  entry(
    { id, title: text },
    {
      text,
      view: entry({}, { from: date, actors: fc.array(ids, { maxLength: 2 }), depth: fc.constantFrom(0, 1, "all") }),
      positions: own(ids, point),
    },
  );

const type = entry(
  {},
  { label: text, family: fc.constantFrom("money", "other"), sign: fc.constantFrom(-1, 0), directed: fc.boolean() },
);
const source = entry({}, { title: text, publisher: text, url, date, retrieved: date });

const written = fc.uniqueArray(id, { minLength: 1, maxLength: 5 }).chain((actorIds) => {
  const ids = fc.constantFrom(...actorIds);
  return entry(
    { format: fc.constant("tiespan/1"), actors: fc.array(actor(ids), { maxLength: 6 }) },
    {
      ...{ title: text, description: text, language: fc.constant("de"), updated: date, credit: text, license: words },
      types: own(id, type),
      kinds: own(id, entry({}, { label: text, shape: fc.constant("square") })),
      relations: fc.array(relation(ids), { maxLength: 6 }),
      sources: own(id, source),
      scenes: fc.array(scene(ids), { maxLength: 2 }),
      extra: unknown,
    },
  );
});

/** Datasets as validation lets them through, odd ids, odd words and unknown fields included. */
export const anyDataset: fc.Arbitrary<Dataset> = written.map((value) => {
  const { dataset } = validateDataset({ relations: [], ...value });
  if (dataset === undefined) throw new Error(`not a dataset: ${JSON.stringify(value)}`);
  return dataset;
});
