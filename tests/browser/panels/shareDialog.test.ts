import { page, userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { decodeQuery, decodeWish } from "../../../src/view/codec.ts";
import { expectAccessible, textOf, themesAndLanguages } from "./mount.ts";
import { headline, mountShareDialog, site } from "./shareDialogMount.ts";

let shown: ReturnType<typeof mountShareDialog>;
afterEach(() => {
  shown.destroy();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, "share");
});

const wish = { scene: "money", from: "2025-01-20", types: ["feud", "a.b"] } as const;
const framed = () => {
  const frame = shown.pasted("frame").querySelector("iframe");
  if (frame === null) throw new Error("no frame");
  return frame;
};
const framedAddress = () => new URL(framed().src);
const tag = () => {
  const found = shown.pasted("tag").querySelector("tiespan-graph");
  if (found === null) throw new Error("no element");
  return found;
};

describe("opening and closing", () => {
  it("the dialog is modal and begins with its title", () => {
    shown = mountShareDialog("de");
    expect(shown.mounted.one("dialog").matches(":modal")).toBe(true);
    expect(shown.mounted.root.activeElement).toBe(shown.mounted.one("h2"));
    expect(textOf(shown.mounted.one("h2"))).toBe("Teilen und einbetten");
  });

  it("Escape closes it, and its opener has the focus again", async () => {
    shown = mountShareDialog();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => shown.mounted.all("dialog")).toEqual([]);
    expect(shown.mounted.root.activeElement).toBe(shown.opener);
  });

  it("what was chosen is there the next time", async () => {
    shown = mountShareDialog();
    shown.choose("wide");
    await userEvent.click(shown.button("Close"));
    await expect.poll(() => shown.mounted.all("dialog")).toEqual([]);
    shown.open();
    expect(shown.mounted.input('input[value="wide"]').checked).toBe(true);
    expect([framed().width, framed().height]).toEqual(["960", "600"]);
  });

  it("it can be opened and destroyed often, and nothing stays", () => {
    shown = mountShareDialog();
    for (let times = 0; times < 20; times += 1) {
      shown.dialog.destroy();
      shown.open();
    }
    shown.dialog.destroy();
    expect(shown.mounted.place.childElementCount).toBe(0);
  });
});

describe("the link", () => {
  it("is that of the present view", () => {
    shown = mountShareDialog();
    expect(shown.field("link").value).toBe(
      "https://example.org/graphs/?scene=money&from=2025-01-20&types=feud.a%252Eb",
    );
  });

  it("as the view begins it keeps scene, language, colours and dataset, and nothing else", () => {
    const link = "https://example.org/?data=x.json&scene=money&from=2025&camera=0_0_1&lang=en&theme=dark&ui=embed#top";
    shown = mountShareDialog("en", { link });
    shown.choose("opening");
    expect(shown.field("link").value).toBe("https://example.org/?data=x.json&scene=money&lang=en&theme=dark#top");
    shown.choose("now");
    expect(shown.field("link").value).toBe(link);
  });

  it("is handed to the device where it takes links", async () => {
    const share = vi.fn<Navigator["share"]>(() => Promise.resolve());
    Object.assign(navigator, { share });
    shown = mountShareDialog();
    await userEvent.click(shown.button("Share link"));
    expect(share.mock.calls).toEqual([[{ title: `${headline}: money`, url: shown.field("link").value }]]);
    expect(shown.status()).toBe("");
  });

  it.each([
    ["AbortError", ""],
    ["NotAllowedError", "The device has not taken the link. Copy it instead."],
  ])("a device that answers %s is spoken of as %j", async (name, words) => {
    const share = vi.fn<Navigator["share"]>(() => Promise.reject(new DOMException("no", name)));
    Object.assign(navigator, { share });
    shown = mountShareDialog();
    await userEvent.click(shown.button("Share link"));
    await expect.poll(() => share.mock.settledResults.length).toBe(1);
    await expect.poll(shown.status).toBe(words);
  });

  it("is offered for copying alone where the device takes none", () => {
    Object.assign(navigator, { share: undefined });
    shown = mountShareDialog();
    expect(() => shown.button("Share link")).toThrow("no button");
  });
});

