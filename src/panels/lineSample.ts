import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { DirectiveResult } from "lit-html/directive.js";
import { guard } from "lit-html/directives/guard.js";
import type { Family, Line } from "../dataset/types.ts";
import { patternOf } from "../notation/lines.ts";
import { arcPathOf } from "../picture/arcPath.ts";
import { drawLane, type LaneLook } from "../picture/laneMark.ts";
import { type Notation, notationSamples, sampleLook } from "../picture/notationKey.ts";
import { sampleLine } from "../picture/sampleLine.ts";
import type { SvgNode } from "../picture/tree.ts";

const usualLengthPx = 44;
const heightPx = 14;

export interface SampleStyle {
  readonly line: Line;
  readonly family: Family;
  readonly directed: boolean;
}

/** The line that explains a part of the notation. */
export function notationSample(notation: Notation, lengthPx = usualLengthPx): DirectiveResult {
  const { line, family = "ink", special } = notationSamples[notation];
  return guard([notation, lengthPx], () =>
    drawSample(sampleLook(line, "currentColor", "none", special), family, lengthPx),
  );
}

/** A short piece of a line as the graph draws it; `isDoubtful` as for what is claimed, disputed or denied. */
export function lineSample(style: SampleStyle, isDoubtful = false, lengthPx = usualLengthPx): DirectiveResult {
  const { line, family, directed } = style;
  return guard([line, family, directed, isDoubtful, lengthPx], () =>
    drawSample(
      sampleLook(patternOf(line, family), "currentColor", "none", { isDirected: directed, isDoubtful }),
      family,
      lengthPx,
    ),
  );
}

function drawSample(look: LaneLook, colour: Family | "ink", lengthPx: number): TemplateResult {
  const { attributes, children } = drawLane(arcPathOf(sampleLine(0, heightPx / 2, lengthPx)), look);
  return html`<svg
    class="sample family-${colour}"
    width=${lengthPx}
    height=${heightPx}
    viewBox="0 0 ${lengthPx} ${heightPx}"
    fill="none"
    stroke="currentColor"
    opacity=${attributes["opacity"] ?? nothing}
    aria-hidden="true"
    focusable="false"
  >
    ${children.map(mark)}
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
