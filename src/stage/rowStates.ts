import { giveRoom } from "./target.ts";

/** Bits of an actor's state. */
export const LIT = 1;
export const STRESSED = 2;

/** A relation's state while a step of a story, or an answer, is told: 0 for what is beside it; from `AWAY` on outside the window. */
export const TOLD_EARLIER = 1;
export const TOLD_NOW = 2;
export const AWAY = 3;
export const PERHAPS_AWAY = 4;

/** Rows in one row of the texture. */
const textureWidth = 1024;

/** One byte per row of the model, filled up to whole rows of the texture. */
export interface RowStates {
  readonly bytes: Uint8Array;
  /** Another number after each change of the bytes. */
  version: number;
}

/** All are 0. */
export function createRowStates(rowCount: number): RowStates {
  return { bytes: new Uint8Array(textureWidth * Math.max(1, Math.ceil(rowCount / textureWidth))), version: 0 };
}

/** Takes over other states; gives whether one of them differs. `next` is as long as the bytes. */
export function takeStates(states: RowStates, next: Uint8Array, onChange: (row: number) => void): boolean {
  let isChanged = false;
  const { bytes } = states;
  for (let row = 0; row < next.length; row += 1) {
    if (next[row] === bytes[row]) continue;
    bytes[row] = next[row] ?? 0;
    isChanged = true;
    onChange(row);
  }
  if (isChanged) states.version += 1;
  return isChanged;
}

/** Declares `actorState(row)` in a shader. */
export const actorStatesShader = declare("u_actors", "actorState");
/** Declares `relationState(row)`. */
export const relationStatesShader = declare("u_relations", "relationState");

function declare(sampler: string, name: string): string {
  return `
uniform highp usampler2D ${sampler};

uint ${name}(uint row) {
  return texelFetch(${sampler}, ivec2(int(row % ${textureWidth}u), int(row / ${textureWidth}u)), 0).r;
}
`;
}

export interface StateTexture {
  /** Makes the texture the one that the shaders read. Uploads only states it has not seen. */
  bind(states: RowStates): void;
  destroy(): void;
}

/** States on one drawing surface, at a texture unit; a shader that leaves its sampler alone reads the first one, 0. */
export function createStateTexture(gl: WebGL2RenderingContext, unit = 0): StateTexture {
  const texture = gl.createTexture();
  let uploaded: number | undefined;

  function upload({ bytes, version }: RowStates): void {
    const height = bytes.length / textureWidth;
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    if (uploaded === undefined) giveRoom(gl, gl.R8UI, textureWidth, height);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, textureWidth, height, gl.RED_INTEGER, gl.UNSIGNED_BYTE, bytes);
    uploaded = version;
  }

  return {
    bind: (states) => {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (states.version !== uploaded) upload(states);
    },
    destroy: () => gl.deleteTexture(texture),
  };
}