describe("the frame for a page", () => {
  it("shows the present view under its headline, and lets scripts run without an origin of their own", () => {
    shown = mountShareDialog();
    const frame = framed();
    expect(framedAddress().href.startsWith(`${site}embed.html?`)).toBe(true);
    expect(decodeQuery(framedAddress().search)).toEqual({ wish, refused: [] });
    expect(frame.title).toBe(`${headline}: money`);
    expect(frame.loading).toBe("lazy");
    expect(frame.sandbox.contains("allow-scripts")).toBe(true);
    expect(frame.sandbox.contains("allow-same-origin")).toBe(false);
    expect(frame.hasAttribute("data-tiespan")).toBe(true);
    expect(frame.hasAttribute("style")).toBe(false);
  });

  it.each([
    ["column", ["100%", "480"]],
    ["small", ["320", "480"]],
    ["article", ["600", "400"]],
    ["wide", ["960", "600"]],
    ["own", ["720", "480"]],
  ])("%s has its size", (size, edges) => {
    shown = mountShareDialog();
    shown.choose(size);
    expect([framed().width, framed().height]).toEqual(edges);
  });

  it("a size of one's own is typed, and a wrong one is refused with the limits", async () => {
    shown = mountShareDialog("de");
    shown.choose("own");
    const [width] = shown.edges();
    if (width === undefined) throw new Error("no field");
    await userEvent.fill(width, "500");
    await userEvent.tab();
    expect([framed().width, framed().height]).toEqual(["500", "480"]);
    await userEvent.fill(width, "5000");
    await userEvent.tab();
    const refusal = "Breite und Höhe sind ganze Zahlen: 200 bis 4000 Pixel.";
    expect(shown.status()).toBe(refusal);
    expect(shown.field("frame").value).toBe("");
    const write = vi.spyOn(navigator.clipboard, "writeText");
    await userEvent.click(shown.button("HTML des Rahmens kopieren"));
    expect(shown.status()).toBe(refusal);
    expect(write).not.toHaveBeenCalled();
    shown.choose("small");
    expect(shown.status()).toBe("");
  });

  it("brings a script that keeps it as tall as its content, unless that is not wanted", async () => {
    shown = mountShareDialog();
    expect(shown.pasted("frame").querySelector("script")?.src).toBe(`${site}embed.js`);
    await userEvent.click(shown.autoHeight());
    expect(shown.pasted("frame").querySelector("script")).toBeNull();
  });

  it.each([
    ["the site's own is not named", "https://example.org/?from=2025", "data/quarrel.json", null],
    [
      "one of the site that the page is asked for is named within it",
      "https://example.org/?data=x",
      "data/x.json",
      "data/x.json",
    ],
    [
      "one from elsewhere is named in full",
      "https://example.org/",
      "https://data.example/a.json?b=c&d",
      "https://data.example/a.json?b=c&d",
    ],
    ["one without an address is not named", "https://example.org/", "", null],
  ])("of datasets %s", (_, link, data, named) => {
    const dataAddress = data === "" ? "" : new URL(data, site).href;
    shown = mountShareDialog("en", { link, dataAddress });
    expect(framedAddress().searchParams.get("data")).toBe(named);
  });

  it("how much is around the graph on this page is not passed on", () => {
    shown = mountShareDialog("en", { wish: { ui: "full", depth: 1 } });
    expect(framedAddress().search).toBe("?depth=1");
    expect(tag().hasAttribute("ui")).toBe(false);
  });
});

