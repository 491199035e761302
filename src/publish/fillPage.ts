import { svgNode, writeHtml } from "../picture/tree.ts";

/** What is put into a page that the build has left empty. */
export interface PageParts {
  /** Language tag of the words and of what is drawn. */
  readonly language: string;
  readonly title: string;
  /** "" for none. */
  readonly description: string;
  /** The page's own Content-Security-Policy. */
  readonly policy: string;
  /** Elements for the end of the head, as HTML. */
  readonly head: string;
  /** What stands before the element, as HTML. */
  readonly banner?: string;
  /** Attributes of the element, before those that it has. */
  readonly attributes: Readonly<Record<string, string>>;
  /** What stands in the element until its script has run, as HTML. */
  readonly fallback: string;
  /** From the page's folder to that of the site, with a slash at its end; "" in that folder. */
  readonly up: string;
}

/**
 * The page with words, picture and table of a view. Throws an Error where the page has not the parts that they are put
 * into.
 */
export function fillPage(page: string, parts: PageParts): string {
  const { language, title, description, policy, head, banner = "", attributes, fallback, up } = parts;
  const meta = writeHtml(svgNode("meta", { "http-equiv": "Content-Security-Policy", content: policy }));
  const words = [writeHtml(svgNode("title", {}, [`${title} – Tiespan`.replace(/^ – /, "")]))];
  if (description !== "")
    words.unshift(writeHtml(svgNode("meta", { name: "description", content: description })), "\n    ");
  const written = Object.entries(attributes).map(([name, text]) => ` ${name}="${escapeAttribute(text)}"`);
  const steps: readonly (readonly [place: RegExp, parts: readonly string[]])[] = [
    [/(<html lang=")[^"]*/, [language]],
    [/(<head>)/, ["\n    ", meta]],
    [/()<title>[^<]*<\/title>/, words],
    [/()(?=^ *<\/head>)/m, [head]],
    [/()(?=<tiespan-graph\b)/, [banner]],
    [/(<tiespan-graph\b)(?: src="[^"]*")?/, written],
    [/(<tiespan-graph\b[^>]*)>\s*(?=<\/tiespan-graph>)/, [">", fallback]],
  ];
  return steps.reduce((filled, [place, texts]) => put(filled, place, texts), moved(page, up));
}

/** The page's own relative addresses, as they read from its folder. */
function moved(page: string, up: string): string {
  return page.replace(/( (?:src|href)=")(?:\.\/)?(?![a-z]+:|[/#?])/g, (_, start: string) => start + up);
}

/** Puts text behind the first group of what `place` matches, instead of the rest of it. */
function put(page: string, place: RegExp, parts: readonly string[]): string {
  if (!place.test(page)) throw new Error(`the page has nothing like ${place.source} to put its view into`);
  return page.replace(place, (_, start: string) => start + parts.join(""));
}

/** As it is, other than in pictures, where characters that XML does not know are left out: ids may hold them. */
function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
