import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import {
  dropParts,
  dropUnnamedMethods,
  keepMethods,
  replaceBodies,
  replaceCalls,
  replaceSettings,
} from "./trimCode.ts";

const stage = new URL("../src/stage/", import.meta.url);
/** Asked for by the stage, graphology is another module: other folders get all of it. */
const leanMark = "?lean";

const graphology = /graphology\/dist\/graphology\.mjs$/;

/**
 * Packages that make values as they load, and classes with many methods, cannot be shaken. What the stage never reaches
 * is left out of them here: sigma 3.0.3 without edges, labels, hover layer and its own fingers, graphology 0.26.0 as a
 * list of nodes, d3-time 3.1.1 without the intervals of local time, and valibot 1.5.0 without its words for problems and
 * its own way through objects and lists, which src/dataset/fields.ts goes itself. What another version has not stops the build.
 */
export function leanPackages(): Plugin {
  return {
    name: "lean-packages",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer) {
      if (source !== "graphology" || importer === undefined || !/src\/stage\/[^/]+\.ts$/.test(importer)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      if (resolved === null || !graphology.test(resolved.id))
        throw new Error("graphology has another file than before");
      return resolved.id + leanMark;
    },
    load(id) {
      if (!id.endsWith(leanMark)) return null;
      return { code: leanGraphology(readFileSync(id.slice(0, -leanMark.length), "utf8")), map: null };
    },
    transform(code, id) {
      const [, trim] = trims.find(([file]) => file.test(id)) ?? [];
      return trim === undefined ? null : { code: trim(code), map: null };
    },
  };
}

const trims: readonly [file: RegExp, trim: (code: string) => string][] = [
  [/d3-time\/dist\/d3-time\.mjs$/, leanTime],
  [/valibot\/dist\/index\.mjs$/, leanValibot],
  [/sigma\/dist\/sigma\.esm\.js$/, leanSigma],
  [/sigma\/dist\/index-[^/]*\.esm\.js$/, leanPrograms],
  [/sigma\/dist\/colors-[^/]*\.esm\.js$/, leanColours],
  [/sigma\/dist\/normalization-[^/]*\.esm\.js$/, leanNormalization],
  [/sigma\/dist\/inherits-[^/]*\.esm\.js$/, leanClasses],
  [/sigma\/dist\/data-[^/]*\.esm\.js$/, (code) => replaceBodies(code, { _typeof: "{ return typeof o; }" })],
  [/sigma\/settings\/dist\/[^/]*\.esm\.js$/, leanSettings],
];

const nothing = "{}";
const itself = "{ return this; }";

/** What the settings in src/stage/renderer.ts, and sigma's own where it has none, never change. */
const fixedSettings = {
  autoRescale: "true",
  cameraPanBoundaries: "null",
  hideEdgesOnMove: "false",
  hideLabelsOnMove: "false",
  nodeReducer: "null",
  zIndex: "false",
};