describe("the element for a page", () => {
  it("has the attributes of the view, its dataset, and a link for readers without scripts", () => {
    shown = mountShareDialog();
    const script = shown.pasted("tag").querySelector("script");
    expect([script?.src, script?.defer]).toEqual([`${site}tiespan.js`, true]);
    expect(decodeWish((name) => tag().getAttribute(name))).toEqual({ wish, refused: [] });
    expect(tag().getAttribute("src")).toBe(`${site}data/quarrel.json`);
    const link = tag().querySelector("a");
    expect([link?.href, link?.textContent]).toEqual([shown.field("link").value, `${headline}: money`]);
  });

  it("as the view begins it keeps the scene", () => {
    shown = mountShareDialog();
    shown.choose("opening");
    expect(tag().getAttributeNames()).toEqual(["src", "scene", "allow-origins"]);
    expect(framedAddress().search).toBe("?scene=money");
  });
});

it("markup in headlines, ids and addresses stays text", () => {
  const evil = '"><script>alert(1)</script><img onerror=x src="&quot;';
  const dataAddress = `https://data.example/?${evil}`;
  shown = mountShareDialog("en", { wish: { scene: evil }, dataAddress }, { headline: () => evil });
  expect([...shown.pasted("frame").querySelectorAll("head *, body *")].map(({ localName }) => localName)).toEqual([
    "iframe",
    "script",
  ]);
  expect([framed().title, decodeQuery(framedAddress().search).wish]).toEqual([evil, { scene: evil }]);
  expect([...shown.pasted("tag").querySelectorAll("head *, body *")].map(({ localName }) => localName)).toEqual([
    "script",
    "tiespan-graph",
    "a",
  ]);
  expect([tag().getAttribute("scene"), tag().getAttribute("src")]).toEqual([evil, dataAddress]);
  expect(tag().querySelector("a")?.textContent).toBe(evil);
});

describe("copying", () => {
  it.each([
    ["link", "Link kopieren", "Der Link ist in der Zwischenablage."],
    ["frame", "HTML des Rahmens kopieren", "Das HTML des Rahmens ist in der Zwischenablage."],
    ["tag", "HTML des Elements kopieren", "Das HTML des Elements ist in der Zwischenablage."],
  ] as const)("the %s goes to the clipboard, and that is said", async (field, button, words) => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    shown = mountShareDialog("de");
    await userEvent.click(shown.button(button));
    expect(write.mock.calls).toEqual([[shown.field(field).value]]);
    await expect.poll(shown.status).toBe(words);
  });

  it("where it is refused the text is selected, with words", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("not here", "NotAllowedError"));
    shown = mountShareDialog();
    await userEvent.click(shown.button("Copy the HTML of the frame"));
    await expect.poll(shown.status).toMatch(/^The browser does not allow copying here. The text is selected/);
    const { selectionStart, selectionEnd, value } = shown.field("frame");
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
    expect(shown.mounted.root.activeElement).toBe(shown.field("frame"));
  });
});

