import { endGapPx, largestBulge, leastWay } from "../notation/curves.ts";
import {
  arrowLengthPx,
  arrowShoulderPx,
  arrowWidthPx,
  awayReachPx,
  crossPx,
  doubtGapPx,
  lineStyles,
  longestArrowPart,
  longestBackPart,
  ongoingArrow,
  patterns,
  possiblyOpacity,
} from "../notation/lines.ts";
import { OPEN_START } from "../model/types.ts";
import { actorStatesShader, AWAY, PERHAPS_AWAY, relationStatesShader, STRESSED, TOLD_NOW } from "./rowStates.ts";
import { glslFloat, glslInt } from "./glsl.ts";
import { instancesShader } from "./instanced.ts";
import { relationTexels } from "./instances.ts";

/** Half the width of the ribbon that catches the pointer; the rest is looked for around it, so that the nearest line wins. */
const pickReachPx = 2;
/** The ribbon goes on for this long beyond both ends of the line, for smooth edges. */
const endReachPx = 1;
/** Of a thin line: how wide it is, and which part of that it keeps where it was going on before. */
const thinPx = 1.25;
const thinOngoingShare = 0.5;

/**
 * Vertex shader of all relations: one instance is one period of one relation, drawn as a ribbon of `u_segments` pieces
 * along the curve or loop of its lane. Computes the geometry of notation/curves.ts in CSS pixels on screen, and
 * decides from day numbers and masks whether and how strongly the period is drawn. A thin line has neither pattern nor
 * arrowhead; what is possible or in doubt is paler.
 */
