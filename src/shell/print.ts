import { groupTitlesOf } from "../picture/describe.ts";
import type { Translator } from "../i18n/translator.ts";
import type { RelationWords } from "../notation/lineWords.ts";
import type { Figure } from "../picture/figure.ts";
import { drawRelationTable } from "../picture/relationTable.ts";
import { drawStill } from "../picture/still.ts";
import { buildElement, type SvgNode, svgNode } from "../picture/tree.ts";

/** What goes on paper: the present view and its address. */
export interface PrintedView {
  readonly figure: Figure;
  /** By actor row. */
  readonly names: readonly string[];
  /** At lines. */
  readonly words: readonly RelationWords[];
  /** The days of the view in words. */
  readonly period: string;
  readonly translator: Translator;
  readonly address: string;
}

export interface Print {
  destroy(): void;
}

/** About 25 pages; what is left out is counted in words. */
const mostRows = 400;
/** Units of a picture that fills the breadth of a sheet. */
const picture = { width: 760, height: 520 };

/**
 * As long as the page is being printed, `region` holds what the screen has no room for or draws in ways that cannot be
 * printed: the picture, its period, the table of relations with the addresses of their sources, the address of the view.
 */
export function createPrint(region: HTMLElement, derive: () => PrintedView): Print {
  const media = matchMedia("print");
  const events = new AbortController();
  const fill = () => {
    const view = derive();
    region.lang = view.translator.locale;
    region.replaceChildren(...drawParts(view).map((node) => buildElement(node, document)));
  };
  const empty = () => region.replaceChildren();
  const { signal } = events;
  addEventListener("beforeprint", fill, { signal });
  addEventListener("afterprint", empty, { signal });
  // Tools that only switch the medium send no other event.
  media.addEventListener("change", () => (media.matches ? fill() : empty()), { signal });
  return {
    destroy: () => {
      events.abort();
      empty();
    },
  };
}

function drawParts({ figure, names, words, period, translator, address }: PrintedView): SvgNode[] {
  const { root } = drawStill(
    figure,
    names,
    words,
    picture.width,
    picture.height,
    "light",
    groupTitlesOf(figure.model, figure.scope, translator),
    translator.formatNumber,
  );
  return [
    svgNode("p", { class: "area-print__period" }, [period]),
    { ...root, attributes: { ...root.attributes, class: "area-print__picture" } },
    drawRelationTable(figure, translator, mostRows),
    ...(address === "" ? [] : [svgNode("p", { class: "area-print__address" }, [translator.words.page.view(address)])]),
  ];
}
