import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { enginePackage } from "../../../src/cli/cut/engine.ts";
import { cutOptions } from "../../../src/cli/cut.ts";
import { buildProgram, type Program } from "../cli/program.ts";

const page = readFileSync(fileURLToPath(new URL("../../../docs/large.md", import.meta.url)), "utf8");

let program: Program;
beforeAll(async () => {
  program = await buildProgram({ hasRenderer: false, hasDatabase: true });
  const relations = "node_id_start,node_id_end,rel_type,link,status,start_date,end_date,sourceID\n";
  const nodes = "node_id,name,countries,country_codes,sourceID,valid_until,note\n";
  program.write(
    "relationships.csv",
    `${relations}12,10,officer_of,shareholder of,,23-MAR-2006,,Example\n13,10,officer_of,director of,,,,Example\n`,
  );
  program.write("nodes-entities.csv", `${nodes}10,ACME HOLDINGS LTD.,Panama,PAN,Example,,\n`);
  program.write("nodes-officers.csv", `${nodes}12,JANE ROE,Germany,DEU,Example,,\n13,JOHN POE,,,Example,,\n`);
}, 120_000);
afterAll(() => program.destroy());

const commands = [...page.matchAll(/^npx tiespan (.+)$/gm)].map(([, command = ""]) => command);

it("every command of the page does what it says, in their order", async () => {
  expect(commands.map((command) => command.split(" ", 1)[0])).toEqual(["cut", "validate", "layout", "snapshot", "cut"]);
  const outputs: string[] = [];
  for (const command of commands) {
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    const { exitCode, out, err } = await program.run(args);
    expect([command, exitCode, err]).toEqual([command, 0, expect.any(String)]);
    outputs.push(out);
  }
  expect(outputs[0]).toBe("leak.json: tiespan/1, 3 actors, 2 relations\n");
  expect(page).toContain(`npm install tiespan ${enginePackage}\n`);
  expect(outputs[4]).toMatch(/^WITH$/m);
});

it("the page has every option of the command that is its own", () => {
  const own = [...(cutOptions.lists ?? []), ...cutOptions.values, ...cutOptions.flags];
  const general = ["lang", "format"];
  expect(own.filter((name) => !general.includes(name) && !page.includes(`\`--${name}`))).toEqual([]);
});