describe("the preview", () => {
  const boxOf = (element: Element | null) => {
    const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return { width, height };
  };
  const isSeen = () => {
    const live = shown.live();
    return live !== null && getComputedStyle(live).visibility === "visible";
  };

  it("is the element itself, shrunk to fit, as soon as that is on screen", async () => {
    await page.viewport(1280, 800);
    shown = mountShareDialog("en");
    await expect.poll(() => shown.live()?.textContent.trim()).toBe(JSON.stringify(wish));
    expect(isSeen()).toBe(false);
    shown.made[0]?.finish();
    await expect.poll(isSeen).toBe(true);
    const { width, height } = boxOf(shown.live());
    expect(width / height).toBeCloseTo(680 / 480, 2);
    const room = boxOf(shown.mounted.one(".dialog-preview"));
    expect(width < room.width && height < room.height).toBe(true);
    expect(shown.note()).toBe(`680 × 480 pixels, here at ${Math.round((100 * width) / 680)}%`);
  });

  it("keeps the element in another size, and has another one for another view", async () => {
    shown = mountShareDialog("en");
    shown.made[0]?.finish();
    await expect.poll(isSeen).toBe(true);
    shown.choose("small");
    await expect.poll(() => shown.live()?.style.width).toBe("320px");
    expect(shown.made).toHaveLength(1);
    shown.choose("opening");
    expect(shown.made).toHaveLength(2);
    await expect.poll(isSeen).toBe(false);
    expect(shown.live()?.textContent.trim()).toBe(JSON.stringify({ scene: "money" }));
    shown.made[1]?.finish();
    await expect.poll(isSeen).toBe(true);
  });

  it("takes no focus and no clicks", async () => {
    shown = mountShareDialog("en");
    await expect.poll(() => shown.live()?.inert).toBe(true);
  });

  it("is a picture of the view at that size until then", async () => {
    shown = mountShareDialog();
    shown.choose("wide");
    expect(shown.draw.mock.calls.at(-1)).toEqual([wish, { widthPx: 960, heightPx: 600 }]);
    await expect.poll(() => shown.picture()?.naturalWidth ?? 0).toBe(6);
    expect(shown.picture()?.alt).toBe(`${headline}: money`);
    const { width, height } = boxOf(shown.picture());
    expect(width / height).toBeCloseTo(960 / 600, 2);
    expect(isSeen()).toBe(false);
    expect(shown.status()).toBe("");
  });

  it("a picture that cannot be drawn leaves the snippets as they are", async () => {
    const draw = vi.fn(() => Promise.reject(new Error("no")));
    shown = mountShareDialog("en", {}, { draw });
    await expect.poll(() => draw.mock.settledResults.length).toBe(1);
    expect(shown.picture()).toBeNull();
    expect([shown.status(), framed().title]).toEqual(["", `${headline}: money`]);
  });

  it("the latest choice is shown, whichever is drawn first", async () => {
    const waiting: (() => void)[] = [];
    const draw = (_: object, { widthPx }: { widthPx: number }) =>
      new Promise<string>((resolve) =>
        waiting.push(() => resolve(`<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="9"/>`)),
      );
    shown = mountShareDialog("en", {}, { draw });
    shown.choose("wide");
    await expect.poll(() => waiting.length).toBe(2);
    for (const finish of waiting.reverse()) finish();
    await expect.poll(() => shown.picture()?.naturalWidth ?? 0).toBe(960);
  });
});

describe("for everybody", () => {
  it.each(themesAndLanguages)("axe finds nothing wrong, %s, %s", async (theme, language) => {
    shown = mountShareDialog(language, {}, {}, theme);
    shown.choose("own");
    await expect.poll(() => shown.picture()?.naturalWidth ?? 0).toBe(6);
    await expectAccessible(shown.mounted);
  });

  it.each([
    [1280, 800],
    [320, 640],
    [600, 400],
  ])("nothing sticks out or is too small to hit at %d×%d", async (width, height) => {
    await page.viewport(width, height);
    Object.assign(navigator, { share: () => Promise.resolve() });
    shown = mountShareDialog("de");
    shown.choose("own");
    const dialog = shown.mounted.one("dialog").getBoundingClientRect();
    expect(dialog.left >= 0 && dialog.top >= 0 && dialog.right <= width && dialog.bottom <= height).toBe(true);
    const body = shown.mounted.one(".dialog__body");
    expect(body.scrollWidth).toBe(body.clientWidth);
    const targets = "button, a, textarea, .dialog-card, .dialog-segment, .dialog-check, .dialog-edge input";
    for (const target of shown.mounted.all(`dialog :is(${targets})`)) {
      const { width: wide, height: high } = target.getBoundingClientRect();
      expect(Math.min(wide, high), target.outerHTML.slice(0, 120)).toBeGreaterThanOrEqual(24);
    }
    expect(shown.mounted.one(".dialog__ways").getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
    body.scrollTop = body.scrollHeight;
    const preview = shown.mounted.one(".dialog-preview").getBoundingClientRect();
    expect(preview.bottom).toBeLessThanOrEqual(shown.mounted.one(".dialog-texts").getBoundingClientRect().top);
  });
});
