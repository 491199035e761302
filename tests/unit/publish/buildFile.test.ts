import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { buildFile } from "../../../src/publish/buildFile.ts";
import { means } from "../../../src/cli/publish/means.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";

const template = `<html lang=""><head><title></title><style>p {}</style>
  </head><body><tiespan-graph></tiespan-graph>
<script type="application/json" id="data"></script><script type="module">let a = "$&";</script></body></html>`;
const dataset: Dataset = {
  ...datasetOf([{ label: "</script><script>alert(1)</script>" }]),
  title: "Who with whom",
  language: "de",
};
const plan = { dataset, robots: undefined, logo: undefined };
const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

it("the page that is one file may do what is in it, and ask for nothing", async () => {
  const page = await buildFile(plan, template, means);
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
  const rules = policy.replaceAll("&#39;", "'").split("; ");
  expect(rules).toContain(`script-src '${hash('let a = "$&";')}'`);
  expect(rules).toContain(`style-src '${hash("p {}")}'`);
  for (const name of ["default-src", "connect-src", "worker-src"]) expect(rules).toContain(`${name} 'none'`);
  expect(page).toContain('<script type="module">let a = "$&";</script>');
});

it("it has the words and the data, which cannot end their element", async () => {
  const page = await buildFile(plan, template, means);
  expect(page).toContain('<html lang="de">');
  expect(page).toContain("<title>Who with whom – Tiespan</title>");
  const [, held = ""] = /id="data">(.*?)<\/script>/s.exec(page) ?? [];
  expect(JSON.parse(held)).toEqual(dataset);
});

it("it holds its logo, and what search engines are told", async () => {
  const page = await buildFile(
    { ...plan, robots: "noindex", logo: { name: "logo.png", bytes: new Uint8Array([1]) } },
    template,
    means,
  );
  expect(page).toContain('<img class="banner__logo" src="data:image/png;base64,AQ==" alt="">');
  expect(page).toContain('<meta name="robots" content="noindex">');
});

it("a template without script or style sheet is refused", async () => {
  await expect(buildFile(plan, template.replace("<style>", "<i>"), means)).rejects.toThrow("<style>");
});
