import { join } from "node:path";
import type * as DuckDB from "@duckdb/node-api";

/** So much memory the engine takes before it puts what it works on into its folder. */
const memoryLimit = "1400MB";

/** The release that this works with, as npm installs it. */
export const enginePackage = "@duckdb/node-api@1.5.6-r.1";

/** Why the engine could not do something, in its words. */
export class EngineError extends Error {}

export type Row = readonly (string | null)[];

/** A database of its own: gives the rows of queries, each cell as a text. */
export interface Engine {
  /** Throws an `EngineError` where a query cannot be done. */
  query(sql: string): Promise<readonly Row[]>;
  destroy(): void;
}

/** Opens an empty database in a folder; undefined where the package is not installed. */
export async function openEngine(folder: string): Promise<Engine | undefined> {
  const duckdb = await loadPackage();
  if (duckdb === undefined) return undefined;
  const instance = await duckdb.DuckDBInstance.create(join(folder, "tables.duckdb"), {
    memory_limit: memoryLimit,
    temp_directory: join(folder, "spilled"),
    // Whatever it needs is in the package: nothing is fetched.
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    query: async (sql) => {
      const reader = await connection.runAndReadAll(sql).catch((error: unknown) => {
        throw new EngineError(error instanceof Error ? error.message : String(error));
      });
      return reader.getRows().map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    },
    destroy: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Its native part is installed by platform: it can be missing. */
async function loadPackage(): Promise<typeof DuckDB | undefined> {
  try {
    return await import("@duckdb/node-api");
  } catch {
    return undefined;
  }
}
