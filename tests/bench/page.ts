import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { buildModel } from "../../src/model/build.ts";
import { buildScope } from "../../src/model/scope.ts";
import { createShown } from "../../src/model/shown.ts";
import { createStage } from "../../src/stage/stage.ts";
import { buildBench, firstDay, lastDay, stepCount } from "./data.ts";

const yearDays = 365;

/** One way to show relations in a window of a year. */
interface Contender {
  /** Moves the window; the picture may follow in the next frame. */
  step(fromDay: number): void;
  destroy(): void;
}

declare global {
  interface Window {
    bench: {
      prepare(name: string, relationCount: number): Promise<void>;
      run(firstStep: number, endStep: number): Promise<void>;
    };
  }
}

const idle = (): void => undefined;
const container = document.querySelector<HTMLElement>("main") ?? document.body;
let contender: Contender | undefined;

function createOurs(relationCount: number): Contender {
  const { dataset, positions } = buildBench(relationCount);
  const model = buildModel(dataset);
  const windowAt = (fromDay: number) => ({ fromDay, toDay: fromDay + yearDays, mode: "during" as const });
  const filter = { types: new Set(model.types.keys()), statuses: new Set([0, 1, 2, 3]) };
  const scope = buildScope(model, undefined, "all");
  const shown = createShown(model, scope);
  shown.update(windowAt(firstDay), filter);
  const stage = createStage(
    container,
    model,
    {
      window: windowAt(firstDay),
      filter,
      shown: { now: shown },
      scope,
      positions,
      names: dataset.actors.map(({ name }) => (typeof name === "string" ? name : "")),
      theme: "light",
      stressed: undefined,
      selection: {},
      isMotionReduced: true,
      isCooperative: false,
    },
    { onSelect: idle, onHover: idle, onCamera: idle, onRefused: idle, onPlaced: idle, onDrawn: idle, onLost: idle },
  );
  return {
    step: (fromDay) => {
      const window = windowAt(fromDay);
      const { changedActors, changedLanes } = shown.update(window, filter);
      stage.set(changedActors.length + changedLanes.length > 0 ? { window, shown: { now: shown } } : { window });
    },
    destroy: stage.destroy,
  };
}

/** sigma and graphology as documented: an edge reducer hides what is outside the window, and a refresh applies it. */
function createPlain(relationCount: number): Contender {
  const { dataset, positions } = buildBench(relationCount);
  const { columns } = buildModel(dataset);
  const graph = new MultiGraph();
  for (const row of dataset.actors.keys()) {
    const [x, y] = positions[row] ?? [0, 0];
    graph.addNode(row, { x, y, size: 4, label: `Actor ${row}` });
  }
  for (let row = 0; row < columns.relationCount; row += 1) {
    const attributes = { start: columns.earliestStart[row], end: columns.latestEnd[row], color: "#0f7ddf", size: 1 };
    graph.addEdgeWithKey(row, columns.source[row], columns.target[row], attributes);
  }
  let from = firstDay;
  const sigma = new Sigma(graph, container, {
    enableEdgeEvents: true,
    edgeReducer: (_, data) => ({ ...data, hidden: !(data["start"] <= from + yearDays && data["end"] >= from) }),
  });
  return {
    step: (fromDay) => {
      from = fromDay;
      sigma.refresh();
    },
    destroy: () => sigma.kill(),
  };
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

window.bench = {
  prepare: async (name, relationCount) => {
    contender?.destroy();
    contender = name === "plain" ? createPlain(relationCount) : createOurs(relationCount);
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  },
  run: (firstStep, endStep) =>
    new Promise((resolve) => {
      let step = firstStep;
      // In the callback itself: what a promise continues with is not counted as script.
      const frame = (): void => {
        if (step === endStep) return void requestAnimationFrame(() => resolve());
        contender?.step(firstDay + Math.round((step / stepCount) * (lastDay - firstDay - yearDays)));
        step += 1;
        requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    }),
};
