import { encodeQuery } from "../view/codec.ts";
import { type SvgNode, svgNode, writeHtml } from "../picture/tree.ts";

/** What other sites are told about a view: words in the dataset's language, and where its picture and frame are. */
export interface Card {
  readonly title: string;
  readonly description: string;
  /** Language tag of title and description. */
  readonly language: string;
  /** Id of the scene; undefined for a dataset that has none. */
  readonly scene: string | undefined;
  /** Folder of the view's files below the site, with a slash at its end; "" for the site's own. */
  readonly folder: string;
  /** Undefined where no picture could be drawn. */
  readonly picture: CardPicture | undefined;
}

export interface CardPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly alternative: string;
}

/** As wide as the columns of common themes; the frame itself takes the width that it is given. */
const frameSize = { width: 600, height: 600 };
/** More is refused by the readers of `twitter:image:alt`. */
const mostAlternative = 420;

/**
 * The elements of a page's head that describe it to other sites, one a line: Open Graph (https://ogp.me), the same for
 * X, the page's own address and its oEmbed file. Without the address of the site those are left out that need it.
 */
export function writeCard(card: Card, path: string, kind: "article" | "website", site: string | undefined): string {
  const { title, description } = card;
  const hasPicture = site !== undefined && card.picture !== undefined;
  const tags = [
    ...(site === undefined ? [] : [link("canonical", { href: site + path })]),
    ...openGraph({ type: kind, title, description, locale: territoryOf(card.language) }),
    ...(site === undefined ? [] : openGraph({ url: site + path })),
    ...named("twitter", { card: hasPicture ? "summary_large_image" : "summary", title, description }),
    ...(site === undefined ? [] : [...pictureTags(card, site), oembedLink(card, site)]),
  ];
  return tags.map((tag) => `    ${writeHtml(tag)}\n`).join("");
}

function pictureTags({ picture, folder }: Card, site: string): SvgNode[] {
  if (picture === undefined) return [];
  const image = pictureAddress(folder, site);
  const alternative = shorten(picture.alternative, mostAlternative);
  const { widthPx, heightPx } = picture;
  return [
    ...openGraph({
      image,
      "image:type": "image/png",
      "image:width": String(widthPx),
      "image:height": String(heightPx),
      "image:alt": alternative,
    }),
    ...named("twitter", { image, "image:alt": alternative }),
  ];
}

function oembedLink({ title, folder }: Card, site: string): SvgNode {
  return link("alternate", { type: "application/json+oembed", href: `${site}${folder}oembed.json`, title });
}

/**
 * A static answer of type "rich" by https://oembed.com (version 1.0): the frame with the scene, as JSON. WordPress gives a
 * frame its height only behind a quotation, of which it takes away all attributes, puts its class, and hides it when the
 * frame is there; for everybody else it is hidden from the start.
 */
export function writeOembed({ title, scene, folder, picture }: Card, site: string): string {
  const src = `${site}embed.html${scene === undefined ? "" : `?${encodeQuery({ scene })}`}`;
  const frame = svgNode("iframe", { src, title, ...frameSize, width: "100%", frameborder: 0, loading: "lazy" });
  const quotation = svgNode("blockquote", { class: "wp-embedded-content", hidden: "" }, [
    svgNode("a", { href: site + folder }, [title]),
  ]);
  const thumbnail =
    picture === undefined
      ? {}
      : {
          thumbnail_url: pictureAddress(folder, site),
          thumbnail_width: picture.widthPx,
          thumbnail_height: picture.heightPx,
        };
  const answer = { version: "1.0", type: "rich", title, provider_name: "Tiespan", provider_url: site };
  return `${JSON.stringify({ ...answer, html: writeHtml(quotation) + writeHtml(frame), ...frameSize, ...thumbnail }, null, 2)}\n`;
}

/** One line of at most so many characters; what is cut off, at a word where there is one, is told by "…". */
export function shorten(text: string, mostCharacters: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= mostCharacters) return line;
  const cut = line.slice(0, mostCharacters - 1).replace(/[\ud800-\udbff]$/, "");
  const end = cut.lastIndexOf(" ");
  return `${cut.slice(0, end > mostCharacters / 2 ? end : undefined).trimEnd()}…`;
}

function pictureAddress(folder: string, site: string): string {
  return `${site}${folder}picture.png`;
}

function openGraph(values: Readonly<Record<string, string | undefined>>): SvgNode[] {
  return Object.entries(values).flatMap(([name, content]) =>
    content === undefined ? [] : [svgNode("meta", { property: `og:${name}`, content })],
  );
}

function named(prefix: string, values: Readonly<Record<string, string>>): SvgNode[] {
  return Object.entries(values).map(([name, content]) => svgNode("meta", { name: `${prefix}:${name}`, content }));
}

function link(rel: string, attributes: Readonly<Record<string, string>>): SvgNode {
  return svgNode("link", { rel, ...attributes });
}

/** Open Graph wants language and territory (`de_DE`): where a tag names none, the one where most speak it. */
function territoryOf(tag: string): string | undefined {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? undefined : `${language}_${region}`;
  } catch {
    return undefined;
  }
}
