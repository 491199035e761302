/** The script that is running now, while the page reads it; null in modules, and where there is no page. */
const own = typeof document === "undefined" ? null : document.currentScript;

let folder: string | undefined;

/** A script of the build that was needed and could not be had. */
export class MissingPart extends Error {
  constructor(readonly address: string) {
    super(`not loaded: ${address}`);
  }
}

/** Says where the scripts of the build lie that are loaded when somebody needs them; null: where they are by themselves. */
export function setPartsFolder(address: string | null): void {
  folder = address === null ? undefined : `${new URL(address, document.baseURI).href.replace(/\/$/, "")}/`;
}

/**
 * Address of a script of the build: in the folder that was set, else where `beside` says (which may throw where a bundler
 * has left nothing to go by), else beside the script that this is a part of. Throws a MissingPart where none is known.
 */
export function addressOfPart(fileName: string, beside?: () => string): string {
  if (folder !== undefined) return folder + fileName;
  try {
    if (beside !== undefined) return beside();
  } catch {
    // No address of its own: a bundle as a classic script.
  }
  const script = own instanceof HTMLScriptElement && own.src !== "" ? own.src : scriptInPage();
  if (script === undefined) throw new MissingPart(fileName);
  return new URL(fileName, script).href;
}

/** Nonce of the script that this is a part of; "" where it has none. */
export function ownNonce(): string {
  return own?.nonce ?? "";
}

/** A classic script that the page reads as a module does not know itself. */
function scriptInPage(): string | undefined {
  return [...document.scripts].find(({ src }) => /\/tiespan\.js(?:[?#]|$)/.test(src))?.src;
}
