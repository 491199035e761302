import { readFileSync } from "node:fs";
import type { Dataset } from "../../../src/dataset/types.ts";
import { translatorFor } from "../../translators.ts";
import { drawPicture } from "../../figureOf.ts";

/** Prints the offset of the time zone that this process runs in, then pictures of the shipped dataset. */
const file = new URL("../../../data/musk-altman-trump.json", import.meta.url);
const dataset = JSON.parse(readFileSync(file, "utf8")) as Dataset;
console.log(new Date(Date.UTC(2025, 0, 1)).getTimezoneOffset());
for (const language of ["de", "en"]) console.log(drawPicture(dataset, {}, {}, translatorFor(language)));
