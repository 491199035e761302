import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  getRules(): readonly { readonly ruleId: string }[];
  run(options: object): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly element: Element }[];
    }[];
  }>;
}

/** The numbers of steps stand as near to each other as their days; the list leads to the same steps (WCAG 2.5.8, equivalent). */
const isStepBesideOthers = /^target-size: <button type="button" class="plot__step/;

/**
 * What axe finds wrong with the page as it stands, one line per element, by all rules of all tags, the experimental and
 * those of level AAA included, but for contrast of 7:1: 4.5:1 is what is promised. `of`: only what a theme can change.
 */
export async function violations(page: Page, of: "all" | "colours" = "all"): Promise<readonly string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${axeSource} })()`);
  const found = await page.evaluate(async (isOfColours) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const all = axe.getRules().map(({ ruleId }) => ruleId);
    const rules = isOfColours
      ? ["color-contrast", "link-in-text-block"]
      : all.filter((id) => !id.endsWith("-enhanced"));
    /** Actors stand at the edge of the stage, or partly behind the details, until the focus or a hand brings them out. */
    const isCutActor = (element: Element): boolean => {
      const [stage, details] = [".area-stage", ".area-details"].map((part) =>
        element.closest(".explorer")?.querySelector(part)?.getBoundingClientRect(),
      );
      if (!element.matches(".actor") || stage === undefined || details === undefined) return false;
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const isWhole = left >= stage.left && right <= stage.right && top >= stage.top && bottom <= stage.bottom;
      const isBehind = left < details.right && right > details.left && top < details.bottom && bottom > details.top;
      return !isWhole || isBehind;
    };
    const { violations } = await axe.run({ runOnly: rules, resultTypes: ["violations"], elementRef: true });
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter(({ element }) => id !== "target-size" || !isCutActor(element))
        .map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, of === "colours");
  return found.filter((each) => !isStepBesideOthers.test(each));
}
