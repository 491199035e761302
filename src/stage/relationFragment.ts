import {
  awayApartPx,
  awayPart,
  awayReachPx,
  awayStrokePx,
  beforeTipPx,
  crossStrokePx,
  dashPairPart,
  dashWidths,
  doubtGapPx,
  flatEndPx,
  lineStyles,
  pairedDashPart,
  pairPart,
  type Pattern,
  patterns,
  possiblyGap,
} from "../notation/lines.ts";
import { glslFloat } from "./glsl.ts";

/** Dash and its part of the period, dot and its place, for `dashdot`; dash for `dashes`. */
const dashdotDash = 0.5;
const dashdotDot = 0.1;
const dashesDash = 0.6;
/** Thickness of the outline of a hollow arrow. */
const outlinePx = 1.5;

const number = (line: Pattern): number => patterns.indexOf(line);

/**
 * Fragment shader of all relations. `v_at` is the place on the ribbon in CSS pixels: arc length from the start of the
 * line, distance from its middle. Every line style is a signed distance there, so patterns follow the curve evenly.
 * `v_headPart` is 1 on the part of the ribbon that is there for the arrowhead. Each part of a line carries a whole number of periods of its pattern.
 */
export const relationFragmentShader = `#version 300 es
precision highp float;
precision highp int;
in vec2 v_at;
in vec2 v_screen;
in float v_headPart;
flat in vec2 v_middle;
flat in float v_length;
flat in float v_body;
flat in float v_back;
flat in vec4 v_stroke;
flat in vec4 v_color;
flat in ivec3 v_kind;
flat in vec4 v_id;
uniform float u_pixelRatio;
uniform vec3 u_background;
out vec4 color;

float coverageOf(float distance_) {
  return clamp(0.5 - distance_ * u_pixelRatio, 0.0, 1.0);
}

float pieceDistance(vec2 p, vec2 a, vec2 b) {
  vec2 along = b - a;
  float t = clamp(dot(p - a, along) / max(dot(along, along), 1e-6), 0.0, 1.0);
  return length(p - a - t * along);
}

/** How much of a line its pattern fills: all of it where its arrowhead stands back from the end. */
float patternLength() {
  return v_back > 0.0 ? v_length + v_back : v_body;
}

float wholePeriod(float length_, float period) {
  return length_ / max(1.0, floor(length_ / period + 0.5));
}

/** Signed distance from the nearest dash; the line begins and ends in the middle of a dash. */
float dashDistance(float along, float period, float dash) {
  float place = along - period * floor(along / period + 0.5);
  return abs(place) - 0.5 * dash;
}

/** Corner number of the zigzag: 0 where the teeth begin, then one per peak, the last where they end. */
vec2 corner(float number_, float flat_, float period, float last) {
  float amplitude = ${glslFloat(lineStyles.zigzag.amplitudePx)};
  if (number_ <= 0.0) return vec2(flat_, 0.0);
  if (number_ >= last) return vec2(flat_ + (last - 1.0) * 0.5 * period, 0.0);
  float side = mod(number_, 2.0) > 0.5 ? 1.0 : -1.0;
  return vec2(flat_ + (number_ * 0.5 - 0.25) * period, side * amplitude);
}

float zigzagDistance(vec2 at, float length_, float width) {
  float flat_ = min(${glslFloat(flatEndPx)}, 0.25 * length_);
  float toothed = length_ - 2.0 * flat_;
  float period = wholePeriod(toothed, ${glslFloat(lineStyles.zigzag.periodPx)});
  float last = 2.0 * floor(toothed / period + 0.5) + 1.0;
  float near = floor((at.x - flat_) / period * 2.0 + 0.5);
  float distance_ = min(pieceDistance(at, vec2(0.0), vec2(flat_, 0.0)), pieceDistance(at, vec2(length_ - flat_, 0.0), vec2(length_, 0.0)));
  for (float step_ = -2.0; step_ < 2.0; step_ += 1.0) {
    vec2 a = corner(near + step_, flat_, period, last);
    vec2 b = corner(near + step_ + 1.0, flat_, period, last);
    distance_ = min(distance_, pieceDistance(at, a, b));
  }
  return distance_ - 0.5 * width;
}

bool isDotted() {
  return v_kind.x == ${number("dots")} || v_kind.x == ${number("pairs")};
}

/** Where the middle of the nearest dot is. */
float dotPlace(float along, float length_) {
  bool isPaired = v_kind.x == ${number("pairs")};
  float period = wholePeriod(length_, isPaired ? ${glslFloat(lineStyles.pairs.periodPx)} : ${glslFloat(lineStyles.dots.periodPx)});
  float middle = period * (clamp(floor(along / period), 0.0, floor(length_ / period - 0.5)) + 0.5);
  float aside = (along < middle ? -1.0 : 1.0) * ${glslFloat(pairPart / 2)} * period;
  return isPaired ? middle + aside : middle;
}

/** Signed distance from the drawn line, along which it has the length given. */
float lineDistance(vec2 at, float length_) {
  float width = v_stroke.x;
  float across = abs(at.y) - 0.5 * width;
  // A line runs on under its arrowhead, or a seam would show.
  float ends = max(-at.x, at.x - length_ - (v_kind.y == 1 && v_back == 0.0 ? 1.0 : 0.0));
  int line = v_kind.x;
  if (line == ${number("double")}) {
    across = abs(abs(at.y) - ${glslFloat((lineStyles.double.gapPx + lineStyles.double.widthPx) / 2)}) - 0.5 * width;
  } else if (line == ${number("zigzag")}) {
    across = zigzagDistance(at, length_, width);
  } else if (isDotted()) {
    return length(vec2(at.x - dotPlace(at.x, length_), at.y)) - 0.5 * width;
  } else if (line == ${number("dashdot")}) {
    float period = wholePeriod(length_, ${glslFloat(lineStyles.dashdot.periodPx)});
    float dash = dashDistance(at.x, period, ${glslFloat(dashdotDash)} * period);
    float dot_ = dashDistance(at.x + 0.5 * period, period, ${glslFloat(dashdotDot)} * period);
    across = max(across, min(dash, dot_));
  } else if (line == ${number("dashPairs")}) {
    float period = wholePeriod(length_, max(${glslFloat(lineStyles.dashPairs.periodPx)}, ${glslFloat(dashWidths)} * width));
    float aside = abs(dashDistance(at.x + 0.5 * period, period, 0.0)) - ${glslFloat(dashPairPart / 2)} * period;
    across = max(across, abs(aside) - ${glslFloat(pairedDashPart / 2)} * period);
  } else if (line == ${number("dashes")} || line == ${number("longDashes")}) {
    float shortest = line == ${number("dashes")} ? ${glslFloat(lineStyles.dashes.periodPx)} : ${glslFloat(lineStyles.longDashes.periodPx)};
    float period = wholePeriod(length_, max(shortest, ${glslFloat(dashWidths)} * width));
    across = max(across, dashDistance(at.x, period, ${glslFloat(dashesDash)} * period));
  }
  return max(across, ends);
}

/** A doubtful line without arrow has a gap in its middle, and else the pattern of the others of its lane. */
float brokenDistance(vec2 at) {
  float whole = patternLength();
  float line = lineDistance(at, whole);
  float along = isDotted() ? dotPlace(at.x, whole) : at.x;
  if (whole < ${glslFloat(doubtGapPx + 8)}) return line;
  return max(line, ${glslFloat(doubtGapPx / 2)} - abs(along - 0.5 * whole));
}

/** Space that a line leaves open for an arrowhead that stands back from its end. */
float openingDistance(float along) {
  float from = v_body + (v_kind.y == 1 && !isDotted() ? 1.0 : 0.0);
  return min(along - from, v_length + ${glslFloat(beforeTipPx)} - along);
}

/** Space that only possible relations leave open, in a rhythm of its own. */
float gapDistance(float along) {
  float period = wholePeriod(v_length + v_back, ${glslFloat(possiblyGap.periodPx)});
  float place = abs(mod(along, period) - 0.5 * period);
  return ${glslFloat(possiblyGap.gapPx / 2)} - place;
}

/** Signed distance from the arrowhead, whose tip is where v_length ends. */
float arrowDistance(vec2 at) {
  vec2 side = normalize(vec2(v_stroke.y, v_stroke.z));
  float flank = (abs(at.y) - v_stroke.z * (v_length - at.x) / v_stroke.y) * side.x;
  return max(flank, v_body - at.x);
}

/** Signed distance from the cross that stands at the end of what was refused or failed. */
float crossDistance(vec2 at) {
  float reach = v_stroke.z - ${glslFloat(crossStrokePx / 2)};
  vec2 p = vec2(at.x - v_length + v_stroke.z, at.y);
  return min(pieceDistance(p, vec2(-reach), vec2(reach)), pieceDistance(p, vec2(-reach, reach), vec2(reach, -reach))) - ${glslFloat(crossStrokePx / 2)};
}

/** A question mark that stands upright in the middle of the line. */
float questionDistance(vec2 p) {
  vec2 bow = p - vec2(0.0, -2.6);
  float angle = atan(bow.y, bow.x);
  float ring = abs(length(bow) - 2.4);
  vec2 tail = vec2(0.0, 2.4);
  bool isOpen = angle > 1.5707963 || angle < -2.95;
  float arc = isOpen ? min(length(bow - tail), length(bow - vec2(-2.4, -0.3))) : ring;
  float stem = pieceDistance(p, vec2(0.0, -0.2), vec2(0.0, 1.2));
  return min(min(arc, stem) - 0.8, length(p - vec2(0.0, 4.1)) - 1.05);
}

/** Signed distance from the double bar across a line that lies beside the window, between the strokes of which it is open. */
float barDistance(vec2 at) {
  float along = abs(abs(at.x - ${glslFloat(awayPart)} * patternLength()) - ${glslFloat(awayApartPx / 2)});
  return max(along - ${glslFloat(awayStrokePx / 2)}, abs(at.y) - ${glslFloat(awayReachPx)});
}

void main() {
#ifdef PICKING
  color = v_id;
#elif defined(THIN)
  float cover = coverageOf(abs(v_at.y) - 0.5 * v_stroke.x) * v_color.a;
  color = vec4(v_color.rgb * cover, cover);
#else
  bool isPointed = v_kind.y == 1;
  bool isDoubtful = (v_kind.z & 1) == 1;
  bool isAway = (v_kind.z & 2) == 2;
  bool isBroken = isDoubtful && !isPointed;
  float whole = patternLength();
  float line = isBroken ? brokenDistance(v_at) : lineDistance(v_at, whole);
  // A dot is there or not; half a dot would look like a fault.
  float along = isDotted() ? dotPlace(v_at.x, whole) : v_at.x;
  if (v_stroke.w > 0.5) line = max(line, gapDistance(along));
  if (isBroken) line = min(line, questionDistance(v_screen - v_middle));
  if (isAway) line = min(max(line, ${glslFloat(awayApartPx / 2)} - abs(along - ${glslFloat(awayPart)} * whole)), barDistance(v_at));
  float head = 1e6;
  if (v_stroke.y > 0.0) head = isPointed ? arrowDistance(v_at) : crossDistance(v_at);
  if (v_back > 0.0) {
    // The line runs on below its arrowhead: each is drawn by its own part of the ribbon.
    line = v_headPart > 0.5 ? 1e6 : max(line, openingDistance(along));
    if (v_headPart < 0.5) head = 1e6;
  }
  float cover = coverageOf(min(line, head)) * v_color.a;
  if (cover < 0.004) discard;
  float inside = isDoubtful && isPointed ? coverageOf(head + ${glslFloat(outlinePx)}) : 0.0;
  vec3 paint = mix(v_color.rgb, u_background, inside);
  color = vec4(paint * cover, cover);
#endif
}`;
