import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";

/** A server of PostgreSQL of its own, empty at first, that only this process can reach. */
export interface Postgres {
  /** Makes a table whose columns are all texts; an empty cell is NULL. */
  load(table: string, columns: readonly string[], rows: readonly (readonly string[])[]): void;
  /** The rows of a query without the names of its columns; NULL is an empty text. */
  query(sql: string): readonly (readonly string[])[];
  destroy(): void;
}

const packaged = "/usr/lib/postgresql";
/** The server refuses to run as root. */
const nobody = 65_534;

/** Starts a server in a temporary folder. Throws where there is no PostgreSQL and none can be installed. */
export function startPostgres(): Postgres {
  const bin = findPrograms() ?? installPrograms();
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, nobody, nobody);
  const asUser = isRoot ? { uid: nobody, gid: nobody } : {};
  const run = (program: string, args: readonly string[], input = "") =>
    execFileSync(join(bin, program), args, { ...asUser, cwd: folder, input, encoding: "utf8", maxBuffer: 1e9 });
  const data = join(folder, "data");
  // Texts are compared by their code points, as everywhere but here.
  run("initdb", ["-D", data, "-U", "tester", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);
  const settings = ["-k", folder, "-c", "listen_addresses=", "-c", "fsync=off"].map((part) =>
    part.replace(/=$/, "=''"),
  );
  // What it writes goes into a file: a pipe would stay open as long as the server runs.
  run("pg_ctl", ["-D", data, "-w", "-t", "120", "-l", join(folder, "log"), "-o", settings.join(" "), "start"]);
  let scripts = 0;
  const psql = (sql: string): string => {
    const script = join(folder, `${(scripts += 1)}.sql`);
    writeFileSync(script, sql);
    const args = ["-h", folder, "-U", "tester", "-d", "postgres", "-X", "-q", "-t", "--csv", "-v", "ON_ERROR_STOP=1"];
    return run("psql", [...args, "-f", script]);
  };
  return {
    load: (table, columns, rows) => {
      const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
      const cells = rows.map((row) => row.map((cell) => (cell === "" ? "" : quote(cell))).join(","));
      const create = `CREATE TABLE ${quote(table)} (${columns.map((column) => `${quote(column)} text`).join(", ")});`;
      psql([create, `COPY ${quote(table)} FROM stdin WITH (FORMAT csv);`, ...cells, "\\.", ""].join("\n"));
    },
    query: (sql) => Papa.parse<string[]>(psql(sql).replace(/\n$/, "")).data.filter((row) => row.length > 1),
    destroy: () => {
      run("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPrograms(): string | undefined {
  const versions = existsSync(packaged) ? readdirSync(packaged) : [];
  const bins = versions.map((version) => join(packaged, version, "bin"));
  return [...bins, "/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"].find((bin) =>
    ["initdb", "pg_ctl", "psql"].every((program) => existsSync(join(bin, program))),
  );
}

function installPrograms(): string {
  try {
    const run = (...args: readonly string[]) => execFileSync("apt-get", args, { stdio: "ignore" });
    run("update");
    run("install", "-y", "--no-install-recommends", "postgresql");
  } catch (error) {
    throw new Error("PostgreSQL is needed for this test: install the package postgresql", { cause: error });
  }
  const found = findPrograms();
  if (found === undefined) throw new Error(`the package postgresql has no programs in ${packaged}`);
  return found;
}
