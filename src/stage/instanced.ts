/** One row per instance, `strideBytes` long; another object means other data. */
export interface InstanceData {
  readonly bytes: ArrayBuffer;
  readonly count: number;
}

/** Attribute at its `layout(location)`: four-byte numbers, or single bytes that the shader reads as whole numbers. */
export interface InstanceAttribute {
  readonly size: 1 | 2 | 3 | 4;
  readonly type: "float" | "int" | "uint" | "byte";
}

export interface InstancedShaders {
  readonly vertex: string;
  readonly fragment: string;
  /** In the order of their locations, without space between them. */
  readonly attributes: readonly InstanceAttribute[];
}

export type UniformValue = Float32Array | Int32Array | Uint32Array;
export type UniformValues = Readonly<Record<string, UniformValue>>;

export interface InstancedDrawing {
  /** Makes the program for the screen or for the pointer current, with these values. */
  prepare(isPicking: boolean, uniforms: UniformValues): void;
  /** Draws every instance as a strip of `vertexCount` vertices. Uploads only data it has not seen. */
  draw(data: InstanceData, vertexCount: number): void;
  /** Sets one value of the program made current last. */
  setUniform(name: string, value: UniformValue): void;
  destroy(): void;
}

interface LinkedProgram {
  readonly program: WebGLProgram;
  readonly setters: ReadonlyMap<string, (value: UniformValue) => void>;
}

/**
 * Draws many copies of a strip in two variants: for the screen, and with `PICKING` defined for the pointer. Both read
 * one buffer, which is written when the data change and never else. Throws when a shader does not compile.
 */
export function createInstancedDrawing(gl: WebGL2RenderingContext, shaders: InstancedShaders): InstancedDrawing {
  const screen = linkProgram(gl, shaders, "");
  const picking = linkProgram(gl, shaders, "#define PICKING\n");
  const buffer = gl.createBuffer();
  const vertexArray = gl.createVertexArray();
  layOut(gl, vertexArray, buffer, shaders.attributes);
  let uploaded: InstanceData | undefined;
  let current = screen;

  function upload(data: InstanceData): void {
    uploaded = data;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    gl.bufferData(gl.ARRAY_BUFFER, data.bytes, gl.DYNAMIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  return {
    prepare: (isPicking, uniforms) => {
      current = isPicking ? picking : screen;
      gl.useProgram(current.program);
      for (const name in uniforms) {
        const value = uniforms[name];
        if (value !== undefined) current.setters.get(name)?.(value);
      }
    },
    draw: (data, vertexCount) => {
      if (data !== uploaded) upload(data);
      gl.bindVertexArray(vertexArray);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, vertexCount, data.count);
      gl.bindVertexArray(null);
    },
    setUniform: (name, value) => current.setters.get(name)?.(value),
    destroy: () => {
      gl.deleteVertexArray(vertexArray);
      gl.deleteBuffer(buffer);
      for (const { program } of [screen, picking]) gl.deleteProgram(program);
    },
  };
}

function layOut(
  gl: WebGL2RenderingContext,
  vertexArray: WebGLVertexArrayObject,
  buffer: WebGLBuffer,
  attributes: readonly InstanceAttribute[],
): void {
  const stride = strideBytes(attributes);
  gl.bindVertexArray(vertexArray);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  let offset = 0;
  for (const [location, { size, type }] of attributes.entries()) {
    gl.enableVertexAttribArray(location);
    if (type === "float") gl.vertexAttribPointer(location, size, gl.FLOAT, false, stride, offset);
    else gl.vertexAttribIPointer(location, size, integerType(gl, type), stride, offset);
    gl.vertexAttribDivisor(location, 1);
    offset += size * bytesOf(type);
  }
  gl.bindVertexArray(null);
  gl.bindBuffer(gl.ARRAY_BUFFER, null);
}

/** Length of one instance in bytes. */
export function strideBytes(attributes: readonly InstanceAttribute[]): number {
  return attributes.reduce((sum, { size, type }) => sum + size * bytesOf(type), 0);
}

function bytesOf(type: InstanceAttribute["type"]): number {
  return type === "byte" ? 1 : 4;
}

function integerType(gl: WebGL2RenderingContext, type: "int" | "uint" | "byte"): number {
  return { int: gl.INT, uint: gl.UNSIGNED_INT, byte: gl.UNSIGNED_BYTE }[type];
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
