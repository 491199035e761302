import { measureText } from "../../../src/notation/metrics.ts";
import { textOf, type XmlElement } from "./readXml.ts";

/** A line of text where it stands in the picture, in the units of its view box. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Boxes of all text, measured apart from the code that placed it; initials stand in their actors and do not count. */
export function textBoxes(element: XmlElement, shift: readonly [number, number] = [0, 0]): TextBox[] {
  const moved = /^translate\((\S+) (\S+)\)$/.exec(element.attributes.get("transform") ?? "");
  const [dx, dy] = moved === null ? shift : [shift[0] + Number(moved[1]), shift[1] + Number(moved[2])];
  if (element.name === "text")
    return element.attributes.get("data-part") === "initials" ? [] : [boxOf(element, dx, dy)];
  return element.children.flatMap((child) => (typeof child === "string" ? [] : textBoxes(child, [dx, dy])));
}

function boxOf(element: XmlElement, dx: number, dy: number): TextBox {
  const text = textOf(element);
  const number = (key: string) => Number(element.attributes.get(key));
  const size = number("font-size");
  // Bold Georgia, the widest font named for headlines, is a tenth to a fifth wider than Arial.
  const factor = (element.attributes.get("font-family") ?? "").includes("Georgia") ? 1.15 : 1;
  const width = measureText(text, size, element.attributes.get("font-weight") === "700") * factor;
  const anchor = element.attributes.get("text-anchor") ?? "start";
  const isTurned = element.attributes.get("direction") === "rtl";
  const before = anchor === "middle" ? 0.5 : (anchor === "end") === isTurned ? 0 : 1;
  const left = number("x") + dx - before * width;
  const baseline = number("y") + dy;
  return { text, left, right: left + width, top: baseline - 0.75 * size, bottom: baseline + 0.22 * size };
}

export function doMeet(one: TextBox, other: TextBox): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
