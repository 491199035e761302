import { defineTiespanGraph } from "./element.ts";

/** The element as a classic script: one tag in any page. */
defineTiespanGraph();
