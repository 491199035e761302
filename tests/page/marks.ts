import type { Page } from "playwright";

/**
 * Marks that are to be seen, and stand out from what is behind them by less than 3:1, one line for each kind: bars and
 * marks of the timeline, lines of the legend, signs on buttons. By the colours in which they are drawn, those of devices
 * that force theirs included. What is switched off may be faint, and what is only possibly in the period: its gaps tell it.
 */
export function faintMarks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number];
    const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (context === null) throw new Error("no canvas");
    const known = new Map<string, Colour>();
    const read = (css: string): Colour => {
      const found = known.get(css);
      if (found !== undefined) return found;
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
      const colour = [red, green, blue, alpha / 255] as const;
      known.set(css, colour);
      return colour;
    };
    const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour, opacity = 1): Colour => {
      const part = alpha * opacity;
      return [red * part + r * (1 - part), green * part + g * (1 - part), blue * part + b * (1 - part), 1];
    };
    const parentOf = (element: Element): Element | null =>
      element.parentElement ??
      (element.getRootNode() instanceof ShadowRoot ? (element.getRootNode() as ShadowRoot).host : null);
    const groundOf = (element: Element | null): Colour => {
      if (element === null) return read("Canvas");
      const own = read(getComputedStyle(element).backgroundColor);
      return own[3] === 1 ? own : over(own, groundOf(parentOf(element)));
    };
    const luminance = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const opacityOf = (element: Element | null): number =>
      element === null ? 1 : Number(getComputedStyle(element).opacity) * opacityOf(parentOf(element));
    const root = document.querySelector("tiespan-graph")?.shadowRoot;
    const marks = root?.querySelectorAll(
      ":is(.plot__marks, .legend, .icon, .overview__bars) :is(path, rect, circle, line, polyline, polygon)",
    );
    const isOff = (mark: Element) =>
      mark.closest(":disabled, [aria-disabled=true], [aria-pressed=false], .sample[opacity]") !== null;
    const seen = [...(marks ?? [])].filter((mark) => {
      const { width, height } = mark.getBoundingClientRect();
      return (
        mark.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width + height > 0 && !isOff(mark)
      );
    });
    const faint = seen.flatMap((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      const ground = groundOf(mark.closest("svg"));
      const contrasts = [fill, stroke]
        .filter((paint) => paint !== "none" && read(paint)[3] > 0)
        .map((paint) => {
          const [one, other] = [luminance(over(read(paint), ground, opacityOf(mark))), luminance(ground)];
          return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        });
      const best = Math.max(...contrasts);
      if (contrasts.length === 0 || best >= 3) return [];
      const around = mark.closest("[class]")?.getAttribute("class") ?? "";
      return [`${mark.localName} of ${around}: ${best.toFixed(1)}:1`];
    });
    return [...(seen.length > 0 ? [] : ["there are no marks"]), ...new Set(faint)];
  });
}

/** Surfaces over others through which something shines, and blurs of what is behind. */
export function translucentOn(page: Page): Promise<readonly string[]> {
  return page
    .locator(".explorer")
    .first()
    .evaluate((explorer) => {
      const through = /^rgba\(.*, 0?\.\d+\)$|\/ 0?\.\d+\)$/;
      return (
        [...explorer.querySelectorAll<HTMLElement>(":not(svg *)")]
          // What is chosen of the theme and the language is tinted on the bare page.
          .filter((each) => each.checkVisibility() && !each.matches(".switch__button"))
          .filter((each) => {
            const grounds = [getComputedStyle(each), getComputedStyle(each, "::backdrop")];
            const { backdropFilter } = getComputedStyle(each);
            const isBehind = each.matches("dialog[open]") ? grounds : grounds.slice(0, 1);
            return backdropFilter !== "none" || isBehind.some(({ backgroundColor }) => through.test(backgroundColor));
          })
          .map((each) => each.className)
      );
    });
}

/** What would move by itself, or move to its place. */
export function movingOn(page: Page): Promise<readonly string[]> {
  return page
    .locator(".explorer")
    .first()
    .evaluate((explorer) =>
      [...explorer.querySelectorAll("*")]
        .filter((each) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
          return animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
        })
        .map((each) => each.getAttribute("class") ?? each.localName),
    );
}
