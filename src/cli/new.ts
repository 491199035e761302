import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { OptionNames } from "./arguments.ts";
import type { Call } from "./command.ts";
import { isFile, writeBytes } from "./files.ts";
import { Refusal } from "./refusal.ts";

/** Put here by the build. */
declare const tiespanVersion: string;

export const newOptions: OptionNames = { values: ["lang"], flags: [] };

/** Nobody that there is: whoever begins replaces them. */
const relations = `source,target,type,start,end,date,title,source title,source url
Example Ltd,Sample Fund,investment,2023-03,,,Example Ltd invests in the Sample Fund,Register,https://example.org/register
Alex Example,Example Ltd,role,2021,2024-06,,Alex Example runs Example Ltd,Annual report 2024,https://example.org/report
Chris Sample,Alex Example,rebuke,,,2024-05-17,Chris Sample criticises Alex Example,Interview,https://example.org/interview
`;
const actors = `name,kind,description
Example Ltd,company,
Sample Fund,company,
Alex Example,person,
Chris Sample,person,
`;

const workflow = `name: network
on:
  push:
  pull_request:
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install
      - run: npm run check
      - run: npm run build
`;

/**
 * Begins a project in a new or empty folder: tables to fill in, a check and a build, and both in CI. Throws a `Refusal`
 * where there is something already, or it cannot be written.
 */
export function begin({ operands, words, print }: Call): number {
  const [folder] = operands;
  if (folder === undefined || operands.length > 1) {
    throw new Refusal(2, `${words.operandsWanted("tiespan new DIR")}\n${words.seeHelp}`);
  }
  if (isFile(folder) || (existsSync(folder) && readdirSync(folder).length > 0)) {
    throw new Refusal(2, words.project.notEmpty(folder));
  }
  const files: Readonly<Record<string, string>> = {
    "network.csv": relations,
    "network.actors.csv": actors,
    "package.json": `${JSON.stringify(packageOf(basename(resolve(folder))), null, 2)}\n`,
    ".github/workflows/network.yml": workflow,
    ".gitignore": "node_modules/\npublic/\n",
    "README.md": words.project.readme,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeBytes(join(folder, path), text, words);
  }
  print(`${folder}: ${Object.keys(files).join(", ")}\n${words.project.next(folder)}`);
  return 0;
}

function packageOf(name: string): object {
  return {
    name:
      name
        .toLowerCase()
        .replace(/[^a-z0-9-]+/g, "-")
        .replace(/^-+|-+$/g, "") || "network",
    private: true,
    scripts: { check: "tiespan validate network.csv", build: "tiespan publish network.csv public" },
    devDependencies: { "@resvg/resvg-js": "2.6.2", tiespan: tiespanVersion },
  };
}
