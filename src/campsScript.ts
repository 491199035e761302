import { allowTime, certify, type SignedGraph } from "./analysis/certificate.ts";

/** So long somebody is let wait for the camps of a graph. */
const mostMs = 2000;

/** A worker that is asked once, and ended by the page. */
addEventListener("message", ({ data }: MessageEvent<SignedGraph>) => postMessage(certify(data, allowTime(mostMs))));
