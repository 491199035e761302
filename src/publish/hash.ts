/**
 * The SHA-256 of a text in UTF-8: 32 bytes. Rejects in pages without TLS, which browsers give no hashes.
 */
export async function sha256(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}

export async function sha256Hex(text: string): Promise<string> {
  return [...(await sha256(text))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Calls with more arguments than this can be too many for an engine. */
const bytesAtOnce = 8192;

export function base64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += bytesAtOnce) {
    text += String.fromCharCode(...bytes.subarray(start, start + bytesAtOnce));
  }
  return btoa(text);
}
