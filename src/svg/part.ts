import { buildElement, type SvgNode, svgNode } from "../picture/tree.ts";

/** Something that is drawn, by a key that says all of its looks. */
export interface Mark {
  readonly key: string;
  readonly draw: () => SvgNode;
}

/** One part of the picture, whose elements stay where they are as long as they look the same. */
export interface Part {
  readonly element: Element;
  /** Has exactly these marks, from back to front; of those with the same key the first. */
  set(marks: readonly Mark[]): void;
  /** Everything will look different. */
  forget(): void;
}

/** What has been drawn lately and may come back, as when a pointer passes over the graph or the window moves to and fro. */
const mostRemembered = 8000;

export function createPart(name: string, attributes: SvgNode["attributes"] = {}): Part {
  const element = buildElement(
    svgNode("g", { "data-part": name, "text-rendering": "geometricPrecision", ...attributes }),
    document,
    "svg",
  );
  let shown = new Map<string, Element>();
  const remembered = new Map<string, Element>();
  const elementOf = ({ key, draw }: Mark): Element => {
    const known = shown.get(key) ?? remembered.get(key);
    if (known !== undefined) return known;
    const made = buildElement(draw(), document, "svg");
    remembered.set(key, made);
    return made;
  };
  return {
    element,
    set: (marks) => {
      const wanted = new Map<string, Element>();
      for (const mark of marks) if (!wanted.has(mark.key)) wanted.set(mark.key, elementOf(mark));
      for (const [key, before] of shown) if (!wanted.has(key)) before.remove();
      let next: Node | null = null;
      for (const each of [...wanted.values()].reverse()) {
        if (each.parentNode !== element || each.nextSibling !== next) element.insertBefore(each, next);
        next = each;
      }
      shown = wanted;
      if (remembered.size > mostRemembered) remembered.clear();
    },
    forget: () => {
      element.replaceChildren();
      shown.clear();
      remembered.clear();
    },
  };
}
