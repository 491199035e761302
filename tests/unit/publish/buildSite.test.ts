import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { means } from "../../../src/cli/publish/means.ts";
import { buildSite, type Publication } from "../../../src/publish/buildSite.ts";
import type { Dataset } from "../../../src/dataset/types.ts";
import { datasetOf } from "../../fixtures.ts";

const element = (attributes: string) =>
  `<body><tiespan-graph ${attributes}></tiespan-graph><script type="application/json" id="data"></script></body>`;
const templates = {
  page: `<html lang=""><head><title></title><script src="./assets/a.js"></script>\n  </head>${element("url-sync")}</html>`,
  frame: `<html lang=""><head><title></title><script src="tiespan.js"></script>\n  </head>${element('ui="embed"')}</html>`,
};
const scenes = [
  { id: "first", title: "Friends", text: "Since <2020>." },
  { id: "second", title: "Foes" },
];
const dataset: Dataset = {
  ...datasetOf([{ date: "2020", label: "</script><script>alert(1)</script>" }]),
  title: { en: "Who with whom", de: "Wer mit wem" },
  description: "All of them.",
  scenes,
};
const plan: Publication = { dataset, name: "net", base: "https://example.org/n/", robots: undefined, logo: undefined };

async function publish(changes: Partial<Publication> = {}) {
  const { files } = await buildSite({ ...plan, ...changes }, templates, means);
  return { files, text: (path: string) => String(files.get(path)) };
}

/** As it is, published once: pictures take their time. */
const plain = publish();

describe("a published dataset", () => {
  it("is data, page and frame, and for each scene a page, pictures in its languages and an oEmbed file", async () => {
    const { files } = await plain;
    const ofScene = ["index.html", "oembed.json", "picture.de.png", "picture.png"];
    expect([...files.keys()].sort()).toEqual([
      "data/net.json",
      "embed.html",
      "index.html",
      ...["first", "second"].flatMap((id) => ofScene.map((name) => `scene/${id}/${name}`)),
    ]);
  });

  it("without scenes has picture and oEmbed file beside its page", async () => {
    const { files, text } = await publish({ dataset: { ...dataset, scenes: [] } });
    expect([...files.keys()].sort()).toEqual([
      "data/net.json",
      "embed.html",
      "index.html",
      "oembed.json",
      "picture.de.png",
      "picture.png",
    ]);
    expect(text("index.html")).toContain('<meta property="og:image" content="https://example.org/n/picture.png">');
  });

  it("has its own title and description on the front page, and is described to other sites as its first scene", async () => {
    const { text } = await plain;
    expect(text("index.html")).toContain("<title>Who with whom – Tiespan</title>");
    expect(text("index.html")).toContain('<meta name="description" content="All of them.">');
    expect(text("index.html")).toContain('<meta property="og:title" content="Friends">');
    expect(text("index.html")).toContain('<link rel="canonical" href="https://example.org/n/">');
    expect(text("scene/second/index.html")).toContain("<title>Foes – Tiespan</title>");
  });

  it("names no address but relative ones where none is given", async () => {
    const { files } = await publish({ base: undefined });
    expect([...files.keys()].filter((path) => path.endsWith("oembed.json"))).toEqual([]);
    for (const path of ["index.html", "scene/first/index.html", "embed.html"]) {
      const html = String(files.get(path)).replaceAll("http://www.w3.org/2000/svg", "");
      expect(html.match(/ (?:src|href)="(?:\/|[a-z]+:)|og:url|og:image|https?:\/\//g) ?? []).toEqual([]);
    }
  });

  it("is found by its pages from their folders, and by its hash needs no reading again", async () => {
    const { text } = await plain;
    const hash = createHash("sha256").update(text("data/net.json")).digest("hex");
    expect(text("index.html")).toContain('<tiespan-graph src="data/net.json" url-sync>');
    expect(text("scene/first/index.html")).toContain(
      '<tiespan-graph src="../../data/net.json" scene="first" url-sync>',
    );
    for (const path of ["index.html", "scene/first/index.html"]) {
      expect(text(path)).toContain(`<meta name="tiespan-proven" content="${hash}">`);
    }
  });

  it("that is not read as it is written is not taken for proven", async () => {
    const { text } = await publish({ dataset: { ...dataset, licence: "CC0" } as Dataset });
    expect(text("index.html")).not.toContain("tiespan-proven");
  });

  it("stands in the frame, and cannot end the element that holds it", async () => {
    const { text } = await plain;
    const [, held = ""] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text("embed.html")) ?? [];
    expect(JSON.parse(held)).toEqual(JSON.parse(text("data/net.json")));
    expect(text("embed.html").match(/<script/g)).toHaveLength(2);
  });

  it("says to search engines what is asked for, on its pages", async () => {
    const { text } = await publish({ robots: 'noindex "x"' });
    for (const path of ["index.html", "scene/first/index.html"]) {
      expect(text(path)).toContain('<meta name="robots" content="noindex &quot;x&quot;">');
    }
  });

  it("has a logo above each page's graph", async () => {
    const { files, text } = await publish({ logo: { name: "logo.svg", bytes: new Uint8Array([1]) } });
    expect(files.get("logo.svg")).toEqual(new Uint8Array([1]));
    expect(text("index.html")).toContain('<img class="banner__logo" src="logo.svg" alt="">');
    expect(text("scene/first/index.html")).toContain('<img class="banner__logo" src="../../logo.svg" alt="">');
  });
});
