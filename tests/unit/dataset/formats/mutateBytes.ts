import { gzipSync } from "node:zlib";
import fc from "fast-check";

const words = [
  ...[
    "__proto__",
    "constructor",
    "toString",
    "\ud800",
    "\u202e",
    "\u0000",
    "\ufeff",
    "\u2028",
    "\ufffd",
    "a".repeat(300),
  ],
  ...[
    "2025",
    "2025-02-30",
    "01/02/2025",
    "#5",
    "-Infinity",
    "1e999",
    "9".repeat(400),
    "-1",
    "1.234,5",
    "https://x@y",
    "🇺🇦",
  ],
  ...['"', "'", "\\", ",", ";", "\t", "|", "\n", "\r", "[", "]", "{", "}", ":", "<", ">", "&", "=", "/"],
  ...[
    '{"__proto__": {"polluted": 1}}',
    '"source": {"id": {}}',
    "[[[[[[",
    '["x"]',
    "null,",
    "sep=;\n",
    "'=1+1",
    "source",
    "Quelle",
  ],
  ...[
    "<!DOCTYPE x>",
    '<!ENTITY a "b">',
    "&#0;",
    "&x;",
    "]]>",
    "<!--",
    "<![CDATA[",
    "<?tiespan {}?>",
    "<node>",
    "</edges>",
    "<nodes>",
  ],
  ...[
    "<spells><spell/></spells>",
    '<attvalue for="__proto__" value="1"/>',
    '<data key="constructor">1</data>',
    "<graphml>",
  ],
];
const encoder = new TextEncoder();
/** Bytes that are no text, marks of other encodings and the beginning of an archive among them. */
const bytes = [
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xc3],
  [0xed, 0xa0, 0x80],
  [0x1f, 0x8b],
  [0x1f, 0x8b, 8, 0],
  [0xff],
  [0, 0, 0],
];
const pieces = [...words.map((word) => encoder.encode(word)), ...bytes.map((piece) => Uint8Array.from(piece))];

const place = fc.integer({ min: 0, max: 1_000_000 });
const step = fc.record({
  kind: fc.constantFrom("flip", "flip", "cut", "double", "swap", "insert", "insert", "insert", "overwrite", "end"),
  at: place,
  to: place,
  piece: fc.constantFrom(...pieces),
});

/** How bytes are damaged: the same for the same steps. Shrinks to few of them. */
export interface Damage {
  readonly steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[];
  /** Packed before or after the damage, or not. */
  readonly gzip: "before" | "after" | undefined;
}

export const damage: fc.Arbitrary<Damage> = fc.record({
  steps: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(step) },
    { weight: 2, arbitrary: fc.array(step, { minLength: 2, maxLength: 4 }) },
  ),
  gzip: fc.oneof(
    { weight: 28, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant("before" as const) },
    { weight: 1, arbitrary: fc.constant("after" as const) },
  ),
});

/** The bytes with bits turned round, pieces cut, doubled, swapped, inserted or written over, or without their end. */
export function damageBytes(whole: Uint8Array, { steps, gzip }: Damage): Uint8Array {
  let damaged = gzip === "before" ? gzipSync(whole) : whole;
  for (const { kind, at, to, piece } of steps) {
    const from = at % (damaged.length + 1);
    const end = Math.min(damaged.length, from + (to % 40));
    const [before, inner, after] = [damaged.subarray(0, from), damaged.subarray(from, end), damaged.subarray(end)];
    if (kind === "flip") damaged = flipBit(damaged, from, to % 8);
    else if (kind === "cut") damaged = join(before, after);
    else if (kind === "double") damaged = join(before, inner, inner, after);
    else if (kind === "swap") damaged = join(after, inner, before);
    else if (kind === "insert") damaged = join(before, piece, inner, after);
    else if (kind === "overwrite") damaged = join(before, piece, after);
    else if (to % 3 === 0) damaged = before;
  }
  return gzip === "after" ? gzipSync(damaged) : damaged;
}

function flipBit(whole: Uint8Array, at: number, bit: number): Uint8Array {
  return whole.map((byte, index) => (index === at ? byte ^ (1 << bit) : byte));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}
