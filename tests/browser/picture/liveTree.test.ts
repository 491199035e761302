import { describe, expect, it } from "vitest";
import { buildModel } from "../../../src/model/build.ts";
import { drawFallback } from "../../../src/picture/page.ts";
import { buildElement, type SvgNode, svgNode, writeHtml } from "../../../src/picture/tree.ts";
import shippedText from "../../../data/musk-altman-trump.json?raw";
import { readDataset } from "../../../src/dataset/read.ts";
import { hostile } from "../../unit/picture/hostileDataset.ts";
import { mixed } from "../../unit/picture/datasets.ts";
import { translatorFor } from "../../translators.ts";
import { figureOf } from "../../figureOf.ts";

const { dataset: shipped } = readDataset(shippedText);
if (shipped === undefined) throw new Error("the shipped dataset cannot be read");
const html = "http://www.w3.org/1999/xhtml";
const svg = "http://www.w3.org/2000/svg";

/** What a browser reads from the written text. */
function parsed(node: SvgNode): Element | null {
  const { body } = new DOMParser().parseFromString(writeHtml(node), "text/html");
  for (const picture of body.querySelectorAll("svg")) picture.removeAttribute("xmlns");
  return body.childElementCount === 1 ? body.firstElementChild : null;
}

function spaces(element: Element): string[] {
  return [...element.querySelectorAll("*"), element].map(({ namespaceURI }) => namespaceURI ?? "");
}

describe("a tree as live elements", () => {
  it("is SVG from an svg on, and HTML everywhere else", () => {
    const tree = svgNode("figure", {}, [
      svgNode("svg", {}, [svgNode("title", {}, ["a"]), svgNode("g", {}, [svgNode("path")])]),
      svgNode("figcaption", {}, ["b"]),
    ]);
    const element = buildElement(tree, document);
    expect(element).toBeInstanceOf(HTMLElement);
    expect([...element.querySelectorAll("svg, svg *")].map(({ namespaceURI }) => namespaceURI)).toEqual(
      Array.from({ length: 4 }, () => svg),
    );
    expect(element.querySelector("figcaption")).toBeInstanceOf(HTMLElement);
    expect(buildElement(svgNode("svg"), document)).toBeInstanceOf(SVGSVGElement);
  });

  it("leaves characters of a dataset as text", () => {
    const element = buildElement(svgNode("p", { title: "<b>" }, ["<img src=x onerror=alert(1)>"]), document);
    expect(element.childElementCount).toBe(0);
    expect(element.textContent).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("a browser reads from the written HTML what was meant", () => {
  it.each([
    [
      "empty cells, breaks and quotes",
      svgNode("div", {}, [svgNode("p"), svgNode("br"), svgNode("i", { title: `"'<&>` })]),
    ],
    [
      "shapes that end in themselves, and words after them",
      svgNode("p", {}, [svgNode("svg", {}, [svgNode("path")]), "a"]),
    ],
  ])("%s", (_, tree) => {
    expect(parsed(tree)?.isEqualNode(buildElement(tree, document))).toBe(true);
  });

  it.each([
    ["the shipped dataset", shipped],
    ["all scripts", mixed],
    ["hostile words", hostile],
  ])("the page without a script, of %s", (_, dataset) => {
    const [tree = svgNode("p")] = drawFallback(figureOf(buildModel(dataset), {}), translatorFor("de"));
    const read = parsed(tree);
    const built = buildElement(tree, document);
    // A parser makes one text node of texts next to each other.
    built.normalize();
    // Characters that no document may hold are only left out of what is written.
    if (dataset !== mixed) expect(read?.isEqualNode(built)).toBe(true);
    expect(read === null ? [] : spaces(read)).toEqual(spaces(built));
    expect(new Set(spaces(built))).toEqual(new Set([html, svg]));
  });
});
