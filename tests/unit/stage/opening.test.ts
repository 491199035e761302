import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeShown } from "../../../src/cli/findQuickly.ts";
import { readFiles } from "../../../src/dataset/files.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { interfaceWords } from "../../../src/i18n/everyLanguage.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { Model } from "../../../src/model/types.ts";
import { cameraAt } from "../../../src/notation/placement.ts";
import { describeFigure, namesOf } from "../../../src/picture/describe.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";
import { drawStill } from "../../../src/picture/still.ts";
import type { SvgNode } from "../../../src/picture/tree.ts";
import { createContent } from "../../../src/stage/content.ts";
import { createViewStore, type ViewStore } from "../../../src/view/store.ts";
import { hubsOf } from "../../hubs.ts";
import { translatorFor } from "../../translators.ts";

const folder = new URL("../../inputs/networks/", import.meta.url);
const files = ["miserables.json", "photoviz_dynamic.gexf", "rio.gexf", "starwars-full.json"];

function readNetwork(name: string): Dataset {
  const { dataset } = readFiles([{ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }]);
  if (dataset === undefined) throw new Error(`${name} cannot be read`);
  return dataset;
}

const networks: readonly (readonly [string, () => Dataset])[] = [
  ...files.map((name) => [name, () => readNetwork(name)] as const),
  ...[500, 5000, 50_000].map((count) => [`${count} companies`, () => hubsOf(count)] as const),
];

/** Of the stage at 1280×800, 390×844, and in a frame of 600×400. */
const sizes = [
  [960, 480],
  [390, 530],
  [560, 235],
] as const;

function textsIn(node: SvgNode | string): string[] {
  return typeof node === "string" ? [node] : node.children.flatMap(textsIn);
}

/** What the stage draws of a view, in a stage of that size. */
function contentOf(
  model: Model,
  store: ViewStore,
  names: readonly string[],
  [width, height]: readonly [number, number],
) {
  const content = createContent(model, {
    window: store.window.value,
    filter: store.filter.value,
    shown: store.shown.value,
    told: undefined,
    scope: store.scope.value,
    positions: store.positions.value,
    names,
    words: [],
    theme: "light",
    stressed: undefined,
    selection: {},
    isMotionReduced: true,
    isCooperative: false,
  });
  content.resize(width, height);
  content.look(cameraAt(undefined, content.placement.frame), 1);
  return content;
}

describe.each(networks)("what %s opens on", (_, read) => {
  const dataset = read();
  const model = buildModel(dataset);
  placeShown(model, {}, { warn: () => undefined, words: { arranged: "" } as never });
  const store = createViewStore(model, {});
  const { scope, visible } = { scope: store.scope.value, visible: store.visible.value };
  const figure = deriveFigure(visible);
  const t = translatorFor("en");
  const names = namesOf(figure, t);
  const strongest = visible.part?.strongest.slice(0, 10) ?? [];

  it("are 40 actors at most, and that is said", () => {
    expect(scope.actorRows.length).toBeLessThanOrEqual(40);
    const count = new Intl.NumberFormat("en").format(dataset.actors.length);
    expect(describeFigure(figure, t)).toContain(`The 40 strongest of ${count} actors.`);
    expect(interfaceWords.de.part.shown(40, dataset.actors.length)).toContain("40 von ");
  });

  it.each(sizes)("at %i × %i names its ten strongest, and no name lies on another", (width, height) => {
    const content = contentOf(model, store, names, [width, height]);
    const labels = content.labels();
    const named = new Set(labels.map(({ key }) => key));
    expect(strongest.filter((row) => !named.has(row)).map((row) => names[row])).toEqual([]);
    const overlaps = labels.filter((one, index) =>
      labels
        .slice(0, index)
        .some(
          (other) =>
            one.x < other.x + other.width &&
            other.x < one.x + one.width &&
            one.y < other.y + other.height &&
            other.y < one.y + one.height,
        ),
    );
    expect(overlaps).toEqual([]);
    // A name may be broken anywhere between its words, or cut behind its first.
    const letters = (text: string) => text.replace(/\s/g, "");
    const written = letters(textsIn(drawStill(figure, names, [], width, height, "light").root).join(""));
    const isWritten = (row: number) => written.includes(letters(names[row] ?? "").slice(0, 6));
    expect(strongest.filter((row) => !isWritten(row)).map((row) => names[row])).toEqual([]);
  });
});

describe.each(networks.slice(0, 5))("%s, where everybody is shown", (_, read) => {
  const model = buildModel(read());
  placeShown(model, { strongest: "all" }, { warn: () => undefined, words: { arranged: "" } as never });
  const store = createViewStore(model, { strongest: "all" });
  const names = namesOf(deriveFigure(store.visible.value), translatorFor("en"));

  it.each(sizes.slice(0, 2))("at %i × %i names the ten with most relations", (width, height) => {
    const named = new Set(
      contentOf(model, store, names, [width, height])
        .labels()
        .map(({ key }) => key),
    );
    const rows = [...names.keys()].sort((one, other) => (model.degree[other] ?? 0) - (model.degree[one] ?? 0));
    expect(
      rows
        .slice(0, 10)
        .filter((row) => !named.has(row))
        .map((row) => names[row]),
    ).toEqual([]);
  });
});
