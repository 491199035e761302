import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCamps } from "../../../src/analysis/camps.ts";
import { allowTime, certify, toSignedGraph } from "../../../src/analysis/certificate.ts";
import { boundFrustration } from "../../../src/analysis/frustration.ts";
import { certifyHere, certifyPromptly } from "../../../src/answers/searches.ts";
import { drawTies, someTies } from "../../signedGraphs.ts";

describe("the camps of a graph as numbers", () => {
  it("are those of its ties", () => {
    fc.assert(
      fc.property(someTies, ({ size, ties }) => {
        const { isFinal, ...found } = certify(toSignedGraph(size, ties), { steps: 1e7 });
        const bounds = boundFrustration(size, ties, { steps: 1e7 });
        expect(found).toEqual({ ...bounds, groups: findCamps(size, ties, { steps: 1e7 }) });
        expect([isFinal, found.lower]).toEqual([true, found.frustrated.length]);
      }),
      { numRuns: 200 },
    );
  });

  it("are the same by time, by looks and at once where all of them reach the end", () => {
    fc.assert(
      fc.property(someTies, ({ size, ties }) => {
        const graph = toSignedGraph(size, ties);
        const found = certify(graph, allowTime(10_000));
        expect(certifyPromptly(graph)).toEqual(found);
        expect(certifyHere(graph)).toEqual(found);
      }),
      { numRuns: 200 },
    );
  });

  it("are left open where the time is over, with bounds that are true, and no closer by fewer looks", () => {
    const graph = toSignedGraph(60, drawTies(60, 0.5, 7));
    const began = performance.now();
    const late = certify(graph, allowTime(300));
    expect(performance.now() - began).toBeLessThan(2000);
    expect(certifyPromptly(graph)).toBeUndefined();
    const early = certify(graph, { steps: 10 });
    expect(late).toMatchObject({ isFinal: false, groups: [] });
    expect(late.lower).toBeGreaterThanOrEqual(early.lower);
    expect(late.frustrated.length).toBeLessThanOrEqual(early.frustrated.length);
    expect(late.lower).toBeLessThan(late.frustrated.length);
  });
});
