import { graphemesOf } from "../notation/lettering.ts";
import { measureText } from "../notation/metrics.ts";
import type { TextStyle } from "./text.ts";

/** Georgia is wider than the measured font, bold digits most of all; fonts that stand in for Arial are nearly the same. */
const serifFactor = 1.2;
const sansFactor = 1.02;

/** Width that a line needs in any of the fonts named, in pixels. */
export function textWidth(text: string, { sizePx, isBold, isSerif }: TextStyle): number {
  return measureText(text, sizePx, isBold) * (isSerif ? serifFactor : sansFactor);
}

/** Places where a line may end: behind spaces and hyphens, and around characters that are written without spaces. */
const piece =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][、。，．！？）」』]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]*-+ *|(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]|[\u00a0\u202f])+[ \t\r\n\u2009]*|\s/gu;

/** Breaks a text into lines no wider than `widthPx`; a word that is wider is broken between characters. */
export function wrapText(text: string, widthPx: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.trim().match(piece) ?? []) {
    if (textWidth((line + word).trimEnd(), style) <= widthPx) {
      line += word;
      continue;
    }
    if (line.trim() !== "") lines.push(line.trim());
    const parts = splitWord(word, widthPx, style);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** Puts as many parts on a line as fit beside each other; a part that is longer than a line is wrapped. */
export function wrapParts(parts: readonly string[], joint: string, widthPx: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length === 0 ? part : `${lines.at(-1) ?? ""}${joint}${part}`;
    if (lines.length > 0 && textWidth(joined, style) <= widthPx) lines[lines.length - 1] = joined;
    else lines.push(...wrapText(part, widthPx, style));
  }
  return lines;
}

/** The same number of lines, but about equally long: the narrowest width that needs no line more. */
export function balanceText(text: string, widthPx: number, style: TextStyle): string[] {
  const widest = wrapText(text, widthPx, style);
  let best = widest;
  for (let part = 0.95; part > 0.5; part -= 0.05) {
    const narrower = wrapText(text, widthPx * part, style);
    if (narrower.length > widest.length) break;
    best = narrower;
  }
  return best;
}

/** At most `count` lines; what is left out leaves an ellipsis. */
export function cutLines(lines: readonly string[], count: number, widthPx: number, style: TextStyle): string[] {
  if (lines.length <= count) return [...lines];
  const kept = lines.slice(0, count);
  const last = kept.pop();
  return last === undefined ? [] : [...kept, shorten(last, widthPx, style)];
}

/** The text itself where it fits, else as much of it as fits with an ellipsis. */
export function fitText(text: string, widthPx: number, style: TextStyle): string {
  return textWidth(text, style) <= widthPx ? text : shorten(text, widthPx, style);
}

/** No line of a picture holds more; keeps the search for the right cut short. */
const mostCharacters = 500;

/** Cuts whole words where that leaves most of the line, else characters, and adds an ellipsis. */
function shorten(line: string, widthPx: number, style: TextStyle): string {
  const graphemes = Array.from(graphemesOf(line.slice(0, mostCharacters)), ({ segment }) => segment);
  const written = (count: number) =>
    `${graphemes
      .slice(0, count)
      .join("")
      .replace(/[\s,.;:–-]+$/u, "")}…`;
  let count = graphemes.length;
  while (count > 0 && textWidth(written(count), style) > widthPx) count -= 1;
  if (count === graphemes.length) return written(count);
  const space = graphemes.slice(0, count + 1).lastIndexOf(" ");
  return written(space > count * 0.6 ? space : count);
}

/** Broken between letters it gets a hyphen. */
function splitWord(word: string, widthPx: number, style: TextStyle): string[] {
  if (textWidth(word.trimEnd(), style) <= widthPx) return [word];
  const parts = [""];
  for (const { segment: character } of graphemesOf(word)) {
    const last = parts.at(-1) ?? "";
    const hyphen = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]\p{M}*$/u.test(last) ? "-" : "";
    if (last === "" || textWidth(`${last}${character}-`.trimEnd(), style) <= widthPx) {
      parts[parts.length - 1] = last + character;
    } else {
      parts.splice(-1, 1, last + hyphen, character);
    }
  }
  return parts;
}

/** The style in the greatest size, down to `leastPx`, in which no word has to be broken. */
export function sizeForWords(text: string, widthPx: number, style: TextStyle, leastPx: number): TextStyle {
  const words = text.match(piece) ?? [];
  const widest = words.reduce((most, word) => Math.max(most, textWidth(word.trimEnd(), style)), 0);
  if (widest <= widthPx) return style;
  const sizePx = Math.floor((style.sizePx * widthPx) / widest);
  return { ...style, sizePx: Math.min(style.sizePx, Math.max(leastPx, sizePx)) };
}
