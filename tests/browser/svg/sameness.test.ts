import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildElement, type SvgNode } from "../../../src/picture/tree.ts";
import { laneOf, mountView, pictureOf, showOnStage, views } from "../picture/samenessViews.ts";
import { drawn, painters, paintWith } from "../stage/scene.ts";

beforeAll(() => paintWith(painters[1].paint));
afterAll(() => paintWith(painters[0].paint));

/** What stands in each part of a picture, in its order, as it is written. */
function partsOf(picture: Element | null): Readonly<Record<string, readonly string[]>> {
  const parts = [...(picture?.querySelectorAll("g[data-part][text-rendering]") ?? [])];
  return Object.fromEntries(
    parts.map((part) => [part.getAttribute("data-part") ?? "", [...part.children].map(({ outerHTML }) => outerHTML)]),
  );
}

/** Of a picture without frame the graph itself. */
function graphIn(node: SvgNode): Element {
  return buildElement(node, document);
}

describe.each(views)("the live SVG of $name", (view) => {
  it("is the picture, element by element", async () => {
    const test = mountView(view);
    const live = await drawn(test, {}, () => partsOf(test.container.querySelector("svg")));
    test.remove();
    const picture = partsOf(graphIn(pictureOf(view)));
    expect(Object.keys(live)).toEqual(Object.keys(picture));
    expect(live).toEqual(picture);
  });

  it("has under the pointer what the stage with WebGL has there", async () => {
    const [width, height] = view.size;
    const places = Array.from({ length: 400 }, (_, at) => [(at * 7919) % width, (at * 104_729) % height] as const);
    const own = mountView(view);
    const live = await drawn(own, {}, () => places.map(([x, y]) => own.stage.hitTest(x, y)));
    const labels = own.stage.labels();
    own.remove();
    paintWith(painters[0].paint);
    const stage = await showOnStage(view, places);
    paintWith(painters[1].paint);
    expect(labels).toEqual(stage.labels);
    const lanes = live.map((hit) => laneOf(view.model, hit?.relation));
    const met = lanes.filter((lane, at) => lane !== undefined && stage.lanesAt[at] !== undefined);
    const alike = lanes.filter((lane, at) => lane === stage.lanesAt[at]);
    // Between two lines, and where a line is just out of reach, a part of a pixel decides.
    expect(met.length).toBeGreaterThan(5);
    expect(alike.length / places.length).toBeGreaterThan(0.95);
  });
});
