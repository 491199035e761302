import type { Translator } from "../i18n/translator.ts";
import { palettes } from "../notation/palette.ts";
import { periodOf, titleOf } from "./describe.ts";
import type { Figure } from "./figure.ts";
import { drawSample, sampleWidth } from "./legend.ts";
import { creditParts, publishersOf } from "./sources.ts";
import { drawMoment, momentSize, onSamePlaces, type Panel, panelWords, stripItems } from "./strip.ts";
import { sansFamily } from "./text.ts";
import { type SvgNode, svgNode, writeHtml } from "./tree.ts";

const sampleHeight = 14;
const { background, context, text, muted } = palettes.light;
/** On each element: mail programs take away style sheets. */
const styles = {
  body: `margin:0;padding:16px;background:${background};color:${text};font-family:${sansFamily.replace(/"/g, "'")};font-size:16px;line-height:1.4`,
  title: "margin:0;font-family:Georgia,serif;font-size:26px;line-height:1.2",
  period: "margin:6px 0 0;font-family:Georgia,serif;font-weight:bold",
  panels: "margin:0;padding:0;list-style:none",
  panel: `display:inline-block;vertical-align:top;width:${momentSize.width}px;max-width:100%;margin:20px 24px 0 0`,
  picture: `border-top:1px solid ${context}`,
  when: "margin:8px 0 0;font-family:Georgia,serif;font-size:16px;line-height:1.3",
  sentence: "margin:3px 0 0",
  small: `margin:4px 0 0;color:${muted};font-size:13px`,
  legend: "margin:20px 0 0;padding:0;list-style:none;font-size:13px",
  legendRow: "display:inline-block;margin:0 18px 4px 0",
} as const;

/**
 * The same as a page of HTML without scripts, for mail and pages that may have none: panels beside each other where there
 * is room, words that wrap and grow, pictures in SVG.
 */
export function writeStripPage(whole: Figure, panels: readonly Panel[], t: Translator): string {
  const shared = onSamePlaces(panels.map(({ figure }) => figure));
  const title = titleOf(whole, t);
  const items = panels.map((panel, at) => drawPanel(panel, shared[at] ?? panel.figure, t));
  const page = svgNode("html", { lang: t.locale, dir: t.direction }, [
    svgNode("head", {}, [
      svgNode("meta", { charset: "utf-8" }),
      svgNode("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      svgNode("title", {}, [title]),
    ]),
    svgNode("body", { style: styles.body }, [
      svgNode("h1", { style: styles.title, dir: "auto" }, [title]),
      paragraph(styles.period, periodOf(whole, t)),
      svgNode("ol", { style: styles.panels }, items),
      ...drawFoot(shared, t),
    ]),
  ]);
  return `<!doctype html>\n${writeHtml(page)}\n`;
}

function drawPanel(panel: Panel, figure: Figure, t: Translator): SvgNode {
  const { when, counts, sentence, source } = panelWords(panel, t);
  const { width, height } = momentSize;
  const picture = svgNode(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: "100%",
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-label": `${when}: ${counts}`,
      direction: "ltr",
      "font-family": sansFamily,
      style: styles.picture,
    },
    drawMoment(figure, t, palettes.light),
  );
  return svgNode("li", { style: styles.panel }, [
    picture,
    svgNode("h2", { style: styles.when }, [when]),
    paragraph(styles.sentence, sentence),
    paragraph(styles.small, source),
    paragraph(styles.small, counts),
  ]);
}

function drawFoot(figures: readonly Figure[], t: Translator): SvgNode[] {
  const [first] = figures;
  if (first === undefined) return [];
  const all = { ...first, relations: figures.flatMap(({ relations }) => relations) };
  const rows = stripItems(figures, t, palettes.light).map((item) => {
    const size = { width: sampleWidth, height: sampleHeight, viewBox: `0 0 ${sampleWidth} ${sampleHeight}` };
    const sample = svgNode("svg", { ...size, "aria-hidden": "true" }, drawSample(item, 0, sampleHeight / 2));
    return svgNode("li", { style: styles.legendRow }, [sample, " ", item.label]);
  });
  const publishers = publishersOf(all, t);
  return [
    svgNode("ul", { style: styles.legend }, rows),
    ...(publishers.length === 0 ? [] : [paragraph(styles.small, t.words.footer.sources(t.formatList(publishers)))]),
    paragraph(styles.small, creditParts(first, t).join(" · ")),
  ];
}

function paragraph(style: string, words: string): SvgNode {
  return svgNode("p", { style, dir: "auto" }, [words]);
}