function leanSigma(code: string): string {
  const bodies = {
    // The stage draws all text itself, and what is under the pointer with its own program.
    renderLabels: itself,
    renderEdgeLabels: itself,
    renderHighlightedNodes: nothing,
    scheduleHighlightedNodesRender: nothing,
    "LabelGrid.resizeAndClear": nothing,
    "LabelGrid.add": nothing,
    "LabelGrid.organize": nothing,
    // There are no edges, and a graph is not changed once it is made.
    getEdgeAtPoint: "{ return null; }",
    addEdge: nothing,
    addEdgeToProgram: nothing,
    bindGraphHandlers: itself,
    unbindGraphHandlers: nothing,
    // src/stage/gestures.ts takes the place of this one's fingers.
    TouchCaptor: "{ return _callSuper(this, TouchCaptor, [container, renderer]); }",
    "TouchCaptor.kill": nothing,
    "TouchCaptor.handleLeave": nothing,
    "TouchCaptor.handleMove": nothing,
    cleanMouseCoords: "{ return e; }",
    // Settings of the stage never take programs away.
    unregisterNodeProgram: nothing,
    unregisterEdgeProgram: nothing,
    // What programs of sigma's own would need.
    getGraphToViewportRatio: "{ return 1; }",
    framedGraphToViewport: nothing,
    cleanCameraState: nothing,
    _toConsumableArray: "{ return Array.from(r); }",
  };
  // What nobody listens to, and first settings that others take the place of at once.
  const parts = [
    /^this\.activeListeners\.handle(?:RightClick|DoubleClick|Wheel|Down|Up|Enter|MoveBody) = /,
    /^this\.mouseCaptor\.on\("(?:rightClick|doubleClick|wheel|mousedown|mouseup|mouseenter|mousemovebody)"/,
    /^this\.touchCaptor\.on\(/,
    /^_defineProperty\(_this, "settings", /,
    /^var (?:DEFAULT_)?(?:MOUSE|TOUCH)_SETTINGS/,
  ];
  const trimmed = replaceCalls(replaceSettings(replaceBodies(code, bodies), fixedSettings), {
    edges: "[]",
    forEachEdge: "undefined",
  });
  const plain = dropParts(trimmed, parts).replace(
    /^( *)_defineProperty\(_this, "(\w+)", ([^]*?)\);$/gm,
    "$1_this.$2 = $3;",
  );
  return dropUnnamedMethods(plain, wordsOfStage());
}

function leanGraphology(code: string): string {
  const parts = [
    /^EDGE_ADD_METHODS\.forEach/,
    /^attach(?:EdgeAttributes|EdgeIteration|NeighborIteration)Methods\(/,
    /^attachStaticFromMethod\(/,
    /^(?:CompositeSetWrapper|DirectedNodeData|UndirectedNodeData|EdgeData)\.prototype\./,
    /^Graph\.\w+ = /,
    /^if \(typeof Symbol [^]*Graph\.prototype/,
    /^\{[^]*attacher: attachNodeAttribute(?!sGetter\b)/,
  ];
  return keepMethods(dropParts(code, parts), "Graph", ["addNode", "forEachNode", "nodes"]);
}

function leanPrograms(code: string): string {
  const trimmed = replaceBodies(code, {
    _defineProperty: "{ e[r] = t; return e; }",
    _objectSpread2: "{ return Object.assign.apply(null, arguments); }",
  });
  return dropParts(pure(trimmed), [/^_defineProperty\(\w+Program, /, /^var _WebGLRenderingContex/]);
}

function leanColours(code: string): string {
  const trimmed = replaceBodies(code, { _slicedToArray: "{ return r; }", floatColor: "{ return 0; }" });
  return dropParts(trimmed, [/^for \(var htmlColor in HTML_COLORS\)/]);
}

function leanNormalization(code: string): string {
  const trimmed = replaceBodies(code, { validateGraph: nothing, getMatrixImpact: "{ return 1; }" });
  return dropParts(trimmed, [/^import isGraph /]);
}

function leanClasses(code: string): string {
  return replaceBodies(code, {
    _toPropertyKey: "{ return t; }",
    _classCallCheck: nothing,
    _callSuper:
      "{ return Reflect.construct(Object.getPrototypeOf(o), e || [], Object.getPrototypeOf(t).constructor); }",
  });
}

/** sigma has programs and labels as defaults, where the stage has its own. */
function leanSettings(code: string): string {
  return replaceBodies(code, { validateSettings: nothing })
    .replace(/^var (DEFAULT_(?:NODE|EDGE)_PROGRAM_CLASSES) = \{[^}]*\}/gm, "var $1 = {}")
    .replace(/: draw(?:Straight|Disc)\w+,$/gm, ": undefined,");
}

function leanValibot(code: string): string {
  const schema = (type: string, fields: string) => `{ return { kind: "schema", type: "${type}", ${fields} }; }`;
  return replaceBodies(code, {
    object: schema("object", "entries: entries$1"),
    array: schema("array", "item"),
    record: schema("record", "key, value: value$1"),
    exactOptional: schema("exact_optional", "wrapped"),
    _standardSchema: "{ return schema; }",
    _addIssue: `{
      if (context.kind === "schema") dataset.typed = false;
      (dataset.issues ||= []).push({ kind: context.kind });
    }`,
    _joinExpects: '{ return ""; }',
    getGlobalConfig: "{ return config$1; }",
  });
}

/** Its other values are parts of what calls give. */
function leanTime(code: string): string {
  const ticks = /^const \[(\w+), (\w+)\] = (ticker\(.*\));$/gm;
  const ranges = /^(const \w+ = )(\w+\.range);$/gm;
  return pure(code)
    .replace(ranges, "$1/*#__PURE__*/ (() => $2)();")
    .replace(ticks, "const $1 = /*#__PURE__*/ (() => $3[0])(), $2 = /*#__PURE__*/ (() => $3[1])();");
}

/** Tells the bundler that nobody misses what these calls make. */
function pure(code: string): string {
  return code.replace(/^((?:var|const) \w+ = )(?=(?:create\w+|time\w+|utcWeekday)\()/gm, "$1/*#__PURE__*/ ");
}

/** Everything that the stage may call of sigma, and more. */
function wordsOfStage(): ReadonlySet<string> {
  const texts = readdirSync(stage).map((name) => readFileSync(new URL(name, stage), "utf8"));
  return new Set(texts.join("\n").match(/\w+/g));
}
