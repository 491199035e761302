import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { measureShippedFont } from "./fontWidths.ts";

/** Writes the widths that labels are measured with, from the font that `src/notation/lettering.ts` names. */
const path = fileURLToPath(new URL("../src/notation/fontWidths.ts", import.meta.url));
const { asciiWidths, singleWidths, blockWidths } = measureShippedFont();
const pair = "readonly (readonly [characters: string, regular: number, bold: number])[]";
const block = "readonly (readonly [first: number, last: number, regular: number, bold: number])[]";
const code = (number: number) => `0x${number.toString(16).padStart(4, "0")}`;
const text = `/** Made by \`npm run metrics\`: advance widths of the font of labels, in thousandths of its size, without kerning. */

/** U+0020 to U+007E. */
export const asciiWidths = ${JSON.stringify(asciiWidths)};

/** Characters beyond ASCII that are no letter with an accent: regular and bold width. */
export const singleWidths: ${pair} = ${JSON.stringify(singleWidths)
  .replaceAll("\u00a0", String.raw`\u00a0`)
  .replaceAll("\u202f", String.raw`\u202f`)};

/** Means of the letters of Greek and Cyrillic: first and last code point, regular and bold width. */
export const blockWidths: ${block} = [
${blockWidths.map(([first, last, regular, bold]) => `  [${code(first)}, ${code(last)}, ${regular}, ${bold}],`).join("\n")}
];
`;
writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
