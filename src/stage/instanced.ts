import { giveRoom } from "./target.ts";

/** Another object means other data. */
export interface InstanceData {
  readonly count: number;
  /** Words of four bytes, as many for each instance as its shaders read. Made when they are asked for: they are only needed once. */
  words(): Uint32Array<ArrayBuffer>;
}

/** A texel of the texture that holds the instances has this many words. */
export const texelWords = 4;

/** The texture unit behind those of the states of actors and of relations. */
const instancesUnit = new Int32Array([2]);
/** WebGL 2 promises this many texels a side, and devices have at least four times as many rows. */
const textureWidth = 2048;

/** How the same instances are drawn: as they are, for the pointer, or as thin lines where there are very many. */
export type Variant = "screen" | "picking" | "thin";

const defines: Readonly<Record<Variant, string>> = {
  screen: "",
  picking: "#define PICKING\n",
  thin: "#define THIN\n",
};

export interface InstancedShaders {
  readonly vertex: string;
  readonly fragment: string;
  /** Of one instance. */
  readonly texels: number;
  readonly variants: readonly Variant[];
}

export type UniformValue = Float32Array | Int32Array | Uint32Array;
export type UniformValues = Readonly<Record<string, UniformValue>>;

export interface InstancedDrawing {
  /** Makes the program of a variant current, with these instances and values. Uploads only data it has not seen. */
  prepare(variant: Variant, data: InstanceData, uniforms: UniformValues): void;
  /** Draws every instance as a strip of `vertexCount` vertices, an even number. */
  draw(vertexCount: number): void;
  /** Sets one value of the program made current last. */
  setUniform(name: string, value: UniformValue): void;
  destroy(): void;
}

interface LinkedProgram {
  readonly program: WebGLProgram;
  readonly setters: ReadonlyMap<string, (value: UniformValue) => void>;
}

/**
 * Declares in a vertex shader what it draws: `stripVertex()`, which vertex of a strip, and `texelOf(part)`, words of its instance.
 * All strips are one: the first and the last vertex of each come twice, so that what joins them has no area.
 */
export function instancesShader(texels: number): string {
  return `
uniform highp usampler2D u_instances;
uniform int u_stripVertices;

int stripVertex() {
  return clamp(gl_VertexID % (u_stripVertices + 2) - 1, 0, u_stripVertices - 1);
}

uvec4 texelOf(int part) {
  int at = gl_VertexID / (u_stripVertices + 2) * ${texels} + part;
  return texelFetch(u_instances, ivec2(at % ${textureWidth}, at / ${textureWidth}), 0);
}
`;
}

/**
 * Draws many strips in the variants of their shaders, as one: what WebGL itself calls instances costs software about ten
 * microseconds for each, and a step of 100,000 relations a second and more. All variants read one texture, which is
 * written when the data change and never else. Throws when a shader does not compile.
 */
export function createInstancedDrawing(gl: WebGL2RenderingContext, shaders: InstancedShaders): InstancedDrawing {
  const programs = new Map(shaders.variants.map((variant) => [variant, linkProgram(gl, shaders, defines[variant])]));
  const instances = createInstanceTexture(gl, shaders.texels);
  const stripVertices = new Int32Array(1);
  let current: LinkedProgram | undefined;
  let count = 0;
  const setUniform = (name: string, value: UniformValue) => current?.setters.get(name)?.(value);

  return {
    prepare: (variant, data, uniforms) => {
      const prepared = programs.get(variant);
      if (prepared === undefined) throw new RangeError(`no program for this variant: ${variant}`);
      current = prepared;
      count = data.count;
      instances.bind(data);
      gl.useProgram(prepared.program);
      setUniform("u_instances", instancesUnit);
      for (const name in uniforms) {
        const value = uniforms[name];
        if (value !== undefined) setUniform(name, value);
      }
    },
    draw: (vertexCount) => {
      stripVertices[0] = vertexCount;
      setUniform("u_stripVertices", stripVertices);
      gl.drawArrays(gl.TRIANGLE_STRIP, 0, count * (vertexCount + 2));
    },
    setUniform,
    destroy: () => {
      instances.destroy();
      for (const { program } of programs.values()) gl.deleteProgram(program);
    },
  };
}

interface InstanceTexture {
  bind(data: InstanceData): void;
  destroy(): void;
}

