import { loadScript } from "./scriptLoader.ts";

/** The script that is running now, while the page reads it. */
const own = document.currentScript;

/**
 * For builds of two classic scripts: gives a function that loads the second one, `fileName` beside the script that is
 * running now, and resolves to what it defines with what the first one shares. Rejects where it cannot be loaded; the
 * next call tries again.
 */
export function createMoreLoader(fileName: string, shared: () => unknown): () => Promise<object> {
  const address = own instanceof HTMLScriptElement && own.src !== "" ? new URL(fileName, own.src).href : undefined;
  let loaded: Promise<object> | undefined;
  return () => {
    loaded ??= load(address, shared).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

async function load(address: string | undefined, shared: () => unknown): Promise<object> {
  if (address === undefined) throw new Error("a script without an address has no other beside it");
  return loadScript(address, shared());
}
