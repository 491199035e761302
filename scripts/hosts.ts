import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumArgs, findChromium } from "../tests/chromium.ts";
import { projects } from "./hostProjects.ts";

// `npm run test:hosts [NAME…]`: fresh projects that install the packed package, build, and show a graph.

const root = fileURLToPath(new URL("../", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "tiespan-hosts-"));
const mediaTypes: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".mjs": "text/javascript",
};

function run(command: string, parts: readonly string[], cwd: string): void {
  execFileSync(command, parts, {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ASTRO_TELEMETRY_DISABLED: "1" },
  });
}

function pack(): string {
  run("npm", ["pack", "--ignore-scripts", "--pack-destination", work], root);
  return join(work, readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "");
}

async function serve(folder: string): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const name = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
      const body = readFileSync(join(folder, name));
      const type = mediaTypes[extname(name)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Actors shown, canvases, and what went wrong; the graph has to be live, and a part that comes later there. */
async function look(origin: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  try {
    await page.goto(`${origin}/`);
    await page.locator("tiespan-graph canvas").first().waitFor({ state: "attached", timeout: 120_000 });
    await page.getByRole("button", { name: "Save picture" }).click();
    await page.locator("dialog[open]").waitFor({ timeout: 60_000 });
    return errors.join("; ");
  } catch (error) {
    return [String(error).split("\n")[0], ...errors].join("; ");
  } finally {
    await browser.close();
  }
}

async function tryProject(name: string, tarball: string): Promise<string> {
  const project = projects[name];
  if (project === undefined) return `there is no project "${name}"`;
  const folder = join(work, name.replace(/\W+/g, "-"));
  const texts = project.files(root);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  mkdirSync(join(folder, project.publicFolder), { recursive: true });
  cpSync(join(root, "data/musk-altman-trump.json"), join(folder, project.publicFolder, "data.json"));
  try {
    run("npm", ["install", "--no-audit", "--no-fund", tarball, ...project.packages], folder);
    for (const [command = "", ...parts] of project.commands) run("npx", ["--no-install", command, ...parts], folder);
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: Buffer; stderr?: Buffer };
    return `fails: ${String(stderr ?? "").slice(-600)}${String(stdout ?? "").slice(-600)}`;
  }
  if (project.output === undefined) return "";
  const server = await serve(join(folder, project.output));
  const found = await look(server.origin);
  server.close();
  return found;
}

const asked = process.argv.slice(2);
const tarball = pack();
let failures = 0;
for (const name of asked.length > 0 ? asked : Object.keys(projects)) {
  const wrong = await tryProject(name, tarball);
  failures += wrong === "" ? 0 : 1;
  console.log(`${name}: ${wrong === "" ? "good" : wrong}`);
}
process.exitCode = failures === 0 ? 0 : 1;
