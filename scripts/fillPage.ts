import { svgNode, writeHtml } from "../src/picture/tree.ts";

/** What is put into the page that Vite has built. */
export interface PageParts {
  /** Language tag of what is prerendered. */
  readonly language: string;
  /** Elements for the end of the head, as HTML. */
  readonly head: string;
  /** What stands in the element until its script has run, as HTML. */
  readonly fallback: string;
  /** Undefined for the front page, which keeps its own words, attributes and addresses. */
  readonly scene?: {
    readonly title: string;
    readonly description: string;
    readonly id: string;
    /** Address of the dataset below the site. */
    readonly data: string;
  };
}

/** From the folder of a scene, `scene/<folder>/`, to that of the site. */
const upToSite = "../../";

/**
 * The built page with picture, table and words of a view. Throws an Error where the page has not the parts that they
 * are put into.
 */
export function fillPage(page: string, { language, head, fallback, scene }: PageParts): string {
  const described = scene === undefined ? page : describe(moved(page), scene.title, scene.description);
  const tagged = put(put(described, /(<html lang=")[^"]*/, [language]), /()(?=^ *<\/head>)/m, [head]);
  const element = /(<tiespan-graph\b[^>]*)>\s*(?=<\/tiespan-graph>)/;
  if (scene === undefined) return put(tagged, element, [">", fallback]);
  const attributes = ` src="${escapeAttribute(upToSite + scene.data)}" scene="${escapeAttribute(scene.id)}"`;
  const opened = put(tagged, /(<tiespan-graph\b) src="[^"]*"/, [attributes]);
  return put(opened, element, [">", fallback]);
}

/** The page's own relative addresses, as they read from the folder of a scene. */
function moved(page: string): string {
  return page.replace(/( (?:src|href)=")(?:\.\/)?(?![a-z]+:|[/#?])/g, (_, start: string) => start + upToSite);
}

function describe(page: string, title: string, description: string): string {
  const content = writeHtml(svgNode("meta", { name: "description", content: description }));
  const titled = put(page, /()<title>[^<]*<\/title>/, [writeHtml(svgNode("title", {}, [`${title} – Tiespan`]))]);
  return put(titled, /()<meta\s+name="description"[^>]*>/, [content]);
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
