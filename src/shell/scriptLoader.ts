import { MissingPart, ownNonce } from "./parts.ts";
import { createDeferred } from "./promises.ts";
import { trustScript } from "./trust.ts";

/** A script element that waits for what its script defines. */
type DefiningScript = HTMLScriptElement & { tiespanDefine?: (define: (shared: unknown) => object) => void };

/**
 * Loads one of the build's classic scripts and gives what it defines with what is shared with it. Rejects with a
 * MissingPart where it cannot be loaded.
 */
export async function loadScript(address: string, shared: () => unknown): Promise<object> {
  const script: DefiningScript = document.createElement("script");
  const defined = createDeferred<object>();
  script.tiespanDefine = (define) => defined.resolve(define(shared()));
  script.addEventListener("error", () => defined.reject(new MissingPart(address)));
  // Something else at this address.
  script.addEventListener("load", () => defined.reject(new MissingPart(address)));
  const nonce = ownNonce();
  if (nonce !== "") script.nonce = nonce;
  script.src = trustScript(address);
  document.head.append(script);
  return defined.promise.finally(() => script.remove());
}
