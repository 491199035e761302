import { createHash } from "node:crypto";
import { svgNode, writeHtml } from "../../picture/tree.ts";
import { bannerOf, type Publication, withData, wordsOf } from "./buildSite.ts";
import { fillPage } from "./fillPage.ts";
import { filePolicy } from "./policy.ts";

/** What a browser is told about pictures that are in the page, by the ends of their names. */
const mediaTypes: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
};

/** Ends of the names of pictures that pages can show. */
export const pictureEnds = Object.keys(mediaTypes).map((end) => `.${end}`);

/**
 * A dataset as one page that needs no other file and asks for none. `template` is the page as the build leaves it; throws
 * an Error where it has not the parts that data and words are put into.
 */
export function buildFile({ dataset, robots, logo }: Omit<Publication, "name" | "base">, template: string): string {
  const { language = "en" } = dataset;
  const page = fillPage(template, {
    ...wordsOf(dataset),
    language,
    policy: filePolicy(hashOf(template, "script", ' type="module"'), hashOf(template, "style")),
    head: robots === undefined ? "" : `    ${writeHtml(svgNode("meta", { name: "robots", content: robots }))}\n`,
    banner: logo === undefined ? "" : bannerOf(inlined(logo)),
    attributes: {},
    fallback: "",
    up: "",
  });
  return withData(page, dataset);
}

/** Of the text in an element, as policies name it: https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
function hashOf(page: string, name: string, attributes = ""): string {
  const [, text] = new RegExp(`<${name}${attributes}>(.*?)</${name}>`, "s").exec(page) ?? [];
  if (text === undefined) throw new Error(`the page has no <${name}${attributes}>`);
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

function inlined({ name, bytes }: NonNullable<Publication["logo"]>): string {
  const type = mediaTypes[name.replace(/^.*\./, "")] ?? "";
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}
