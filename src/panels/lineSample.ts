import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { DirectiveResult } from "lit-html/directive.js";
import { guard } from "lit-html/directives/guard.js";
import type { Family, Line } from "../dataset/types.ts";
import { arcPathOf } from "../picture/arcPath.ts";
import { drawLane, usualWidthPx } from "../picture/laneMark.ts";
import { sampleLine } from "../picture/sampleLine.ts";
import type { SvgNode } from "../picture/tree.ts";

const usualLengthPx = 44;
const heightPx = 14;

export interface SampleStyle {
  readonly line: Line;
  readonly family: Family;
  readonly directed: boolean;
}

/** A short piece of a line as the graph draws it; `isDoubtful` as for what is claimed, disputed or denied. */
export function lineSample(style: SampleStyle, isDoubtful = false, lengthPx = usualLengthPx): DirectiveResult {
  const { line, family, directed } = style;
  return guard([line, family, directed, isDoubtful, lengthPx], () => drawSample(style, isDoubtful, lengthPx));
}

function drawSample({ line, family, directed: isDirected }: SampleStyle, isDoubtful: boolean, lengthPx: number) {
  const ends = { isDirected, isFailed: false, isDoubtful };
  const look = { line, widthPx: usualWidthPx(line), color: "currentColor", background: "none", ...ends };
  const arc = arcPathOf(sampleLine(0, heightPx / 2, lengthPx));
  return html`<svg
    class="sample family-${family}"
    width=${lengthPx}
    height=${heightPx}
    viewBox="0 0 ${lengthPx} ${heightPx}"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
    focusable="false"
  >
    ${drawLane(arc, { ...look, isStrong: true, isSure: true }).children.map(mark)}
  </svg>`;
}

function mark(node: SvgNode | string): TemplateResult | typeof nothing {
  if (typeof node === "string") return nothing;
  const { attributes } = node;
  return svg`<path
    d=${attributes["d"] ?? nothing}
    fill=${attributes["fill"] ?? nothing}
    stroke=${attributes["stroke"] ?? nothing}
    stroke-width=${attributes["stroke-width"] ?? nothing}
    stroke-linecap=${attributes["stroke-linecap"] ?? nothing}
    stroke-linejoin=${attributes["stroke-linejoin"] ?? nothing}
    stroke-dasharray=${attributes["stroke-dasharray"] ?? nothing}
    stroke-dashoffset=${attributes["stroke-dashoffset"] ?? nothing}
  />`;
}
