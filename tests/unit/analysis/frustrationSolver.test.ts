import fc from "fast-check";
import loadHighs from "highs";
import { expect, it } from "vitest";
import { boundFrustration, type SignedTie } from "../../../src/analysis/frustration.ts";

const tiesPerNode = 1.45;

const someGraph = fc.integer({ min: 5, max: 40 }).chain((size) => {
  const length = Math.floor(size * tiesPerNode);
  const node = fc.nat(size - 1);
  return fc.record({
    size: fc.constant(size),
    ties: fc
      .array(fc.tuple(node, node, fc.constantFrom(1 as const, -1 as const)), { minLength: length, maxLength: length })
      .map((drawn) => {
        const ties = new Map<string, SignedTie>();
        for (const [one, other, sign] of drawn) {
          const [a, b] = [Math.min(one, other), Math.max(one, other)];
          if (a !== b) ties.set(`${a} ${b}`, { a, b, sign });
        }
        return [...ties.values()];
      }),
  });
});

/**
 * The frustration index as a mixed-integer program (Aref, Mason and Wilson 2020): a camp, 0 or 1, for each node, and for each
 * tie what it costs that its ends are, or are not, in one camp. The node of most ties is in camp 0.
 */
function programOf({ size, ties }: { readonly size: number; readonly ties: readonly SignedTie[] }): string {
  const degrees = Array.from({ length: size }, (_, node) => ties.filter(({ a, b }) => a === node || b === node).length);
  const hub = degrees.indexOf(Math.max(...degrees));
  const rows = ties.flatMap(({ a, b, sign }, place) =>
    sign > 0
      ? [`f${place} - x${a} + x${b} >= 0`, `f${place} + x${a} - x${b} >= 0`]
      : [`f${place} - x${a} - x${b} >= -1`, `f${place} + x${a} + x${b} >= 1`],
  );
  return `Minimize
 obj: ${ties.map((_, place) => `f${place}`).join(" + ")}
Subject To
${rows.map((row, place) => ` c${place}: ${row}`).join("\n")}
Bounds
 x${hub} = 0
Binary
 ${degrees.map((_, node) => `x${node}`).join(" ")}
End`;
}

it("the frustration index is what a mixed-integer solver finds on 200 random graphs of up to 40 nodes", async () => {
  const highs = await loadHighs();
  fc.assert(
    fc.property(someGraph, (graph) => {
      fc.pre(graph.ties.length > 0);
      const { lower, frustrated } = boundFrustration(graph.size, graph.ties, { steps: 1e8 });
      const { Status, ObjectiveValue } = highs.solve(programOf(graph));
      expect({ Status, least: Math.round(ObjectiveValue) }).toEqual({ Status: "Optimal", least: lower });
      expect(frustrated).toHaveLength(lower);
    }),
    // The same graphs each time: how long the solver takes differs a lot.
    { numRuns: 200, seed: 17 },
  );
}, 240_000);
