/** WebM (https://www.webmproject.org/docs/container/), read apart from the code that writes it. */
export interface WebmRead {
  readonly docType: string;
  readonly codec: string;
  readonly size: readonly [number, number];
  readonly seconds: number;
  readonly blocks: readonly { readonly atMs: number; readonly isKey: boolean; readonly bytes: Buffer }[];
}

const ids = {
  docType: 0x4282,
  timestampScale: 0x2ad7b1,
  duration: 0x4489,
  codec: 0x86,
  width: 0xb0,
  height: 0xba,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
} as const;
/** EBML, Segment, Info, Tracks, TrackEntry, Video, Cluster: what is wanted lies in these. */
const masters = new Set([0x1a45dfa3, 0x18538067, 0x1549a966, 0x1654ae6b, 0xae, 0xe0, 0x1f43b675]);

export function readWebm(bytes: Buffer): WebmRead {
  const found = [...elementsOf(bytes)];
  const only = (id: number) => {
    const [first] = found.filter((element) => element.id === id);
    if (first === undefined) throw new Error(`no element ${id.toString(16)}`);
    return first.content;
  };
  const scale = unsigned(only(ids.timestampScale));
  let clusterAt = 0;
  const blocks = found.flatMap(({ id, content }) => {
    if (id === ids.timestamp) clusterAt = unsigned(content);
    if (id !== ids.simpleBlock) return [];
    // Track number, signed offset in the cluster, flags, frame: https://www.rfc-editor.org/rfc/rfc9559#name-simpleblock-structure
    const atMs = ((clusterAt + content.readInt16BE(1)) * scale) / 1e6;
    return [{ atMs, isKey: ((content[3] ?? 0) & 0x80) !== 0, bytes: content.subarray(4) }];
  });
  const duration = only(ids.duration);
  const length = duration.length === 4 ? duration.readFloatBE() : duration.readDoubleBE();
  return {
    docType: only(ids.docType).toString("latin1"),
    codec: only(ids.codec).toString("latin1"),
    size: [unsigned(only(ids.width)), unsigned(only(ids.height))],
    seconds: (length * scale) / 1e9,
    blocks,
  };
}

function* elementsOf(bytes: Buffer): Generator<{ readonly id: number; readonly content: Buffer }> {
  for (let at = 0; at < bytes.length;) {
    const idLength = lengthAt(bytes, at);
    const id = bytes.readUIntBE(at, idLength);
    const sizeAt = at + idLength;
    const sizeLength = lengthAt(bytes, sizeAt);
    const marker = 2 ** (7 * sizeLength);
    const size = Number(BigInt(`0x${bytes.subarray(sizeAt, sizeAt + sizeLength).toString("hex")}`) - BigInt(marker));
    const start = sizeAt + sizeLength;
    // All ones: as long as there is something.
    const end = size === marker - 1 ? bytes.length : start + size;
    const content = bytes.subarray(start, end);
    if (masters.has(id)) yield* elementsOf(content);
    else yield { id, content };
    at = end;
  }
}

/** Zeros before the first one say how many bytes follow. */
function lengthAt(bytes: Buffer, at: number): number {
  return Math.clz32(bytes[at] ?? 0) - 23;
}

function unsigned(content: Buffer): number {
  return content.readUIntBE(0, content.length);
}

/** ISO 14496-12: the first box of a kind, whatever it lies in. */
export function boxIn(bytes: Buffer, name: string): Buffer {
  const at = bytes.indexOf(name, 0, "latin1");
  if (at < 4) throw new Error(`no ${name}`);
  return bytes.subarray(at + 4, at - 4 + bytes.readUInt32BE(at - 4));
}
