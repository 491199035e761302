import type { AbstractNodeProgram, NodeProgramType } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import { createStateTexture, type StateTexture } from "./rowStates.ts";
import { actorFragmentShader, actorVertexShader } from "./actorShaders.ts";
import { createInstancedDrawing, type InstancedDrawing } from "./instanced.ts";
import { actorTexels } from "./instances.ts";
import type { Paint } from "./paint.ts";
import { aimAt, requireWebGL2 } from "./target.ts";

export interface ActorProgram {
  readonly Program: NodeProgramType;
  /** Draws the actors over what is on the surface, as sigma last asked for: it asks for nodes before edges. */
  drawOnTop(): void;
}

/**
 * The program for all actors. What it writes for the pointer is row + 1, which is the number that sigma gives to its
 * nodes: they are added to sigma's graph in the order of the rows.
 */
export function createActorProgram(paint: Paint): ActorProgram {
  const shaders = {
    vertex: actorVertexShader,
    fragment: actorFragmentShader,
    texels: actorTexels,
    variants: ["screen", "picking"] as const,
  };
  let drawOnTop = (): void => undefined;

  class Program implements AbstractNodeProgram {
    drawLabel = undefined;
    drawHover = undefined;
    readonly #gl: WebGL2RenderingContext;
    readonly #picking: WebGLFramebuffer | null;
    readonly #drawing: InstancedDrawing;
    readonly #states: StateTexture;

    constructor(gl: WebGLRenderingContext, picking: WebGLFramebuffer | null) {
      this.#gl = requireWebGL2(gl);
      this.#picking = picking;
      this.#drawing = createInstancedDrawing(this.#gl, shaders);
      this.#states = createStateTexture(this.#gl);
    }

    render(params: RenderParams): void {
      this.#draw(params, true);
      drawOnTop = () => this.#draw(params, false);
    }

    #draw(params: RenderParams, isPicking: boolean): void {
      aimAt(this.#gl, isPicking ? this.#picking : null, params, isPicking);
      // Relations have depths, which would hide parts of actors.
      this.#gl.disable(this.#gl.DEPTH_TEST);
      this.#states.bind(paint.states);
      this.#drawing.prepare(isPicking ? "picking" : "screen", paint.actors, paint.uniforms);
      this.#drawing.draw(4);
    }

    kill(): void {
      drawOnTop = () => undefined;
      this.#drawing.destroy();
      this.#states.destroy();
    }

    // The instances come from the model, not from sigma's nodes.
    reallocate(): void {}
    process(): void {}
  }

  return { Program, drawOnTop: () => drawOnTop() };
}

/** Stands in for sigma's third layer, which draws a node under the pointer once more: the actor program marks it. */
export class IdleProgram implements AbstractNodeProgram {
  drawLabel = undefined;
  drawHover = undefined;
  reallocate(): void {}
  process(): void {}
  render(): void {}
  kill(): void {}
}
