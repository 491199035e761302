// Brings a fresh clone to where the other scripts can run: installs the locked packages when they are missing or
// older than the lock file and, with `--browsers`, a Chromium when none is found, and Debian's Firefox,
// WebKitGTK, ffmpeg and PostgreSQL.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import process from "node:process";

const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
/** Packages of the other engines, and what reads films, each with a file of it. Without graphics card both engines draw on the screen that Xvfb is. */
const tools = [
  ["firefox-esr", process.env.FIREFOX_PATH ?? "/usr/bin/firefox-esr"],
  ["webkit2gtk-driver", "/usr/bin/WebKitWebDriver"],
  ["xvfb", "/usr/bin/Xvfb"],
  ["ffmpeg", "/usr/bin/ffprobe"],
];

const installed = "node_modules/.package-lock.json";
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync("package-lock.json").mtimeMs) {
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}
if (process.argv.includes("--browsers")) {
  if (!(await isChromiumThere())) {
    const chromium = ["chromium-headless-shell", "fonts-liberation"];
    if (!isDebianRoot) run("npx", ["playwright", "install", "chromium"]);
    else if (!install(chromium)) process.exit(1);
  }
  // Elsewhere the test that needs it says so.
  if (isDebianRoot && !existsSync("/usr/lib/postgresql")) install(["postgresql"]);
  const lacking = tools.filter(([, file]) => !existsSync(file)).map(([name]) => name);
  if (lacking.length > 0 && !(isDebianRoot && install(lacking))) {
    process.stderr.write(
      `The tests in Firefox and WebKitGTK, and those of films, need ${lacking.join(", ")}, installed by root on Debian with apt-get. ` +
        `Without them they are left out, and fail where CI is set.\n`,
    );
  }
}

async function isChromiumThere() {
  const { chromium } = await import("playwright");
  const places = [
    process.env.CHROMIUM_PATH,
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    chromium.executablePath(),
  ];
  return places.some((place) => place && existsSync(place));
}

/** Whether Debian's packages could be installed. */
function install(names) {
  return start("apt-get", ["update"]) && start("apt-get", ["install", "-y", "--no-install-recommends", ...names]);
}

function run(command, parts) {
  if (!start(command, parts)) process.exit(1);
}

function start(command, parts) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, error } = spawnSync(command, parts, { stdio: "inherit", env });
  if (status === 0) return true;
  process.stderr.write(`${command} ${parts.join(" ")} failed${error ? `: ${error.message}` : ""}.\n`);
  return false;
}
