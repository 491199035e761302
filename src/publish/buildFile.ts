import { writeTiespan } from "../dataset/formats/known/tiespan.ts";
import { svgNode, writeHtml } from "../picture/tree.ts";
import { bannerOf, type Publication, withData, wordsOf } from "./buildSite.ts";
import { fillPage } from "./fillPage.ts";
import { base64, sha256 } from "./hash.ts";
import type { Means } from "./means.ts";
import { mediaTypes } from "./named.ts";
import { filePolicy } from "./policy.ts";
import { loadTranslators } from "./translators.ts";

/**
 * A dataset as one page that needs no other file and asks for none. `template` is the page as the build leaves it; rejects
 * with an Error where it has not the parts that data and words are put into.
 */
export async function buildFile(
  { dataset, robots, logo }: Omit<Publication, "name" | "base">,
  template: string,
  { loadWords }: Pick<Means, "loadWords">,
): Promise<string> {
  const { language = "en" } = dataset;
  const { own } = await loadTranslators(dataset, loadWords);
  const page = fillPage(template, {
    ...wordsOf(dataset, own),
    language,
    policy: filePolicy(await hashOf(template, "script", ' type="module"'), await hashOf(template, "style")),
    head: robots === undefined ? "" : `    ${writeHtml(svgNode("meta", { name: "robots", content: robots }))}\n`,
    banner: logo === undefined ? "" : bannerOf(inlined(logo)),
    attributes: {},
    fallback: "",
    up: "",
  });
  return withData(page, writeTiespan(dataset).text);
}

/** Of the text in an element, as policies name it: https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
async function hashOf(page: string, name: string, attributes = ""): Promise<string> {
  const [, text] = new RegExp(`<${name}${attributes}>(.*?)</${name}>`, "s").exec(page) ?? [];
  if (text === undefined) throw new Error(`the page has no <${name}${attributes}>`);
  return `sha256-${base64(await sha256(text))}`;
}

function inlined({ name, bytes }: NonNullable<Publication["logo"]>): string {
  const type = mediaTypes[name.replace(/^.*(?=\.)/, "")] ?? "";
  return `data:${type};base64,${base64(bytes)}`;
}
