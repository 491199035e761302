/** A script element of the second file, which hands over what it defines to the element that it runs in. */
type DefiningScript = HTMLScriptElement & { tiespanDefine?: (define: (shared: unknown) => object) => void };

interface ScriptPolicy {
  createScriptURL(address: string): string;
}
type PolicyMaker = Readonly<
  Record<"trustedTypes", { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined>
>;

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
    loaded ??= loadScript(address, shared).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}

async function loadScript(address: string | undefined, shared: () => unknown): Promise<object> {
  if (address === undefined) throw new Error("a script without an address has no other beside it");
  const script: DefiningScript = document.createElement("script");
  const defined = Promise.withResolvers<object>();
  script.tiespanDefine = (define) => defined.resolve(define(shared()));
  script.addEventListener("error", () => defined.reject(new Error(`not loaded: ${address}`)));
  if (own?.nonce) script.nonce = own.nonce;
  script.src = trust(address);
  document.head.append(script);
  return defined.promise.finally(() => script.remove());
}

/** Pages may let only policies give addresses to scripts. This one knows a single address. */
function trust(address: string): string {
  const { trustedTypes } = window as unknown as PolicyMaker;
  return trustedTypes?.createPolicy("tiespan", { createScriptURL: () => address }).createScriptURL("") ?? address;
}
