import { expect, it } from "vitest";
import { pagePolicy, framePolicy } from "../../../src/publish/policy.ts";

const rulesOf = (policy: string) => new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule]));

it("the page for frames names its own address, for sandboxes in which nobody is 'self', and any where it has none", () => {
  const site = "https://example.org/tiespan/";
  for (const name of ["script-src", "style-src", "connect-src", "worker-src"]) {
    expect(rulesOf(framePolicy(site)).get(name)).toBe(`${name} 'self' ${site}`);
    expect(rulesOf(framePolicy(undefined)).get(name)).toBe(`${name} 'self' http: https:`);
    expect(rulesOf(pagePolicy).get(name)).toBe(`${name} 'self'`);
  }
  expect(rulesOf(framePolicy(undefined)).get("default-src")).toBe("default-src 'none'");
});
