import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Card, shorten, writeCard, writeOembed } from "../../../src/publish/card.ts";
import { hostileTexts } from "../picture/hostileDataset.ts";
import { readXml, type XmlElement } from "../picture/readXml.ts";

const site = "https://example.org/tiespan/";
const money: Card = {
  title: "Das Geld",
  description: "Wer zahlt",
  language: "de",
  scene: "money",
  folder: "scene/money/",
  picture: { widthPx: 1200, heightPx: 630, alternative: "Das Geld. 29 Beziehungen." },
};

/** Head elements are void: closed they are well-formed XML. */
function readHead(html: string): XmlElement[] {
  const closed = html.replace(/>\n/g, "/>\n");
  return readXml(`<head>${closed}</head>`).children.filter((child) => typeof child !== "string");
}

/** Content of the metas, addresses of the links, by name. */
function readTags(html: string): Map<string, string> {
  return new Map(
    readHead(html).map(({ attributes }) => [
      attributes.get("property") ?? attributes.get("name") ?? attributes.get("rel") ?? "",
      attributes.get("content") ?? attributes.get("href") ?? "",
    ]),
  );
}

describe("what other sites are told about a scene", () => {
  it("names page, words, picture and oEmbed file by absolute addresses", () => {
    expect(Object.fromEntries(readTags(writeCard(money, "scene/money/", "article", site)))).toEqual({
      canonical: "https://example.org/tiespan/scene/money/",
      "og:type": "article",
      "og:title": "Das Geld",
      "og:description": "Wer zahlt",
      "og:locale": "de_DE",
      "og:url": "https://example.org/tiespan/scene/money/",
      "og:image": "https://example.org/tiespan/scene/money/picture.png",
      "og:image:type": "image/png",
      "og:image:width": "1200",
      "og:image:height": "630",
      "og:image:alt": "Das Geld. 29 Beziehungen.",
      "twitter:card": "summary_large_image",
      "twitter:title": "Das Geld",
      "twitter:description": "Wer zahlt",
      "twitter:image": "https://example.org/tiespan/scene/money/picture.png",
      "twitter:image:alt": "Das Geld. 29 Beziehungen.",
      alternate: "https://example.org/tiespan/scene/money/oembed.json",
    });
  });

  it("holds no address at all where the site's is not known", () => {
    const html = writeCard(money, "scene/money/", "article", undefined);
    expect([...readTags(html).keys()]).toEqual([
      "og:type",
      "og:title",
      "og:description",
      "og:locale",
      "twitter:card",
      "twitter:title",
      "twitter:description",
    ]);
    expect(html).not.toMatch(/scene\/|https?:|undefined/);
    expect(readTags(html).get("twitter:card")).toBe("summary");
  });

  it("promises no picture where none could be drawn", () => {
    const html = writeCard({ ...money, picture: undefined }, "", "website", site);
    expect(html).not.toContain("image");
    expect(readTags(html).get("canonical")).toBe(site);
    expect(writeOembed({ ...money, picture: undefined }, site)).not.toContain("thumbnail");
  });

  it.each([
    ["de-AT", "de_AT"],
    ["en", "en_US"],
    ["zh-Hant", "zh_TW"],
    ["ar", "ar_EG"],
    ["not a tag", undefined],
  ])("language %s is told as %s", (language, locale) => {
    expect(readTags(writeCard({ ...money, language }, "", "article", site)).get("og:locale")).toBe(locale);
  });

  it.each(hostileTexts)("%s stays text", (text) => {
    const card = { ...money, title: text, description: text, picture: { ...picture, alternative: text } };
    const tags = readTags(writeCard(card, "", "article", site));
    expect(tags.size).toBe(17);
    for (const name of ["og:title", "og:description", "twitter:title", "og:image:alt"]) {
      expect(tags.get(name)).toBe(text);
    }
  });
});

const picture = { widthPx: 1200, heightPx: 630, alternative: "" };

describe("the oEmbed file", () => {
  const partsOf = (text: string): XmlElement[] => {
    const { html } = JSON.parse(text) as { html: string };
    return readXml(`<div>${html}</div>`).children.filter((child) => typeof child !== "string");
  };
  const frameOf = (text: string) => partsOf(text)[1]?.attributes ?? new Map<string, string>();

  it("answers with a frame of the scene and its picture", () => {
    const answer = JSON.parse(writeOembed(money, site)) as Record<string, unknown>;
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      title: "Das Geld",
      provider_name: "Tiespan",
      provider_url: site,
      width: 600,
      height: 600,
      thumbnail_url: "https://example.org/tiespan/scene/money/picture.png",
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(frameOf(writeOembed(money, site)).get("src")).toBe("https://example.org/tiespan/embed.html?scene=money");
  });

  it("puts a quotation before the frame, as WordPress needs it to give the frame its height, hidden for others", () => {
    const [quotation, frame] = partsOf(writeOembed(money, site));
    expect([quotation?.name, frame?.name]).toEqual(["blockquote", "iframe"]);
    expect([...(quotation?.attributes ?? [])]).toEqual([
      ["class", "wp-embedded-content"],
      ["hidden", ""],
    ]);
    const [link] = quotation?.children ?? [];
    expect(typeof link === "object" && link.attributes.get("href")).toBe("https://example.org/tiespan/scene/money/");
    expect(frame?.attributes.get("width")).toBe("100%");
  });

  it("of a dataset without scenes opens the frame as it is", () => {
    const answer = writeOembed({ ...money, scene: undefined, folder: "" }, site);
    expect(frameOf(answer).get("src")).toBe("https://example.org/tiespan/embed.html");
  });

  it.each([...hostileTexts, "a&scene=b#c?d", "ä 😀 +%20"])("opens the scene %s and none else", (text) => {
    const frame = frameOf(writeOembed({ ...money, scene: text, title: text }, site));
    const src = new URL(frame.get("src") ?? "");
    expect([...src.searchParams]).toEqual([["scene", text]]);
    expect([src.pathname, src.hash]).toEqual(["/tiespan/embed.html", ""]);
    expect(frame.get("title")).toBe(text);
    expect([...frame.keys()].sort()).toEqual(["frameborder", "height", "loading", "src", "title", "width"]);
  });
});

describe("a shortened text", () => {
  it("is one line, and ends at a word", () => {
    expect(shorten(" Wer \n zahlt\twem ", 99)).toBe("Wer zahlt wem");
    expect(shorten("Wer zahlt wem wie viel", 14)).toBe("Wer zahlt…");
    expect(shorten("Donaudampfschifffahrt", 10)).toBe("Donaudamp…");
  });

  it("is never longer than asked for, nor half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (text, most) => {
        const short = shorten(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});
