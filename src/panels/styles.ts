import actorButtons from "./styles/actorButtons.css?inline";
import base from "./styles/base.css?inline";
import details from "./styles/details.css?inline";
import footer from "./styles/footer.css?inline";
import header from "./styles/header.css?inline";
import layout from "./styles/layout.css?inline";
import legend from "./styles/legend.css?inline";
import notices from "./styles/notices.css?inline";
import search from "./styles/search.css?inline";
import timeline from "./styles/timeline.css?inline";
import zoom from "./styles/zoom.css?inline";

/**
 * The style sheets of all panels and of their composition, for the shadow root of one explorer. Each explorer has its
 * own, because a constructed sheet belongs to the document that it was made in.
 */
export function buildSheets(): CSSStyleSheet[] {
  return [base, layout, header, legend, search, notices, details, timeline, footer, zoom, actorButtons].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
}
