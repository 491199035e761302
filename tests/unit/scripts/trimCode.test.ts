import { describe, expect, it } from "vitest";
import {
  dropParts,
  dropUnnamedMethods,
  keepMethods,
  replaceBodies,
  replaceCalls,
  replaceSettings,
} from "../../../scripts/trimCode.ts";

/** A class as Babel writes it. */
const classOf = (name: string, methods: Readonly<Record<string, string>>): string => {
  const list = Object.entries(methods).map(([key, body]) => `{ key: "${key}", value: function ${key}() { ${body} } }`);
  return `var ${name} = function () { return _createClass(${name}, [${list.join(", ")}]); }();`;
};
const squeeze = (code: string): string => code.replace(/\s+/g, " ").trim();

describe("a body", () => {
  it("is replaced by the name of a function, or of a class and its method", () => {
    const code = `function help(a) { return a; } ${classOf("A", { draw: "old();" })} ${classOf("B", { draw: "old();" })}`;
    const trimmed = replaceBodies(code, { help: "{ return 1; }", "A.draw": "{}" });
    expect(trimmed).toBe(code.replace("{ return a; }", "{ return 1; }").replace("{ old(); }", "{}"));
  });

  it("must be there to be replaced", () => {
    expect(() => replaceBodies("function a() {}", { b: "{}" })).toThrow('no function "b"');
  });
});

it("a setting is replaced where it is read, not where something else has its name", () => {
  const code = "if (this.settings.zIndex || settings.zIndex || other.zIndex) a({ zIndex: 1 });";
  const trimmed = "if (false || false || other.zIndex) a({ zIndex: 1 });";
  expect(replaceSettings(code, { zIndex: "false" })).toBe(trimmed);
  expect(() => replaceSettings(code, { colour: "1" })).toThrow('no setting "colour"');
});

it("a call is replaced with all that is in it", () => {
  expect(replaceCalls("this.graph.forEachEdge(function (e) { return f(e.edges()); });", { forEachEdge: "0" })).toBe(
    "0;",
  );
  expect(() => replaceCalls("a();", { b: "0" })).toThrow('no call "b"');
});

describe("a method that nobody names", () => {
  it("is left out, and then the one that only it named", () => {
    const code = `${classOf("A", { kept: "", first: "this.second();", second: "", asked: "" })} a.kept();`;
    const trimmed = dropUnnamedMethods(code, new Set(["asked"]));
    expect(trimmed).toContain('key: "kept"');
    expect(trimmed).toContain('key: "asked"');
    expect(trimmed).not.toMatch(/first|second/);
  });
});

it("a class keeps its constructor and the methods named", () => {
  const code = "class A extends B { constructor() { super(); } one() {} two() {} static of() {} }";
  expect(squeeze(keepMethods(code, "A", ["two"]))).toBe("class A extends B { constructor() { super(); } two() {} }");
  expect(() => keepMethods(code, "A", ["three"])).toThrow('no method "three"');
});

it("statements and items of lists are left out by their text", () => {
  const code = "attach(A); function f() { this.on('a', 1); go(); } const list = [{ name: 'a' }, { name: 'b' }];";
  const trimmed = dropParts(code, [/^attach\(/, /^this\.on\(/, /^\{ name: 'a' \}/]);
  expect(squeeze(trimmed)).toBe("function f() { go(); } const list = [ { name: 'b' }];");
  expect(() => dropParts(code, [/^nowhere/])).toThrow("nowhere");
});

it("code that cannot be read stops the build", () => {
  expect(() => replaceCalls("function (", {})).toThrow();
});
