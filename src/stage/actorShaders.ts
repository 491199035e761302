import { shapes } from "../dataset/types.ts";
import { actorStatesShader, LIT } from "./rowStates.ts";
import { glslFloat } from "./glsl.ts";
import { instancesShader } from "./instanced.ts";
import { actorTexels } from "./instances.ts";

/** Ring around the selected actor: clear space, then thickness. */
const ringGapPx = 2;
const ringWidthPx = 3;
/** Clear space that an actor keeps from lines that run behind it. */
const haloPx = 1.5;
/** An actor catches the pointer at least this far from its middle. */
export const smallestTargetPx = 12;
/** And a finger from this far. */
export const smallestTouchPx = 22;

const number = (shape: (typeof shapes)[number]): number => shapes.indexOf(shape);

/** Vertex shader of all actors: a square around each. */
export const actorVertexShader = `#version 300 es
precision highp float;
precision highp int;
${instancesShader(actorTexels)}

uniform vec2 u_size;
uniform vec3 u_camera;
uniform uvec2 u_marked;
uniform vec3 u_actor;
uniform vec3 u_context;

out vec2 v_at;
flat out float v_radius;
flat out int v_shape;
flat out ivec2 v_marks;
flat out vec3 v_color;
flat out vec4 v_id;

${actorStatesShader}
void main() {
  uvec4 words = texelOf(0);
  vec3 disc = uintBitsToFloat(words.xyz);
  uint row = words.w;
  float reach = disc.z + ${glslFloat(ringGapPx + ringWidthPx + 1)};
#ifdef PICKING
  reach = max(disc.z, ${glslFloat(smallestTargetPx)});
#endif
  int corner = stripVertex();
  v_at = reach * vec2((corner & 1) == 0 ? -1.0 : 1.0, (corner & 2) == 0 ? -1.0 : 1.0);
  vec2 position = disc.xy * u_camera.x + u_camera.yz + v_at;
  v_radius = disc.z;
  v_shape = int(texelOf(1).x);
  v_marks = ivec2(row == u_marked.x ? 1 : 0, row == u_marked.y ? 1 : 0);
  v_color = (actorState(row) & ${LIT}u) != 0u ? u_actor : u_context;
  uint id = row + 1u;
  v_id = vec4(float(id >> 16u & 255u), float(id >> 8u & 255u), float(id & 255u), 255.0) / 255.0;
  gl_Position = vec4(position.x / u_size.x * 2.0 - 1.0, 1.0 - position.y / u_size.y * 2.0, 0.0, 1.0);
}`;

/** Fragment shader of all actors: signed distances of the six shapes, each within the disc that lines keep clear of. */
export const actorFragmentShader = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_at;
flat in float v_radius;
flat in int v_shape;
flat in ivec2 v_marks;
flat in vec3 v_color;
flat in vec4 v_id;
uniform float u_pixelRatio;
uniform vec3 u_background;
uniform vec3 u_ring;
out vec4 color;

const float PI = 3.141592653589793;

float coverageOf(float distance_) {
  return clamp(0.5 - distance_ * u_pixelRatio, 0.0, 1.0);
}

/** Regular polygon with one corner on top; rounded by a part of the radius. */
float polygonDistance(vec2 p, float corners, float radius) {
  float rounding = 0.12 * radius;
  float sector = 2.0 * PI / corners;
  float inner = (radius - rounding) * cos(0.5 * sector);
  float angle = atan(p.x, -p.y);
  float turned = angle - sector * floor(angle / sector) - 0.5 * sector;
  vec2 q = length(p) * vec2(cos(turned), abs(sin(turned)));
  float halfSide = (radius - rounding) * sin(0.5 * sector);
  vec2 off = vec2(q.x - inner, q.y - halfSide);
  float outside = off.y > 0.0 ? length(vec2(max(off.x, 0.0), off.y)) : off.x;
  return (off.x < 0.0 ? off.x : outside) - rounding;
}

float shapeDistance(vec2 p, float r) {
  if (v_shape == ${number("square")}) {
    vec2 q = abs(p) - vec2(0.6 * r);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - 0.26 * r;
  }
  if (v_shape == ${number("pentagon")}) return polygonDistance(p - vec2(0.0, 0.06 * r), 5.0, 1.08 * r);
  if (v_shape == ${number("diamond")}) return polygonDistance(p, 4.0, 1.1 * r);
  if (v_shape == ${number("hexagon")}) return polygonDistance(p.yx, 6.0, 1.04 * r);
  if (v_shape == ${number("pair")}) return length(vec2(abs(p.x) - 0.4 * r, p.y)) - 0.63 * r;
  return length(p) - r;
}

void main() {
#ifdef PICKING
  if (length(v_at) > max(v_radius, ${glslFloat(smallestTargetPx)})) discard;
  color = v_id;
#else
  float shape = shapeDistance(v_at, v_radius);
  float cover = coverageOf(shape);
  float halo = coverageOf(shape - ${glslFloat(haloPx)});
  vec3 paint = mix(u_background, v_color, cover);
  float total = halo;
  float ring = abs(length(v_at) - v_radius - ${glslFloat(ringGapPx + ringWidthPx / 2)}) - 0.5 * (v_marks.x == 1 ? ${glslFloat(ringWidthPx)} : 1.5);
  if (v_marks.x + v_marks.y > 0) {
    float ringCover = coverageOf(ring);
    paint = mix(paint, v_marks.x == 1 ? u_ring : v_color, ringCover);
    total = max(total, ringCover);
  }
  color = vec4(paint * total, total);
#endif
}`;
