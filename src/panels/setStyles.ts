import { noChange } from "lit-html";
import { directive, Directive, type ElementPart, type PartInfo, PartType } from "lit-html/directive.js";

export type Styles = Readonly<Record<string, string>>;

/**
 * Styles of an element, set through the CSSOM: `<div ${setStyles({ left: "3px" })}>`. lit-html 3.3.3's own `styleMap`
 * writes a style attribute when it draws for the first time, which a strict `style-src` refuses.
 */
class SetStyles extends Directive {
  #last: Styles = {};

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error("setStyles belongs on an element, not in an attribute");
  }

  render(styles: Styles): unknown {
    return styles;
  }

  override update(part: ElementPart, [styles]: [Styles]): unknown {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(styles)) {
      if (this.#last[name] !== value) style.setProperty(name, value);
    }
    this.#last = styles;
    return noChange;
  }
}

export const setStyles = directive(SetStyles);
