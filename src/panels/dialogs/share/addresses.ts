import { encodeQuery } from "../../../view/codec.ts";
import { parameters } from "../../../view/parameters.ts";
import type { View, WrittenWish as Wish } from "../../../view/types.ts";

/** What the addresses are made of. */
export interface Shared {
  /** Absolute address of the present view. */
  readonly link: string;
  /** Absolute address of the folder that holds `embed.html`, `embed.js` and `tiespan.js`; ends with a slash. */
  readonly site: string;
  /** Absolute address of the dataset. */
  readonly dataAddress: string;
  readonly wish: Wish;
}

/** What stays when a view is shared as it begins: the scene, and how the page speaks and looks. */
const openingKeys: readonly string[] = ["scene", "lang", "theme"] satisfies (keyof View)[];

/** The same, with the view as it begins in the place of the present one. */
export function openingOf(shared: Shared): Shared {
  const kept = Object.entries(shared.wish).filter(([name]) => openingKeys.includes(name));
  return { ...shared, link: openingLink(shared.link), wish: Object.fromEntries(kept) };
}

function openingLink(link: string): string {
  const url = new URL(link);
  for (const { name } of parameters) if (!openingKeys.includes(name)) url.searchParams.delete(name);
  return url.href;
}

/**
 * Address of the frame that shows the view. Its dataset is named unless it is the one the frame holds: that of a page
 * which is not asked for another. How much is around the graph is for the frame to say.
 */
export function frameAddress({ link, site, dataAddress, wish }: Shared): string {
  const isElsewhere = !dataAddress.startsWith(site);
  const isNamed = dataAddress !== "" && (isElsewhere || new URL(link).searchParams.has("data"));
  // Within the site the frame finds it wherever the site is moved.
  const data = isElsewhere ? dataAddress : dataAddress.slice(site.length);
  const query = [isNamed ? new URLSearchParams({ data }).toString() : "", encodeQuery(withoutUi(wish))];
  const written = query.filter((part) => part !== "").join("&");
  return `${site}embed.html${written === "" ? "" : `?${written}`}`;
}

/** Attributes of the element that shows the view, in the order of the parameters. */
export function viewAttributes({ dataAddress, wish }: Shared): readonly (readonly [name: string, text: string])[] {
  const texts = new URLSearchParams(encodeQuery(withoutUi(wish)));
  return [...(dataAddress === "" ? [] : [["src", dataAddress] as const]), ...texts];
}

/** Origin of the dataset, which an element on a page of another site has to be allowed to ask; "" for data without address. */
export function dataOrigin({ dataAddress }: Pick<Shared, "dataAddress">): string {
  return dataAddress === "" ? "" : new URL(dataAddress).origin;
}

function withoutUi(wish: Wish): Wish {
  return Object.fromEntries(Object.entries(wish).filter(([name]) => name !== "ui"));
}