function createInstanceTexture(gl: WebGL2RenderingContext, texels: number): InstanceTexture {
  let texture = gl.createTexture();
  let uploaded: InstanceData | undefined;

  function write(words: Uint32Array, fromRow: number, width: number, rows: number): void {
    if (rows > 0) gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, fromRow, width, rows, gl.RGBA_INTEGER, gl.UNSIGNED_INT, words);
  }

  function upload(data: InstanceData): void {
    uploaded = data;
    // The room of a texture is given once.
    gl.deleteTexture(texture);
    texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    const words = data.words();
    const count = data.count * texels;
    const fullRows = Math.floor(count / textureWidth);
    giveRoom(gl, gl.RGBA32UI, textureWidth, fullRows + 1);
    const inFullRows = fullRows * textureWidth * texelWords;
    write(words.subarray(0, inFullRows), 0, textureWidth, fullRows);
    write(words.subarray(inFullRows), fullRows, count % textureWidth, 1);
  }

  return {
    bind: (data) => {
      gl.activeTexture(gl.TEXTURE0 + (instancesUnit[0] ?? 0));
      gl.bindTexture(gl.TEXTURE_2D, texture);
      if (data !== uploaded) upload(data);
    },
    destroy: () => gl.deleteTexture(texture),
  };
}

function linkProgram(
  gl: WebGL2RenderingContext,
  { vertex, fragment }: InstancedShaders,
  define: string,
): LinkedProgram {
  const program = gl.createProgram();
  const parts = [
    compileShader(gl, gl.VERTEX_SHADER, withDefine(vertex, define)),
    compileShader(gl, gl.FRAGMENT_SHADER, withDefine(fragment, define)),
  ];
  for (const shader of parts) gl.attachShader(program, shader);
  gl.linkProgram(program);
  for (const shader of parts) gl.deleteShader(shader);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true)
    throw new Error(`program does not link: ${gl.getProgramInfoLog(program) ?? "context lost"}`);
  return { program, setters: readSetters(gl, program) };
}

/** `#version` has to stay the first line. */
function withDefine(source: string, define: string): string {
  return source.replace("\n", `\n${define}`);
}

function compileShader(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error("no shader: WebGL context lost");
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  if (gl.getShaderParameter(shader, gl.COMPILE_STATUS) !== true)
    throw new Error(`shader does not compile: ${gl.getShaderInfoLog(shader) ?? "context lost"}`);
  return shader;
}

function readSetters(gl: WebGL2RenderingContext, program: WebGLProgram): LinkedProgram["setters"] {
  const setters = new Map<string, (value: UniformValue) => void>();
  const count = gl.getProgramParameter(program, gl.ACTIVE_UNIFORMS) as number;
  for (let index = 0; index < count; index++) {
    const uniform = gl.getActiveUniform(program, index);
    if (uniform === null) continue;
    const location = gl.getUniformLocation(program, uniform.name);
    setters.set(uniform.name.replace("[0]", ""), whereChanged(setterOf(gl, uniform.type, location)));
  }
  return setters;
}

/** A program keeps its uniforms from frame to frame. */
function whereChanged(set: (value: UniformValue) => void): (value: UniformValue) => void {
  let last: UniformValue | undefined;
  return (value) => {
    if (last === undefined) last = value.slice();
    else if (last.every((each, index) => each === value[index])) return;
    else last.set(value);
    set(value);
  };
}

function setterOf(
  gl: WebGL2RenderingContext,
  type: number,
  location: WebGLUniformLocation | null,
): (value: UniformValue) => void {
  const setters = new Map<number, (value: UniformValue) => void>([
    [gl.FLOAT, (value) => gl.uniform1fv(location, value as Float32Array)],
    [gl.FLOAT_VEC2, (value) => gl.uniform2fv(location, value as Float32Array)],
    [gl.FLOAT_VEC3, (value) => gl.uniform3fv(location, value as Float32Array)],
    [gl.INT, (value) => gl.uniform1iv(location, value as Int32Array)],
    [gl.INT_VEC2, (value) => gl.uniform2iv(location, value as Int32Array)],
    [gl.UNSIGNED_INT, (value) => gl.uniform1uiv(location, value as Uint32Array)],
    [gl.UNSIGNED_INT_SAMPLER_2D, (value) => gl.uniform1iv(location, value as Int32Array)],
    [gl.UNSIGNED_INT_VEC2, (value) => gl.uniform2uiv(location, value as Uint32Array)],
    [gl.UNSIGNED_INT_VEC4, (value) => gl.uniform4uiv(location, value as Uint32Array)],
  ]);
  const setter = setters.get(type);
  if (setter === undefined) throw new Error(`uniform of a type that is not set anywhere: ${type}`);
  return setter;
}
