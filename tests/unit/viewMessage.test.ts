import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parameters } from "../../src/view/parameters.ts";
import { defaultView } from "../../src/view/types.ts";
import { readViewMessage, viewNames } from "../../src/viewMessage.ts";

it("the parameters of a view are those of the table", () => {
  expect([...viewNames].sort()).toEqual(parameters.map(({ name }) => name).sort());
});

describe("a message that wishes for a view", () => {
  it("is taken where every value is of its kind, null among them", () => {
    const view = {
      ...{ scene: "s", from: "..", to: "2025", mode: "until", types: ["feud"], actors: [], depth: 2, actor: null },
      ...{ relation: "r1", status: ["claimed"], compare: null, camera: { x: 0.5, y: 0.2, ratio: 1 }, lang: "de" },
      ...{ theme: "dark", ui: "static" },
    };
    expect(readViewMessage(view)).toEqual(view);
  });

  it("loses what is not a parameter, not of its kind, or not its own", () => {
    const inherited = Object.create({ scene: "money" }) as object;
    expect(readViewMessage(inherited)).toEqual({});
    const view = {
      scene: 1,
      mode: "later",
      types: "feud",
      actors: [1],
      depth: "2",
      theme: 7,
      src: "https://x.example",
    };
    expect(readViewMessage({ ...view, camera: { x: 0, y: Number.NaN, ratio: 1 }, to: "2025" })).toEqual({ to: "2025" });
    expect(readViewMessage({ camera: { x: 0, y: 0, ratio: 0 } })).toEqual({});
  });

  it("never runs code of the message, and never throws", () => {
    const view = {
      get scene(): string {
        throw new Error("asked");
      },
    };
    expect(readViewMessage(view)).toEqual({});
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...viewNames), fc.anything()), (message) => {
        for (const name of Object.keys(readViewMessage(message))) expect(name in defaultView).toBe(true);
      }),
    );
  });
});
