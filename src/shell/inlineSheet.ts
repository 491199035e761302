import type { Sheet } from "./sheet.ts";

/** Each text is parsed once, however many explorers a document has. */
const parsedIn = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Takes the place of `sheet.ts` in builds that have the text of their style sheets inside: nothing is loaded, and a page
 * whose policy allows only its own styles has nothing to refuse. `host` is in a shadow root.
 */
export function createSheet(host: Node, text: string): Sheet {
  const root = host.getRootNode();
  if (!(root instanceof ShadowRoot)) throw new Error("a style sheet is for what is in a shadow root");
  const parsed = parsedIn.get(root.ownerDocument) ?? new Map<string, CSSStyleSheet>();
  parsedIn.set(root.ownerDocument, parsed);
  const sheet = parsed.get(text) ?? newSheet(root);
  if (!parsed.has(text)) sheet.replaceSync(inReadersSize(text, root));
  parsed.set(text, sheet);
  // What an explorer sets itself stays last, as it is behind sheets that are loaded.
  const isShared = new Set(parsed.values());
  const others = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  const [shared, own] = [others.filter((each) => isShared.has(each)), others.filter((each) => !isShared.has(each))];
  root.adoptedStyleSheets = [...shared, sheet, ...own];
  return {
    loaded: Promise.resolve(),
    destroy: () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
    },
  };
}

/** An empty style sheet of the document that the shadow tree is in: another document takes none of them. */
export function newSheet({ ownerDocument: { defaultView } }: ShadowRoot): CSSStyleSheet {
  return new (defaultView ?? window).CSSStyleSheet();
}

/**
 * A style sheet whose `rem` are multiples of the size that the reader has chosen for text in the browser: a page may give
 * its root any other, such as `62.5%`, for the sake of its own sums.
 */
function inReadersSize(text: string, root: ShadowRoot): string {
  const probe = document.createElement("span");
  probe.style.font = "medium sans-serif";
  root.append(probe);
  const sizePx = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  return Number.isNaN(sizePx) ? text : text.replace(/(\d*\.?\d+)rem\b/g, (_, count) => `${Number(count) * sizePx}px`);
}
