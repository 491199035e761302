// Brings a fresh clone to where the other scripts can run: installs the locked packages when they are missing or
// older than the lock file and, with `--browser`, a Chromium when none is found.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import process from "node:process";

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}
if (process.argv.includes("--browser")) await installBrowser();

async function installBrowser() {
  const { chromium } = await import("playwright");
  const places = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    chromium.executablePath(),
  ];
  if (places.some((place) => place && existsSync(place))) return;
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  if (isDebianRoot) {
    run("apt-get", ["update"]);
    run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]);
  } else {
    run("npx", ["playwright", "install", "chromium"]);
  }
}

function run(command, parts) {
  const { status, error } = spawnSync(command, parts, { stdio: "inherit" });
  if (status === 0) return;
  process.stderr.write(`${command} ${parts.join(" ")} failed${error ? `: ${error.message}` : ""}.\n`);
  process.exit(1);
}
