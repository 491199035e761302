import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Before all files, in the environment of them all: where the first that needs the program builds it for the others. */
export default function makeProgramFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "tiespan-program-"));
  process.env["PROGRAM_FOLDER"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