export function relationVertexShader(typeWords: number): string {
  return `#version 300 es
precision highp float;
precision highp int;
${instancesShader(relationTexels)}

uniform vec2 u_size;
uniform vec3 u_camera;
uniform int u_segments;
uniform int u_layer;
uniform uint u_lanes;
uniform ivec2 u_window;
uniform uint u_statuses;
uniform uvec4 u_types[${typeWords}];
uniform uvec2 u_focus;
uniform uvec2 u_tags;
uniform uint u_weight;
uniform uint u_isTold;
uniform vec3 u_families[6];
uniform vec3 u_context;

out vec2 v_at;
out vec2 v_screen;
out float v_headPart;
flat out vec2 v_middle;
flat out float v_length;
flat out float v_body;
flat out float v_back;
flat out vec4 v_stroke;
flat out vec4 v_color;
flat out ivec3 v_kind;
flat out vec4 v_id;

const float PI = 3.141592653589793;
/** Part of its width that a line of each style keeps where it was going on before. */
const float ongoingShares[${patterns.length}] = float[](${patterns.map((line) => glslFloat(lineStyles[line].ongoingShare)).join(", ")});

${actorStatesShader}${relationStatesShader}
ivec4 days;
uvec4 rows, style;
uvec3 lane;

/** u_focus: kind (0 none, 1 actor, 2 relation, 3 the stressed actors), row. */
bool isLit() {
  if (u_focus.x == 0u) return true;
  if (u_focus.x == 1u) return rows.y == u_focus.y || rows.z == u_focus.y;
  if (u_focus.x == 2u) return rows.x == u_focus.y;
  return (actorState(rows.y) & actorState(rows.z) & ${STRESSED}u) != 0u;
}

bool isPassing() {
  uint type = rows.w;
  bool isType = (u_types[type >> 7u][(type >> 5u) & 3u] >> (type & 31u) & 1u) == 1u;
  bool isTagged = u_tags.x == 0u || (lane.y & u_tags.y) != 0u;
  return isType && isTagged && lane.z >= u_weight && (u_statuses >> style.y & 1u) == 1u;
}

vec2 start, control, end;

vec2 curveAt(float t) {
  return mix(mix(start, control, t), mix(control, end, t), t);
}

vec2 slopeAt(float t) {
  return 2.0 * mix(control - start, end - control, t);
}

/** Arc length from one parameter to another: Gauss and Legendre, five points. */
float lengthOf(float from, float to) {
  float middle = 0.5 * (from + to);
  float half_ = 0.5 * (to - from);
  return half_ * (0.568888888888889 * length(slopeAt(middle))
    + 0.478628670499366 * (length(slopeAt(middle - 0.538469310105683 * half_)) + length(slopeAt(middle + 0.538469310105683 * half_)))
    + 0.236926885056189 * (length(slopeAt(middle - 0.906179845938664 * half_)) + length(slopeAt(middle + 0.906179845938664 * half_))));
}

/** The parameter at this arc length before the end; a step of Newton's, and another where it is far. */
float partBefore(float back) {
  float part = max(0.0, 1.0 - back / max(length(slopeAt(1.0)), 1e-6));
  for (int step_ = 0; step_ < (v_back > 0.0 ? 2 : 1); step_ += 1) {
    part = max(0.0, part + (lengthOf(part, 1.0) - back) / max(length(slopeAt(part)), 1e-6));
  }
  return part;
}

void main() {
  days = ivec4(texelOf(2));
  rows = texelOf(3);
  uvec4 look = texelOf(4);
  style = uvec4(look.x) >> uvec4(0u, 8u, 16u, 24u) & 255u;
  lane = look.yzw;
  int from = u_window.x;
  int to = u_window.y;
  uint flags = style.z;
  bool isLoop = (flags & 1u) != 0u;
#ifdef THIN
  bool isDirected = false;
#else
  bool isDirected = (flags & 2u) != 0u;
#endif
  bool isDoubtful = (flags & 4u) != 0u;
  bool isUndated = (flags & 8u) != 0u;
  bool isFailed = (flags & 16u) != 0u;
  bool isTold = u_isTold == 1u;
  uint telling = isTold ? relationState(rows.x) : 0u;
  bool isAway = telling >= ${AWAY}u;
  bool isSure = isAway ? telling != ${PERHAPS_AWAY}u : days.y <= to && days.z >= from;
  bool isPossible = days.x <= to && days.w >= from;
  bool isChosen = u_focus.x == 2u && rows.x == u_focus.y;
  bool isFresh = isUndated || (days.y != ${glslInt(OPEN_START)} && days.y >= from && days.x <= to);
  bool isStrong = isChosen || (isTold ? telling == ${TOLD_NOW}u : isFresh);
  bool lit = isLit() && (u_focus.x != 0u || !isTold || telling != 0u);
  int layer = lit ? (isStrong ? 2 : 1) : 0;
  if (!isPassing() || !(isAway || isSure || isPossible) || (u_layer >= 0 && layer != u_layer)) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }

  vec4 ends = uintBitsToFloat(texelOf(0));
  vec4 figure = uintBitsToFloat(texelOf(1));
  vec4 turns = uintBitsToFloat(texelOf(5));
  vec2 s = ends.xy * u_camera.x + u_camera.yz;
  vec2 e = ends.zw * u_camera.x + u_camera.yz;
  // The ribbon is as narrow as its line, ends in a point, and starts again from one, broader, for the arrowhead.
  int pair = stripVertex() / 2;
  int headPair = pair - u_segments - 2;
  bool isHead = headPair >= 0;
  v_headPart = isHead ? 1.0 : 0.0;
  bool isPoint = pair == u_segments + 1 || headPair == 0;
  float t = min(1.0, float(pair) / float(u_segments));
  float strength = isStrong ? 1.0 : ongoingShares[style.x];
  float arrowScale = max(1.0, (figure.w + ${glslFloat(arrowShoulderPx)}) / ${glslFloat(arrowWidthPx)}) * (isStrong ? 1.0 : ${glslFloat(ongoingArrow)}) * turns.w;
  float arrow = isDirected ? (isFailed ? ${glslFloat(crossPx)} : ${glslFloat(arrowLengthPx)}) * arrowScale : 0.0;
  float here = 1.0;
  v_back = 0.0;
  vec2 position;
  vec2 along;
  if (isLoop) {
    float radius = 9.0 + 0.35 * figure.x + 6.0 * figure.z;
    float reach = figure.x + radius * 0.72;
    float touch = figure.x + ${glslFloat(endGapPx)};
    float open = PI - acos(clamp((reach * reach + radius * radius - touch * touch) / (2.0 * reach * radius), -1.0, 1.0));
    v_length = 2.0 * open * radius;
    arrow = min(arrow, ${glslFloat(longestArrowPart)} * v_length);
    float base = isDirected ? 1.0 - (arrow + ${glslFloat(endReachPx)}) / v_length : 1.0;
    if (headPair < 2) here = isHead ? base : t * base;
    float angle = mix(-open, open, here) - 0.25 * PI;
    vec2 centre = s + reach * vec2(cos(0.25 * PI), -sin(0.25 * PI));
    position = centre + radius * vec2(cos(angle), sin(angle));
    along = vec2(-sin(angle), cos(angle));
    v_at.x = here * v_length;
    v_middle = centre + radius * vec2(cos(0.25 * PI), -sin(0.25 * PI));
  } else {
    float apart = max(length(e - s), 1e-6);
    vec2 way = (e - s) / apart;
    vec2 right = vec2(-way.y, way.x);
    vec2 reach = figure.xy + ${glslFloat(endGapPx)};
    reach *= min(1.0, ${glslFloat(1 - leastWay)} * apart / (reach.x + reach.y));
    vec2 along_ = reach * cos(turns.xy);
    vec2 aside = reach * sin(turns.xy);
    start = s + way * along_.x + right * aside.x;
    end = e - way * along_.y - right * aside.y;
    float largest = ${glslFloat(largestBulge)} * apart;
    float bend = 2.0 * clamp(figure.z - 0.5 * (aside.x - aside.y), -largest, largest);
    control = 0.5 * (start + end) + right * bend;
    v_length = lengthOf(0.0, 1.0);
    v_back = isDirected ? min(turns.z, ${glslFloat(longestBackPart)} * v_length) : 0.0;
    v_length -= v_back;
    arrow = min(arrow, ${glslFloat(longestArrowPart)} * v_length);
    if (!isHead) here = t * (isDirected && v_back == 0.0 ? partBefore(arrow + ${glslFloat(endReachPx)}) : 1.0);
    else if (isDirected) here = partBefore(headPair < 2 ? v_back + arrow + ${glslFloat(endReachPx)} : max(0.0, v_back - ${glslFloat(endReachPx)}));
    position = curveAt(here);
    vec2 slope = slopeAt(here);
    along = length(slope) > 1e-4 ? normalize(slope) : way;
    v_at.x = lengthOf(0.0, here);
    v_middle = curveAt(0.5);
  }

  v_body = v_length - arrow;
  v_stroke = vec4(figure.w * strength, arrow, arrow * (isFailed ? 0.5 : ${glslFloat(arrowWidthPx / arrowLengthPx / 2)}), isSure ? 0.0 : 1.0);
  vec3 color = u_families[style.w];
  if (!lit) color = u_context;
#ifdef THIN
  v_stroke.x = min(v_stroke.x, isStrong ? ${glslFloat(thinPx)} : ${glslFloat(thinPx * thinOngoingShare)});
  bool isPale = !isSure || isDoubtful;
#else
  bool isPale = !isSure;
#endif
  v_color = vec4(color, isPale ? ${glslFloat(possiblyOpacity)} : 1.0);
  v_kind = ivec3(style.x, isDirected ? (isFailed ? 2 : 1) : 0, (isDoubtful ? 1 : 0) + (isAway ? 2 : 0));
  uint id = rows.x + 1u;
  v_id = vec4(float(id >> 16u & 255u), float(id >> 8u & 255u), float(id & 255u), 255.0) / 255.0;

#ifdef PICKING
  float reachPx = ${glslFloat(pickReachPx)};
#elif defined(THIN)
  float reachPx = ${glslFloat(0.5 * thinPx + 0.5)};
#else
  float reachPx = 0.5 * figure.w + 1.0;
  if (int(style.x) == ${patterns.indexOf("double")}) reachPx = figure.w + ${glslFloat(lineStyles.double.gapPx / 2 + 1)};
  if (int(style.x) == ${patterns.indexOf("zigzag")}) reachPx += ${glslFloat(lineStyles.zigzag.amplitudePx)};
  if (isDirected && isHead) reachPx = max(reachPx, v_stroke.z + 1.0);
  if (isAway) reachPx = max(reachPx, ${glslFloat(awayReachPx + 1)});
  if (isDoubtful && (!isDirected || isFailed)) reachPx = max(reachPx, ${glslFloat(doubtGapPx / 2)});
#endif
  float beyond = pair == 0 ? -${glslFloat(endReachPx)} : here >= 1.0 ? ${glslFloat(endReachPx)} : 0.0;
  if (isPoint) reachPx = 0.0;
  v_at.x += beyond;
  v_at.y = (stripVertex() & 1) == 0 ? reachPx : -reachPx;
  position += beyond * along + v_at.y * vec2(-along.y, along.x);
  v_screen = position;
  // Nearer with each lane, so that of the relations of one lane and state only the first draws on a pixel: the soft
  // edges of several would add up to a thicker line. Arrowheads lie over all lines that are in focus.
  uint rank = uint(isHead && isDirected && layer > 0 ? layer + 2 : layer);
  float nearness = float((rank * u_lanes + lane.x) * 2u + (isSure ? 1u : 0u)) + 1.0;
  float depth = 1.0 - 2.0 * nearness / (float(u_lanes) * 10.0 + 2.0);
  gl_Position = vec4(position.x / u_size.x * 2.0 - 1.0, 1.0 - position.y / u_size.y * 2.0, depth, 1.0);
}`;
}
