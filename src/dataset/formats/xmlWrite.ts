import { isWellFormed, wellFormed } from "../text.ts";

/** Characters that no XML document can hold, not even as a reference. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex -- as above
const special = /[&<>"'\t\n\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;
const references = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);

/** Text for an attribute in double quotes or for the content of an element, read back character by character. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text;
  const possible = wellFormed(text).replace(impossible, "\ufffd");
  return possible.replace(/[&<>"\t\n\r]/g, (sign) => references.get(sign) ?? sign);
}

/** ` name="value"` for each pair that has a value. */
export function writeAttributes(pairs: readonly (readonly [string, string | undefined])[]): string {
  return pairs.map(([name, value]) => (value === undefined ? "" : ` ${name}="${escapeXml(value)}"`)).join("");
}

/** A number as it is read back: in full, with the sign of zero. */
export function writeNumber(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** Whether XML can hold a text, or all texts and names within a value, just as they are. */
export function isExact(value: unknown): boolean {
  if (typeof value === "string") return value.search(impossible) < 0 && isWellFormed(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, part]) => isExact(name) && isExact(part));
}

/** JSON on one line, without any character that XML cannot hold. */
export function writeJson(value: unknown): string {
  return JSON.stringify(value).replace(impossible, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
