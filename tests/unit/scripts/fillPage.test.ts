import { describe, expect, it } from "vitest";
import { fillPage, type PageParts } from "../../../scripts/fillPage.ts";

const page = `<!doctype html>
<html lang="de">
  <head>
    <meta
      name="description"
      content="Alt"
    />
    <title>Alt</title>
    <link rel="icon" href="./icon.svg" />
    <link rel="stylesheet" href="./page.css" />
    <link rel="license" href="https://example.org/cc" />
    <script type="module" src="./assets/index.js"></script>
  </head>
  <body>
    <a href="#top">oben</a> <a href="?lang=en">en</a> <a href="data/a.json">Daten</a> <a href="mailto:a@b.example">Post</a>
    <tiespan-graph src="data/musk.json" ui="full" url-sync></tiespan-graph>
  </body>
</html>
`;
const front: PageParts = { language: "en", head: "    <meta property='x'>\n", fallback: "<p>picture</p>" };
const scene = { title: "Money & more", description: "Who pays", id: "money", data: "data/other.json" };

describe("the front page", () => {
  it("gets language, tags and picture, and keeps all else", () => {
    expect(fillPage(page, front)).toBe(
      page
        .replace('lang="de"', 'lang="en"')
        .replace("  </head>", "    <meta property='x'>\n  </head>")
        .replace("></tiespan-graph>", "><p>picture</p></tiespan-graph>"),
    );
  });
});

describe("the page of a scene", () => {
  const filled = fillPage(page, { ...front, scene });

  it("reaches the files of the site from two folders below, and leaves other addresses as they are", () => {
    const addresses = [...filled.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses).toEqual([
      "../../icon.svg",
      "../../page.css",
      "https://example.org/cc",
      "../../assets/index.js",
      "#top",
      "?lang=en",
      "../../data/a.json",
      "mailto:a@b.example",
      "../../data/other.json",
    ]);
  });

  it("has the scene's words, and opens its dataset at it", () => {
    expect(filled).toContain("<title>Money &amp; more – Tiespan</title>");
    expect(filled).toContain('<meta name="description" content="Who pays">');
    expect(filled).not.toContain("Alt");
    expect(filled).toContain(
      '<tiespan-graph src="../../data/other.json" scene="money" ui="full" url-sync><p>picture</p></tiespan-graph>',
    );
  });

  it("takes words for words: signs of patterns and of markup change nothing", () => {
    const text = `$& $1 $\` "><script>'</title>`;
    const odd = fillPage(page, { ...front, scene: { ...scene, title: text, description: text, id: text } });
    expect(odd).toContain("<title>$&amp; $1 $` &quot;&gt;&lt;script&gt;&#39;&lt;/title&gt; – Tiespan</title>");
    expect(odd).toContain(`scene="$&amp; $1 $\` &quot;&gt;&lt;script&gt;'&lt;/title&gt;"`);
    expect(odd.match(/<script/g)).toHaveLength(1);
  });
});

it.each([
  ["<html", "<html lang"],
  ["</head>", "head"],
  ["<title>", "title"],
  ['name="description"', "description"],
  ["<tiespan-graph", "tiespan-graph"],
])("a page without %s is refused", (part, named) => {
  expect(() => fillPage(page.replace(part, ""), { ...front, scene })).toThrow(named);
});

it("a page whose element is not empty is refused", () => {
  const full = fillPage(page, front);
  expect(() => fillPage(full, front)).toThrow("tiespan-graph");
});
