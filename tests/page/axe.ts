import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  getRules(): readonly { readonly ruleId: string }[];
  run(options: object): Promise<{
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
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
    return (await axe.run({ runOnly: rules, resultTypes: ["violations"] })).violations;
  }, of === "colours");
  return found
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
    .filter((each) => !isStepBesideOthers.test(each));
}
