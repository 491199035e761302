import { strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** What is packed already. */
const packed = /\.(?:png|jpe?g|webp|gif|gz)$/;

/**
 * A ZIP of files by their paths, in pieces: `onFile` is told before each, out of how many, and what it rejects with ends
 * the work. `modified`: a server tells by it that a file has changed.
 */
export async function zipFiles(
  files: ReadonlyMap<string, string | Uint8Array>,
  modified: Date,
  onFile: (done: number, all: number) => Promise<void>,
): Promise<readonly Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  let done = 0;
  for (const [path, content] of files) {
    await onFile(done, files.size);
    const entry = packed.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path);
    entry.mtime = modified;
    zip.add(entry);
    entry.push(typeof content === "string" ? strToU8(content) : content, true);
    done += 1;
  }
  zip.end();
  return parts;
}
