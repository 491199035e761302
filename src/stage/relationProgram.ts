import type { AbstractEdgeProgram, EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Model } from "../model/types.ts";
import { areThin } from "../notation/thin.ts";
import { createStateTexture, type StateTexture } from "./rowStates.ts";
import { bitVectors } from "./bits.ts";
import { createInstancedDrawing, type InstancedDrawing, type Variant } from "./instanced.ts";
import { relationTexels } from "./instances.ts";
import type { Paint } from "./paint.ts";
import { relationFragmentShader } from "./relationFragment.ts";
import { relationVertexShader } from "./relationVertex.ts";
import { aimAt, requireWebGL2, rowNear } from "./target.ts";

/** With more the layers are drawn at once: what is on top is then only right but for the soft edges of lines. */
const manyInstances = 20_000;

/** Pieces of the ribbon along a curve: fewer where so many lines are drawn that nobody sees the corners. */
function piecesFor(instanceCount: number, variant: Variant): number {
  if (instanceCount > manyInstances) return variant === "thin" ? 2 : 3;
  return instanceCount > 1000 ? 8 : 16;
}

/** Layers from bottom to top: what is not in focus, what was going on before, what begins in the window. */
const [below, before, fresh] = [new Int32Array([0]), new Int32Array([1]), new Int32Array([2])];
const all = new Int32Array([-1]);
/** The texture unit beside the first, which is that of the actors. */
const tellingsUnit = new Int32Array([1]);

/** Layers in a variant, one after the other; each is drawn over what was drawn before. */
type Pass = readonly [Variant, readonly Int32Array[]];

function layersOf({ relations, hasContext }: Paint): readonly Int32Array[] {
  if (relations.count > manyInstances) return [all];
  return hasContext ? [below, before, fresh] : [before, fresh];
}

function passesOf(paint: Paint, zoomRatio: number): readonly Pass[] {
  if (!areThin(paint.relations.count, zoomRatio)) return [["screen", layersOf(paint)]];
  if (!paint.hasContext) return [["thin", [before, fresh]]];
  return [
    ["thin", [below]],
    ["screen", [before, fresh]],
  ];
}

export interface RelationProgram {
  readonly Program: EdgeProgramType;
  /** Row of the relation drawn at a place in CSS pixels, as the last frame had it. */
  relationAt(xPx: number, yPx: number): number | undefined;
}

/**
 * The program for all relations. sigma's graph holds no edges: the instances come from the model's columns through
 * `paint`, so that sigma has nothing to index, and nothing is uploaded unless the data change (stock programs of
 * sigma 3.0.3 upload everything at every frame, twice with picking). `drawOnTop` draws what lies above the relations.
 */
export function createRelationProgram(paint: Paint, model: Model, drawOnTop: () => void): RelationProgram {
  const shaders = {
    vertex: relationVertexShader(bitVectors(model.types.length)),
    fragment: relationFragmentShader,
    texels: relationTexels,
    variants: [
      "screen",
      "picking",
      ...(areThin(model.columns.earliestStart.length, 1) ? ["thin" as const] : []),
    ] as const,
  };
  const laneCount = new Uint32Array([model.lanes.length]);
  const segments = new Int32Array(1);
  let relationAt: RelationProgram["relationAt"] = () => undefined;

  class Program implements AbstractEdgeProgram {
    drawLabel = undefined;
    readonly #gl: WebGL2RenderingContext;
    readonly #picking: WebGLFramebuffer | null;
    readonly #drawing: InstancedDrawing;
    readonly #states: StateTexture;
    readonly #tellings: StateTexture;

    constructor(gl: WebGLRenderingContext, picking: WebGLFramebuffer | null) {
      this.#gl = requireWebGL2(gl);
      this.#picking = picking;
      this.#drawing = createInstancedDrawing(this.#gl, shaders);
      this.#states = createStateTexture(this.#gl);
      this.#tellings = createStateTexture(this.#gl, tellingsUnit[0]);
    }

    render(params: RenderParams): void {
      const ratio = params.pixelRatio / params.downSizingRatio;
      let isPickingDrawn = false;
      this.#draw(params, false);
      drawOnTop();
      // Many frames pass without anybody asking what the pointer is over: that layer waits for the question.
      relationAt = (xPx, yPx) => {
        if (!isPickingDrawn) this.#draw(params, true);
        isPickingDrawn = true;
        return rowNear(this.#gl, this.#picking, xPx * ratio, (params.height - yPx) * ratio, ratio);
      };
    }

    #draw(params: RenderParams, isPicking: boolean): void {
      aimAt(this.#gl, isPicking ? this.#picking : null, params, isPicking);
      this.#tellings.bind(paint.tellings);
      this.#states.bind(paint.states);
      // sigma empties the colours of its layers, not their depths.
      this.#gl.clear(this.#gl.DEPTH_BUFFER_BIT);
      if (isPicking) this.#drawPass(["picking", layersOf(paint)]);
      else for (const pass of passesOf(paint, params.zoomRatio)) this.#drawPass(pass);
    }

    #drawPass([variant, layers]: Pass): void {
      const pieces = piecesFor(paint.relations.count, variant);
      segments[0] = pieces;
      // Thin lines are drawn over each other: with depths their soft edges would cut gaps into those below.
      if (variant === "thin") this.#gl.disable(this.#gl.DEPTH_TEST);
      else this.#gl.enable(this.#gl.DEPTH_TEST);
      this.#drawing.prepare(variant, paint.relations, paint.uniforms);
      this.#drawing.setUniform("u_segments", segments);
      this.#drawing.setUniform("u_relations", tellingsUnit);
      this.#drawing.setUniform("u_lanes", laneCount);
      for (const layer of layers) {
        this.#drawing.setUniform("u_layer", layer);
        this.#drawing.draw(2 * (variant === "thin" ? pieces + 1 : pieces + 5));
      }
    }

    kill(): void {
      relationAt = () => undefined;
      this.#drawing.destroy();
      this.#states.destroy();
      this.#tellings.destroy();
    }

    // sigma has no edges to allocate or to process.
    reallocate(): void {}
    process(): void {}
  }

  return { Program, relationAt: (xPx, yPx) => relationAt(xPx, yPx) };
}
