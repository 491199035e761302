import { allowTime, certify } from "./analysis/certificate.ts";
import { type CampSearch, findWaysHere, type WaySearch } from "./answers/searches.ts";

/** So long somebody is let wait for the camps of a graph. */
const mostMs = 2000;

/** A worker that is asked once, and ended by the page. */
addEventListener("message", ({ data }: MessageEvent<CampSearch | WaySearch>) => {
  postMessage(data.kind === "camps" ? certify(data, allowTime(mostMs)) : findWaysHere(data));
});
