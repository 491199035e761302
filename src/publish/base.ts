/**
 * The address that a folder will be served at: absolute, with a slash at its end; undefined where the text is not the
 * address of a web folder.
 */
export function readBase(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  if (!isFolder(url)) return undefined;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** Without query, fragment, name or password: other addresses are made by writing on at its end, and are public. */
function isFolder({ protocol, href, origin, pathname }: URL): boolean {
  return /^https?:$/.test(protocol) && href === origin + pathname;
}
