import type { Translator } from "../i18n/translator.ts";
import { palettes } from "../notation/palette.ts";
import { countsOf, partOf, periodOf, summaryOf, titleOf } from "./describe.ts";
import type { Figure } from "./figure.ts";
import { drawSample, type LegendItem, notationItems, sampleWidth, typeItems } from "./legend.ts";
import { drawPictureTree } from "./picture.ts";
import { drawRelationTable } from "./relationTable.ts";
import { creditParts, publishersOf } from "./sources.ts";
import { type SvgNode, svgNode } from "./tree.ts";

/**
 * The same graph for three widths of a page, of which its style sheet shows one: names keep a readable size in each.
 * In pixels, at which they are drawn about 1:1.
 */
const formats = {
  narrow: { width: 320, height: 430 },
  medium: { width: 600, height: 440 },
  wide: { width: 1200, height: 560 },
} as const;

/** What a page does without where many relations would make it long to load. */
export interface FallbackThrift {
  /** The picture for narrow pages serves the medium ones as well. */
  readonly pictures?: "two";
  /** Rows of the table; the rest is counted in words. */
  readonly mostRows?: number;
}

const sampleHeight = 14;
const mostPublishers = 12;

/**
 * What a page shows before, or without, its script: headline, picture, date, legend and sources, then a table of the
 * relations. Words are HTML, so that they wrap, grow and take the colours of the page; the picture is drawn in the
 * colours of the light theme without a background, and each colour stands in an attribute of its own that the page's
 * style sheet can replace for readers in the dark.
 */
export function drawFallback(figure: Figure, t: Translator, thrift: FallbackThrift = {}): SvgNode[] {
  return [
    svgNode("div", { class: "fallback", lang: t.locale, dir: t.direction }, [
      drawHead(figure, t),
      svgNode("figure", { class: "fallback__figure" }, [
        ...drawPictures(figure, t, thrift),
        svgNode("figcaption", { class: "fallback__caption" }, captionParts(figure, t)),
      ]),
      drawRelationTable(figure, t, thrift.mostRows),
    ]),
  ];
}

function drawHead(figure: Figure, t: Translator): SvgNode {
  return svgNode("header", { class: "fallback__head" }, [
    svgNode("h1", { class: "fallback__title", dir: "auto" }, [titleOf(figure, t)]),
    ...paragraph("summary", summaryOf(figure, t)),
  ]);
}

function drawPictures(figure: Figure, t: Translator, { pictures }: FallbackThrift): SvgNode[] {
  const medium = pictures === "two" ? [] : (["medium"] as const);
  return (["narrow", ...medium, "wide"] as const).map((name) => {
    const { width, height } = formats[name];
    const options = { width, height, plain: true, transparent: true };
    const picture = drawPictureTree(figure, options, t);
    const served = name === "narrow" && pictures === "two" ? ["narrow", "medium"] : [name];
    const names = ["fallback__picture", ...served.map((width) => `fallback__picture--${width}`)];
    return { ...picture, attributes: { ...picture.attributes, class: names.join(" ") } };
  });
}

function captionParts(figure: Figure, t: Translator): SvgNode[] {
  const palette = palettes.light;
  const publishers = publishersOf(figure, t);
  const named = publishers.slice(0, mostPublishers);
  const others = publishers.length - named.length;
  const sources = t.formatList(others === 0 ? named : [...named, t.words.andMore(others)]);
  const counts = figure.relations.length === 0 ? t.words.notices.emptyWindow : countsOf(figure, t);
  return [
    svgNode("p", { class: "fallback__period" }, [
      svgNode("strong", {}, [periodOf(figure, t)]),
      ` ${[counts, partOf(figure, t)].filter((part) => part !== "").join(" · ")}`,
    ]),
    ...drawLegend("types", typeItems(figure, t, palette)),
    ...drawLegend("notation", notationItems(figure, t, palette)),
    ...paragraph("source", publishers.length === 0 ? "" : t.words.footer.sources(sources)),
    ...paragraph("source", creditParts(figure, t).join(" · ")),
  ];
}

function paragraph(name: string, words: string): SvgNode[] {
  return words === "" ? [] : [svgNode("p", { class: `fallback__${name}`, dir: "auto" }, [words])];
}

function drawLegend(name: string, items: readonly LegendItem[]): SvgNode[] {
  if (items.length === 0) return [];
  return [svgNode("ul", { class: `fallback__legend fallback__legend--${name}`, role: "list" }, items.map(legendRow))];
}

function legendRow(item: LegendItem): SvgNode {
  const { label, count, type } = item;
  const sample = svgNode(
    "svg",
    {
      width: sampleWidth,
      height: sampleHeight,
      viewBox: `0 0 ${sampleWidth} ${sampleHeight}`,
      class: "fallback__sample",
      "aria-hidden": "true",
    },
    drawSample(item, 0, sampleHeight / 2),
  );
  const number = count === "" ? [] : [" ", svgNode("strong", {}, [count])];
  return svgNode("li", { "data-type": type }, [sample, svgNode("span", {}, [label, ...number])]);
}
