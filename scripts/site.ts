const example = "https://example.org/tiespan/";

/**
 * The address that the build will be served at, from the setting `TIESPAN_SITE`: absolute, with a slash at its end;
 * undefined where nothing is set. Throws an Error that names the value where it is not an address of a web folder.
 */
export function readSite(setting: string | undefined): string | undefined {
  const text = (setting ?? "").trim();
  if (text === "") return undefined;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !isFolder(url)) {
    throw new Error(`TIESPAN_SITE: expected the http or https address of a folder, like ${example}, found "${text}"`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** Without query, fragment, name or password: other addresses are made by writing on at its end, and are public. */
function isFolder({ protocol, href, origin, pathname }: URL): boolean {
  return /^https?:$/.test(protocol) && href === origin + pathname;
}
