/** Numbers from 0 to below 1, always the same for a seed (mulberry32, Tommy Ettinger). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const hostile: readonly unknown[] = [
  ...[null, true, "", "__proto__", "constructor", "a".repeat(300), "\ud800", "\u202e", "\u0000", 0, -1, Infinity, 2015],
  ...[
    1.5,
    [],
    {},
    [[]],
    { id: {} },
    { index: 0 },
    JSON.parse('{"__proto__": {"polluted": 1}}') as unknown,
    "2015",
    "#5",
    [1, 2],
  ],
];
const names = [
  "__proto__",
  "constructor",
  "id",
  "key",
  "type",
  "name",
  "date",
  "start",
  "periods",
  "x",
  "attributes",
  "",
];

/** A copy of a JSON value in which some parts are replaced, left out, doubled or given other names. */
export function mutateJson(value: unknown, random: () => number, rate = 0.04): unknown {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const mutate = (part: unknown): unknown => {
    if (random() < rate) return pick(hostile);
    if (Array.isArray(part))
      return part.flatMap((item) => (random() < rate ? pick([[], [item, item]]) : [mutate(item)]));
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([name, field]) => [random() < rate ? (pick(names) ?? name) : name, mutate(field)]),
    );
  };
  return mutate(value);
}
