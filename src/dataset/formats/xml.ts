import { SaxesParser } from "saxes";
import { excerptOf } from "../findings.ts";
import { problemOf, type Issue, type IssueCode } from "../issues.ts";
import { placeIn } from "../json.ts";
import { wellFormed } from "../text.ts";

/** By name as written; without a prototype, so that any name can be looked up. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Hears of a document part by part, in its order. Names of elements come without their prefix: `color` for `viz:color`. */
export interface XmlHandler {
  /** @param offset index of the element's `<` in the text */
  open(name: string, attributes: XmlAttributes, offset: number): void;
  close(name: string): void;
  /** A piece of text: what stands between two tags can come in several. */
  text(piece: string): void;
  instruction?(target: string, body: string, offset: number): void;
}

/** Hears how much of a text is read, from 0 to 1. */
export type OnProgress = (fraction: number) => void;

const deepest = 64;
/** Characters that are handed on at once: progress is told so often. */
const sliceLength = 1 << 18;
const options = { xmlns: false, position: false } as const;

class Refusal extends Error {
  readonly issue: Issue;

  constructor(issue: Issue) {
    super(issue.message);
    this.issue = issue;
  }
}

/**
 * Reads an XML document from its first to its last tag, without DOM, without document types and so without entities but
 * the five of XML itself. Namespaces are not looked at: files in which `viz:` is not declared are read, too.
 * @returns undefined, or why the text is refused; the handler has then heard of what stands before that place.
 */
export function readXml(written: string, handler: XmlHandler, onProgress?: OnProgress): Issue | undefined {
  // saxes 6.0.0 takes what follows a lone surrogate for a part of it
  const text = withoutLateDeclaration(wellFormed(written));
  const doctype = findDoctype(text);
  if (doctype !== undefined) return refuse("doctype-refused", text, doctype, { found: excerptAt(text, doctype) });
  const parser = new SaxesParser(options);
  listen(parser, text, handler);
  try {
    for (let index = 0; index < text.length; index += sliceLength) {
      onProgress?.(index / text.length);
      parser.write(text.slice(index, index + sliceLength));
    }
    parser.close();
  } catch (error) {
    if (error instanceof Refusal) return error.issue;
    throw error;
  }
  onProgress?.(1);
  return undefined;
}

/** A declaration that is not the very first thing says nothing that is needed; everything stays at its place. */
function withoutLateDeclaration(text: string): string {
  const late = /^\s+<\?xml\s[^?<>]*\?>/.exec(text.slice(0, 1000))?.[0];
  return late === undefined ? text : late.replace(/\S/g, " ") + text.slice(late.length);
}

/** An ampersand that begins none of the entities of XML itself. */
const bareAmpersand = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#[xX][\da-fA-F]+);)/;

function listen(parser: SaxesParser<typeof options>, text: string, handler: XmlHandler): void {
  let depth = 0;
  const refuseAt = (code: IssueCode, offset: number, details: Details) => {
    throw new Refusal(refuse(code, text, offset, details));
  };
  parser.on("error", ({ message }) => {
    const isAtEnd = /^(?:unclosed tag|unexpected end|document must contain)/.test(message);
    const offset = isAtEnd ? text.length : Math.max(parser.position - 1, 0);
    if (message.includes("doctype")) refuseAt("doctype-refused", text.lastIndexOf("<!", offset), {});
    // One without any semicolon behind it is found at the end of the file.
    const mayBeBare = message.includes("entity") || (isAtEnd && !/<!(?:\[CDATA\[|--)/.test(text));
    const bare = mayBeBare ? text.search(bareAmpersand) : -1;
    if (bare >= 0)
      refuseAt("xml-invalid", bare, { expected: "&amp; in the place of a bare &", found: excerptAt(text, bare) });
    const found = offset < text.length ? excerptAt(text, offset) : "the end of the file";
    refuseAt("xml-invalid", offset, { expected: `well-formed XML (${message.replace(/\.$/, "")})`, found });
  });
  let offset = 0;
  parser.on("opentagstart", ({ name }) => (offset = text.lastIndexOf("<", parser.position - name.length - 1)));
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > deepest) refuseAt("nested-too-deep", offset, { expected: `at most ${deepest} elements deep` });
    handler.open(localName(name), attributes, offset);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    handler.close(localName(name));
  });
  parser.on("text", (piece) => handler.text(piece));
  parser.on("cdata", (piece) => handler.text(piece));
  const { instruction } = handler;
  if (instruction === undefined) return;
  parser.on("processinginstruction", ({ target, body }) => {
    instruction.call(handler, target, body, text.lastIndexOf("<?", parser.position - body.length));
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The index of `<!DOCTYPE` in front of the root; undefined where there is none. The whole of it is never looked at. */
function findDoctype(text: string): number | undefined {
  let index = text.startsWith("\ufeff") ? 1 : 0;
  for (;;) {
    while (" \t\r\n".includes(text.charAt(index)) && index < text.length) index++;
    const closing = text.startsWith("<!--", index) ? "-->" : text.startsWith("<?", index) ? "?>" : undefined;
    if (closing === undefined) break;
    const end = text.indexOf(closing, index + 2);
    if (end < 0) return undefined;
    index = end + closing.length;
  }
  return /^<!doctype/i.test(text.slice(index, index + 9)) ? index : undefined;
}

type Details = Partial<Pick<Issue, "expected" | "found">>;

function refuse(code: IssueCode, text: string, offset: number, details: Details): Issue {
  const { line, column } = placeIn(text, offset);
  const message = `${problemOf(code)}: line ${line}, column ${column}`;
  return { code, severity: "error", path: "", message, ...details, line, column };
}

function excerptAt(text: string, offset: number): string {
  return excerptOf(text.slice(offset, offset + 20));
}

/** The text of elements of a few names, whatever pieces it comes in. */
export class XmlText {
  #pieces: string[] | undefined;

  begin(): void {
    this.#pieces = [];
  }

  add(piece: string): void {
    this.#pieces?.push(piece);
  }

  /** What stood between `begin` and here. */
  end(): string {
    const text = this.#pieces?.join("") ?? "";
    this.#pieces = undefined;
    return text;
  }
}
