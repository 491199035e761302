import { addressOfPart } from "./parts.ts";
import { loadScript } from "./scriptLoader.ts";

/**
 * For builds of several classic scripts: gives a function that loads a later one, `fileName` beside the script that is
 * running now, and resolves to what it defines with what the first one shares, asked for when that has run to its end.
 * Rejects where it cannot be loaded; the next call tries again.
 */
export function createMoreLoader(fileName: string, shared: () => unknown): () => Promise<object> {
  let loaded: Promise<object> | undefined;
  const load = async () => loadScript(addressOfPart(fileName), shared);
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
