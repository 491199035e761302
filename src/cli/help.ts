import { formats } from "../dataset/formats/registry.ts";
import { languageTags } from "../dataset/languages.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";

/** ".csv .tsv (csv), .gexf": behind the ends stands what they do not say alone. */
function listEnds(onlyRead: string): string {
  const lines = formats.map(({ facts: { name, ends }, write }) => {
    const remarks = [...(ends.join(" ") === `.${name}` ? [] : [name]), ...(write === undefined ? [onlyRead] : [])];
    return remarks.length === 0 ? ends[0] : `${ends.join(" ")} (${remarks.join(", ")})`;
  });
  return lines.join(", ");
}

/** What `--help` prints. */
export function helpText({ help, onlyRead }: CommandLineWords): string {
  return help(listEnds(onlyRead), languageTags.join(", "));
}
