import type { AbstractEdgeProgram, EdgeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { Model } from "../model/types.ts";
import { createStateTexture, type StateTexture } from "./rowStates.ts";
import { bitVectors } from "./bits.ts";
import { createInstancedDrawing, type InstancedDrawing } from "./instanced.ts";
import { relationAttributes } from "./instances.ts";
import type { Paint } from "./paint.ts";
import { relationFragmentShader } from "./relationFragment.ts";
import { relationVertexShader } from "./relationVertex.ts";
import { aimAt, requireWebGL2, rowNear } from "./target.ts";

/** With more the layers are drawn at once: what is on top is then only right but for the soft edges of lines. */
const manyInstances = 20_000;

/** Pieces of the ribbon along a curve: fewer where so many lines are drawn that nobody sees the corners. */
function piecesFor(instanceCount: number): number {
  if (instanceCount > manyInstances) return 3;
  return instanceCount > 1000 ? 8 : 16;
}

/** Layers from bottom to top: what is not in focus, what was going on before, what begins in the window. */
const layers = [new Int32Array([0]), new Int32Array([1]), new Int32Array([2])];
const shownLayers = layers.slice(1);
/** The texture unit beside the first, which is that of the actors. */
const tellingsUnit = new Int32Array([1]);
const allLayers = [new Int32Array([-1])];

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
    attributes: relationAttributes,
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
      const pieces = piecesFor(paint.relations.count);
      segments[0] = pieces;
      aimAt(this.#gl, isPicking ? this.#picking : null, params, isPicking);
      this.#tellings.bind(paint.tellings);
      this.#states.bind(paint.states);
      this.#drawing.prepare(isPicking, paint.uniforms);
      this.#drawing.setUniform("u_segments", segments);
      this.#drawing.setUniform("u_relations", tellingsUnit);
      this.#drawing.setUniform("u_lanes", laneCount);
      // sigma empties the colours of its layers, not their depths.
      this.#gl.enable(this.#gl.DEPTH_TEST);
      this.#gl.clear(this.#gl.DEPTH_BUFFER_BIT);
      for (const layer of this.#layers()) {
        this.#drawing.setUniform("u_layer", layer);
        this.#drawing.draw(paint.relations, 2 * (pieces + 4));
      }
    }

    #layers(): readonly Int32Array[] {
      if (paint.relations.count > manyInstances) return allLayers;
      return paint.hasContext ? layers : shownLayers;
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
