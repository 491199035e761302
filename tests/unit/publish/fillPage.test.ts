import { describe, expect, it } from "vitest";
import { fillPage, type PageParts } from "../../../src/publish/fillPage.ts";

const page = `<!doctype html>
<html lang="de">
  <head>
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
const front: PageParts = {
  language: "en",
  title: "Who & whom",
  description: "",
  policy: "default-src 'none'",
  head: '    <meta property="x">\n',
  attributes: {},
  fallback: "<p>picture</p>",
  up: "",
};
const scene: PageParts = {
  ...front,
  title: "Money",
  description: "Who pays",
  attributes: { src: "../../data/other.json", scene: "money" },
  up: "../../",
};
const addressesIn = (html: string) => [...html.matchAll(/ (?:src|href)="([^"]*)"/g)].map(([, address]) => address);

describe("a page in the folder of the site", () => {
  it("gets language, words, policy, tags and picture, and keeps all else", () => {
    expect(fillPage(page, front)).toBe(
      page
        .replace('lang="de"', 'lang="en"')
        .replace(
          "<head>",
          `<head>\n    <meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">`,
        )
        .replace("<title>Alt</title>", "<title>Who &amp; whom – Tiespan</title>")
        .replace("  </head>", '    <meta property="x">\n  </head>')
        .replaceAll('="./', '="')
        .replace(' src="data/musk.json"', "")
        .replace("></tiespan-graph>", "><p>picture</p></tiespan-graph>"),
    );
  });

  it("of data without a title is called after the program", () => {
    expect(fillPage(page, { ...front, title: "" })).toContain("<title>Tiespan</title>");
  });

  it("has what stands above the graph right before it", () => {
    const banner = '<header><img src="logo.svg"></header>';
    expect(fillPage(page, { ...front, banner })).toContain(`${banner}<tiespan-graph`);
  });
});

describe("the page of a scene", () => {
  it("reaches the files of the site from two folders below, and leaves other addresses as they are", () => {
    expect(addressesIn(fillPage(page, scene))).toEqual([
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
    const filled = fillPage(page, scene);
    expect(filled).toContain('<meta name="description" content="Who pays">\n    <title>Money – Tiespan</title>');
    expect(filled).toContain(
      '<tiespan-graph src="../../data/other.json" scene="money" ui="full" url-sync><p>picture</p></tiespan-graph>',
    );
  });

  it("takes words for words: signs of patterns and of markup change nothing", () => {
    const text = `$& $1 $\` "><script>'</title>`;
    const odd = fillPage(page, { ...scene, title: text, description: text, attributes: { scene: text } });
    expect(odd).toContain("<title>$&amp; $1 $` &quot;&gt;&lt;script&gt;&#39;&lt;/title&gt; – Tiespan</title>");
    expect(odd).toContain(`scene="$&amp; $1 $\` &quot;&gt;&lt;script&gt;'&lt;/title&gt;"`);
    expect(odd.match(/<script/g)).toHaveLength(1);
  });
});

it.each([
  ["<html", "<html lang"],
  ["</head>", "head"],
  ["<title>", "title"],
  ["<head>", "head"],
  ["<tiespan-graph", "tiespan-graph"],
])("a page without %s is refused", (part, named) => {
  expect(() => fillPage(page.replace(part, ""), scene)).toThrow(named);
});

it("a page whose element is not empty is refused", () => {
  const full = fillPage(page, front);
  expect(() => fillPage(full, front)).toThrow("tiespan-graph");
});
