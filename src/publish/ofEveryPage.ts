import { gunzipSync, strFromU8 } from "fflate";
import type { Templates } from "./buildSite.ts";

/** Lists the files of a site, so that the next time nothing of it stays that is no longer told, and pages can copy it. */
export const listName = "tiespan-files.json";

/** What pages of any dataset need beside them, and what makes others of them; the rest of a build is for programs. */
const ofEveryPage =
  /^(?:assets\/.+|templates\/.+|dataset\.schema\.json|embed\.css|embed\.js|embed-page\.js|icon\.svg|page\.css|tiespan[^./]*\.js)$/;

/** Whether a file, by its address below a site, is the same for every dataset. */
export function isOfEveryPage(path: string): boolean {
  return ofEveryPage.test(path);
}

/** Templates of the pages, by their address below a site. */
const templatePaths = {
  page: "templates/index.html",
  frame: "templates/embed.html",
  file: "templates/file.html.gz",
} as const;

/** `read` gives a file of the site; the page that is one file is packed, unless a server has unpacked it. */
export function readTemplates(read: (path: string) => Uint8Array): Templates & { readonly file: string } {
  const packed = read(templatePaths.file);
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  return {
    page: strFromU8(read(templatePaths.page)),
    frame: strFromU8(read(templatePaths.frame)),
    file: strFromU8(isPacked ? gunzipSync(packed) : packed),
  };
}

/** The list of a site's files, itself not among them. */
export function writeList(paths: Iterable<string>): string {
  return `${JSON.stringify([...paths].sort(), null, 2)}\n`;
}

/** The addresses in such a list; none where it is another file. */
export function readList(text: string): readonly string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter((path) => typeof path === "string") : [];
  } catch {
    return [];
  }
}
