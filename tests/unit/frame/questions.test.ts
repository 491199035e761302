import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChildId, readSecret } from "../../../src/frame/embedder.ts";
import { readQuestion } from "../../../src/frame/questions.ts";

const view = { from: "2025-01-20", types: ["feud"] };

/** Forged messages that come close to true ones. */
const nearMiss = fc.record(
  {
    type: fc.constantFrom("tiespan", "tiespan", "iframe-child-init", "iframe-resized", 1, null),
    v: fc.constantFrom(1, 1, 2, "1", NaN),
    event: fc.constantFrom("view", "height", "load", ["view"]),
    view: fc.oneof(fc.constant(view), fc.anything()),
    message: fc.constantFrom("ready", "height", undefined),
    secret: fc.constantFrom("s3cret", "secret", "", undefined),
    ["__proto__"]: fc.constantFrom({ type: "tiespan", v: 1, event: "view", view }, null),
  },
  { requiredKeys: [] },
);

describe("the page around a frame", () => {
  it("may wish for a view", () => {
    expect(readQuestion({ type: "tiespan", v: 1, event: "view", view }, undefined)).toEqual({ view });
  });

  it("may ask for the height in Tiespan's words", () => {
    expect(readQuestion({ type: "tiespan", v: 1, event: "height" }, undefined)).toEqual({ from: "tiespan" });
  });

  it("may say that it is ready, if it is WordPress and knows the secret", () => {
    const message = { message: "ready", secret: "a1b2c3d4e5" };
    expect(readQuestion(message, "a1b2c3d4e5")).toEqual({ from: "wordPress", secret: "a1b2c3d4e5" });
    expect(readQuestion(message, "another123")).toBeUndefined();
    expect(readQuestion(message, undefined)).toBeUndefined();
  });

  it.each(["iframe-child-init", "iframe-get-child-dimensions"])("may say %s, as open-iframe-resizer does", (type) => {
    expect(readQuestion({ type, bodyMargin: undefined }, undefined)).toEqual({ from: "openResizer" });
  });

  it.each([
    [
      "iframe-resizer 4",
      "[iFrameSizer]graph:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent",
      "graph",
    ],
    ["open-iframe-resizer", "[iFrameSizer]ID:0:false:false:32:true:true::auto:::0:false:child:auto:true", "ID"],
  ])("may begin as %s does", (_, message, id) => {
    expect(readQuestion(message, undefined)).toEqual({ from: "iframeResizer", id });
  });

  it.each(["[iFrameSizer]resize", "[iFrameSizer]message:a:b:c", "[iFrameSizer]", "pymxPYMxgraphxPYMxwidthxPYMx640"])(
    "asks nothing with %s",
    (message) => expect(readQuestion(message, "s3cret")).toBeUndefined(),
  );

  it("is not understood with a string of many colons, and not slowly", () => {
    expect(readQuestion(`[iFrameSizer]${":true".repeat(1_000_000)}`, undefined)).toBeUndefined();
  });

  it.each([
    ["another type", { type: "Tiespan", v: 1, event: "view", view }],
    ["another version", { type: "tiespan", v: 2, event: "view", view }],
    ["a version in words", { type: "tiespan", v: "1", event: "view", view }],
    ["no view", { type: "tiespan", v: 1, event: "view" }],
    ["a view in words", { type: "tiespan", v: 1, event: "view", view: "?from=2025" }],
    ["a list for a view", { type: "tiespan", v: 1, event: "view", view: [view] }],
    ["nothing for a view", { type: "tiespan", v: 1, event: "view", view: null }],
    ["an event that is none", { type: "tiespan", v: 1, event: "load", view }],
    ["everything on its prototype", Object.create({ type: "tiespan", v: 1, event: "view", view })],
  ])("is not understood with %s", (_, message) => {
    expect(readQuestion(message, undefined)).toBeUndefined();
  });

  it("is understood only in messages that say so in full, whatever else comes", () => {
    let understood = 0;
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), nearMiss), (data) => {
        const question = readQuestion(data, "s3cret");
        if (question === undefined) return;
        understood++;
        const said = data as Record<string, unknown>;
        const isOurs = Object.hasOwn(said, "type") && said["type"] === "tiespan" && said["v"] === 1;
        if ("view" in question) expect([isOurs, said["event"], said["view"]]).toEqual([true, "view", question.view]);
        else if (question.from === "tiespan") expect([isOurs, said["event"]]).toEqual([true, "height"]);
        else if (question.from === "wordPress") expect([said["message"], said["secret"]]).toEqual(["ready", "s3cret"]);
        else expect([question.from, said["type"]]).toEqual(["openResizer", "iframe-child-init"]);
      }),
      { numRuns: 5000 },
    );
    expect(understood).toBeGreaterThan(100);
  });
});

describe("the address of a frame", () => {
  it.each([
    ["#?secret=a1b2c3d4e5", "a1b2c3d4e5"],
    ["#?x=1&secret=a1b2c3d4e5&y=2", "a1b2c3d4e5"],
    ["#secret=a1b2c3d4e5", undefined],
    ["#?secret=", undefined],
    ['#?secret="]*', undefined],
    [`#?secret=${"a".repeat(65)}`, undefined],
    ["", undefined],
  ])("tells WordPress's secret: %s", (hash, secret) => {
    expect(readSecret(hash)).toBe(secret);
  });

  it.each([
    ["?initialWidth=640&childId=graph-1&parentTitle=News", "graph-1"],
    ["?childId=gr%C3%A4ph", "gräph"],
    ["?childId=", undefined],
    ["?childId=two%20words", undefined],
    ["?childId=a%00b", undefined],
    [`?childId=${"a".repeat(201)}`, undefined],
    ["?from=2025", undefined],
    ["?childId=%E0%A4%A", "\uFFFD%A"],
  ])("tells pym's container: %s", (search, childId) => {
    expect(readChildId(search)).toBe(childId);
  });
});
