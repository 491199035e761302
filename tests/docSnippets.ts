import { readFileSync } from "node:fs";

export interface Snippet {
  /** "" where the block names none. */
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a Markdown text, in their order. */
export function snippetsOf(text: string): readonly Snippet[] {
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(([, language = "", text = ""]) => ({ language, text }));
}

/** The blocks in this language of a page of the documentation, which is named without its folder. */
export function docSnippets(name: string, language: string): readonly string[] {
  const page = readFileSync(new URL(`../docs/${name}`, import.meta.url), "utf8");
  return snippetsOf(page).flatMap((snippet) => (snippet.language === language ? [snippet.text] : []));
}
