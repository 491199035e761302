import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../node_modules/.cache/wordpress/", import.meta.url));
const script = join(cache, "unpacked/usr/share/wordpress/wp-includes/js/wp-embed.js");

/**
 * WordPress's own script for embeds, out of Debian's package, which is downloaded once and unpacked. Throws where there is
 * neither a package nor a Debian to get it from.
 */
export function readWordPressScript(): string {
  if (!existsSync(script)) {
    mkdirSync(cache, { recursive: true });
    const run = (command: string, ...parts: string[]) => execFileSync(command, parts, { cwd: cache, stdio: "ignore" });
    try {
      run("apt-get", "download", "wordpress");
    } catch {
      run("apt-get", "update");
      run("apt-get", "download", "wordpress");
    }
    const [packed = ""] = readdirSync(cache).filter((name) => name.endsWith(".deb"));
    run("dpkg-deb", "-x", packed, "unpacked");
  }
  return readFileSync(script, "utf8");
}
