import { describe, expect, it } from "vitest";
import type { Point } from "../../../src/dataset/types.ts";
import { derivePorts } from "../../../src/notation/clearPorts.ts";
import { laneCurve, pointAt } from "../../../src/notation/curves.ts";
import { arrowLengthPx, arrowWidthPx, breadthOf, usualBreadth } from "../../../src/notation/lines.ts";
import { portOf } from "../../../src/notation/placement.ts";
import { type PortLane, type PortLanes, type Ports, spreadPorts } from "../../../src/notation/ports.ts";

const radius = 12;

interface Net {
  readonly spots: readonly Point[];
  readonly lanes: readonly PortLane[];
}

function netOf(spots: readonly Point[], ...ends: readonly (readonly [source: number, target: number])[]): Net {
  const lanes = ends.map(([source, target], row): PortLane => {
    return { row, source, target, directed: true, indexInPair: 0, pairSize: 1 };
  });
  return { spots, lanes };
}

function placesOf({ spots }: Net) {
  return { x: spots.map(([x]) => x), y: spots.map(([, y]) => y), radiusPx: spots.map(() => radius) };
}

function portsOf(net: Net, more: Partial<PortLanes> = {}): Ports {
  return derivePorts({ lanes: net.lanes, laneCount: net.lanes.length, isTold: () => true, ...more }, placesOf(net));
}

function spread(net: Net): Ports {
  return spreadPorts({ lanes: net.lanes, laneCount: net.lanes.length, isTold: () => true }, placesOf(net));
}

/** 200 points along a lane. */
function points({ spots, lanes }: Net, ports: Ports, row: number): Point[] {
  const { source = 0, target = 0 } = lanes[row] ?? {};
  const [from = [0, 0], to = [0, 0]] = [spots[source], spots[target]];
  const curve = laneCurve(from, to, radius, radius, portOf(ports, row));
  return Array.from({ length: 201 }, (_, step) => pointAt(curve, step / 200));
}

function apart([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

/** Smallest distance of the arrowhead of one lane, a triangle as dots, from the line of another. */
function headGap(net: Net, ports: Ports, head: number, line: number): number {
  const own = points(net, ports, head);
  const [tip = [0, 0], before = [0, 0]] = [own.at(-1), own.at(-8)];
  const length = apart(tip, before);
  const [ux, uy] = [(before[0] - tip[0]) / length, (before[1] - tip[1]) / length];
  const dots = [0, 0.25, 0.5, 0.75, 1].flatMap((part) =>
    [-1, 0, 1].map((side): Point => {
      const [along, across] = [part * arrowLengthPx, (side * part * arrowWidthPx) / 2];
      return [tip[0] + ux * along - uy * across, tip[1] + uy * along + ux * across];
    }),
  );
  const other = points(net, ports, line);
  return Math.min(...dots.flatMap((dot) => other.map((spot) => apart(dot, spot))));
}

describe("the ends of lines", () => {
  it("stay where they are spread to as long as no arrowhead lies on a foreign line", () => {
    const net = netOf([[0, 0], [300, 0], [0, 200], [300, 200]], [0, 1], [2, 3], [0, 2]); // prettier-ignore
    expect(portsOf(net)).toEqual(spread(net));
  });

  it("turn aside where a foreign line runs along the rim of their actor", () => {
    const net = netOf([[0, 0], [300, 0], [280, -200], [280, 200]], [0, 1], [2, 3]); // prettier-ignore
    expect(headGap(net, spread(net), 0, 1)).toBeLessThan(1);
    expect(headGap(net, portsOf(net), 0, 1)).toBeGreaterThan(1);
  });

  it("make way for a line that is broader than most", () => {
    const net = netOf([[0, 0], [300, 0], [271, -200], [283, 200]], [0, 1], [2, 3]); // prettier-ignore
    const broad = breadthOf({ line: "zigzag", widthPx: 2 });
    const ports = portsOf(net, { breadthOf: ({ row }) => (row === 1 ? broad : usualBreadth) });
    expect(headGap(net, ports, 0, 1)).toBeGreaterThan(broad.halfPx);
  });

  it("and lines bend around actors that they do not belong to", () => {
    const net = netOf([[0, 0], [400, 0], [200, 4], [200, 200]], [0, 1], [3, 2]); // prettier-ignore
    const nearest = (ports: Ports) => Math.min(...points(net, ports, 0).map((spot) => apart(spot, [200, 4])));
    expect(nearest(spread(net))).toBeLessThan(radius);
    expect(nearest(portsOf(net))).toBeGreaterThan(radius + usualBreadth.halfPx);
  });

  it("and lines leave the frame nowhere as long as there is another way", () => {
    const net = netOf([[20, 20], [400, 20], [200, 12], [200, 200]], [0, 1], [3, 2]); // prettier-ignore
    const lanes = { lanes: net.lanes, laneCount: net.lanes.length, isTold: () => true };
    const topOf = (frame?: { readonly widthPx: number; readonly heightPx: number }): number => {
      const ports = derivePorts(lanes, { ...placesOf(net), ...(frame && { frame }) });
      return Math.min(...points(net, ports, 0).map(([, y]) => y));
    };
    expect(topOf()).toBeLessThan(0);
    expect(topOf({ widthPx: 420, heightPx: 220 })).toBeGreaterThan(0);
  });

  it("are not moved, and move nobody, where the scene does not show their line", () => {
    const net = netOf([[0, 0], [300, 0], [280, -200], [280, 200]], [0, 1], [2, 3]); // prettier-ignore
    expect(portsOf(net, { isTold: ({ row }) => row === 0 }).atTarget[0]).toBeCloseTo(0, 6);
    expect(portsOf(net, { isTold: () => false }).atTarget[1]).toBeCloseTo(0, 6);
  });

  it("are the same for the same lanes and places", () => {
    const spots = Array.from({ length: 14 }, (_, row): Point => [(row * 137) % 600, (row * 91) % 400]);
    const net = netOf(spots, ...spots.flatMap((_, row) => [[row, (row * 5 + 3) % 14] as const, [row, 0] as const]));
    const inner = { ...net, lanes: net.lanes.filter(({ source, target }) => source !== target) };
    expect(portsOf(inner)).toEqual(portsOf(inner));
  });
});

describe("arrowheads that find no room side by side", () => {
  /** 90 actors in a circle, each with a line to the one in the middle. */
  const spots: readonly Point[] = [
    [0, 0],
    ...Array.from({ length: 90 }, (_, row): Point => {
      return [700 * Math.cos((row * Math.PI) / 45), 700 * Math.sin((row * Math.PI) / 45)];
    }),
  ];
  const net = netOf(spots, ...spots.slice(1).map((_, row) => [row + 1, 0] as const));

  it("stand back from the end of their line to where the lines are farther apart, by turns nearer and farther", () => {
    const { backPx } = portsOf(net);
    expect(Math.min(...backPx)).toBeGreaterThan(arrowLengthPx);
    expect(new Set(backPx).size).toBeGreaterThan(1);
    expect(Math.max(...backPx) - Math.min(...backPx)).toBeLessThan(3 * arrowLengthPx);
  });

  it("and stay at the end where there is room", () => {
    const few = { ...net, lanes: net.lanes.filter(({ row }) => row % 10 === 0) };
    expect(derivePorts({ lanes: few.lanes, laneCount: 90, isTold: () => true }, placesOf(few)).backPx).toEqual(
      new Float32Array(90),
    );
  });
});
