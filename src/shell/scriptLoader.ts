import { trustScript } from "./trust.ts";
import { createDeferred } from "./promises.ts";

/** A script element that waits for what its script defines. */
type DefiningScript = HTMLScriptElement & { tiespanDefine?: (define: (shared: unknown) => object) => void };

/** The script that is running now, while the page reads it; null in modules. */
const own = document.currentScript;

/**
 * Loads one of the build's classic scripts and gives what it defines with what is shared with it. Rejects where it cannot
 * be loaded.
 */
export async function loadScript(address: string, shared: unknown): Promise<object> {
  const script: DefiningScript = document.createElement("script");
  const defined = createDeferred<object>();
  script.tiespanDefine = (define) => defined.resolve(define(shared));
  script.addEventListener("error", () => defined.reject(new Error(`not loaded: ${address}`)));
  if (own?.nonce) script.nonce = own.nonce;
  script.src = trustScript(address);
  document.head.append(script);
  return defined.promise.finally(() => script.remove());
}
