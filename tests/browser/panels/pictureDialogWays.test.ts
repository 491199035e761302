import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { writeFigureMarkup } from "../../../src/panels/dialogs/picture/figureMarkup.ts";
import { savingHere } from "../../../src/panels/dialogs/picture/handOver.ts";
import { contentOf, mountDialog, redPixel } from "./pictureDialogMount.ts";

let shown: ReturnType<typeof mountDialog>;
const saved: { readonly name: string; readonly blob: Promise<Blob> }[] = [];

beforeEach(() => {
  saved.length = 0;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, blob: fetch(this.href).then((response) => response.blob()) });
  });
});
afterEach(() => {
  shown.destroy();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const refused = () => Promise.reject(new DOMException("not here", "NotAllowedError"));
const blocked = "Herunterladen ist hier gesperrt. Bild gedrückt halten oder rechts klicken und sichern.";

describe("saving", () => {
  it("a PNG is saved under the name of the snapshot", async () => {
    shown = mountDialog();
    await userEvent.click(shown.button("PNG sichern"));
    await expect.poll(shown.status).toBe("Gesichert als „quarrel_article@2x.png“.");
    expect(saved.map(({ name }) => name)).toEqual(["quarrel_article@2x.png"]);
    expect((await saved[0]?.blob)?.type).toBe("image/png");
  });

  it("an SVG is saved as it was drawn", async () => {
    shown = mountDialog("en");
    await userEvent.click(shown.button("Save SVG"));
    await expect.poll(shown.status).toBe("Saved as “quarrel_article@2x.svg”.");
    expect(await (await saved[0]?.blob)?.text()).toMatch(/^<svg /);
    expect(shown.actions.toPng).not.toHaveBeenCalled();
  });

  it("a host page that takes the picture is given it, and nothing is saved", async () => {
    shown = mountDialog("en", "light", {}, { onSnapshot: () => false });
    await userEvent.click(shown.button("Save PNG"));
    await expect.poll(shown.status).toBe("The page around this graphic has taken the picture.");
    const [blob, fileName] = shown.actions.onSnapshot.mock.calls[0] ?? [];
    expect([blob?.type, fileName]).toEqual(["image/png", "quarrel_article@2x.png"]);
    expect(saved).toEqual([]);
  });

  it("where saving is blocked the PNG itself is shown, with words", async () => {
    shown = mountDialog("de", "light", { saving: "blocked" });
    await userEvent.click(shown.button("PNG sichern"));
    await expect.poll(shown.status).toBe(blocked);
    expect(await contentOf(shown.image())).toEqual({ type: "image/png", pixel: [255, 0, 0, 255] });
    expect(shown.actions.onSnapshot).toHaveBeenCalledOnce();
    expect(saved).toEqual([]);
    shown.choose("wide");
    expect(shown.status()).toBe("");
  });

  it("where nobody can tell, it is tried, and the PNG shown besides", async () => {
    shown = mountDialog("en", "light", { saving: "unknown" });
    await userEvent.click(shown.button("Save PNG"));
    await expect.poll(shown.status).toMatch(/is being saved. If nothing comes: press and hold/);
    expect(await contentOf(shown.image())).toEqual({ type: "image/png", pixel: [255, 0, 0, 255] });
    expect(saved).toHaveLength(1);
  });

  it("nobody can tell in a frame of an opaque origin; this page may save", () => {
    shown = mountDialog();
    expect(savingHere()).toBe("allowed");
    vi.stubGlobal("origin", "null");
    expect(savingHere()).toBe("unknown");
  });

  it.each([
    ["allow-scripts allow-same-origin", "blocked"],
    ["allow-scripts allow-same-origin allow-downloads", "allowed"],
  ])("a frame with sandbox=%j can be asked", (sandbox, expected) => {
    shown = mountDialog();
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", sandbox);
    vi.spyOn(window, "frameElement", "get").mockReturnValue(frame);
    expect(savingHere()).toBe(expected);
  });

  it("a PNG that cannot be made is spoken of", async () => {
    shown = mountDialog("de", "light", {}, { toPng: () => Promise.reject(new Error("too large for this canvas")) });
    await userEvent.click(shown.button("PNG sichern"));
    await expect
      .poll(shown.status)
      .toBe("Das Bild konnte nicht gezeichnet werden. Versuchen Sie es kleiner oder als SVG.");
    expect(saved).toEqual([]);
  });

  it("a second click while a picture is being made makes no second one", async () => {
    let finish: (png: Blob) => void = () => undefined;
    shown = mountDialog("en", "light", {}, { toPng: () => new Promise((resolve) => (finish = resolve)) });
    await userEvent.click(shown.button("Save PNG"));
    await expect.poll(() => shown.actions.toPng.mock.calls.length).toBe(1);
    expect(shown.status()).toBe("The picture is being drawn …");
    await userEvent.click(shown.button("Save PNG"));
    finish(await redPixel());
    await expect.poll(() => saved.length).toBe(1);
    expect(shown.actions.toPng).toHaveBeenCalledOnce();
  });
});

describe("copying", () => {
  it("the picture goes to the clipboard as a PNG", async () => {
    const write = vi.spyOn(navigator.clipboard, "write").mockResolvedValue();
    shown = mountDialog();
    await userEvent.click(shown.button("Bild kopieren"));
    await expect.poll(shown.status).toBe("Das Bild ist in der Zwischenablage.");
    const [item] = write.mock.calls[0]?.[0] ?? [];
    expect((await item?.getType("image/png"))?.size).toBe((await redPixel()).size);
    expect(shown.actions.onSnapshot).not.toHaveBeenCalled();
  });

  it("where the browser refuses, the PNG itself is shown, with words", async () => {
    vi.spyOn(navigator.clipboard, "write").mockImplementation(refused);
    shown = mountDialog("en");
    await userEvent.click(shown.button("Copy picture"));
    await expect
      .poll(shown.status)
      .toBe("The browser does not allow copying here. Press and hold or right-click the picture to copy it.");
    expect((await contentOf(shown.image())).type).toBe("image/png");
  });

  it("where there is no clipboard at all, the same is said", async () => {
    vi.spyOn(navigator, "clipboard", "get").mockReturnValue(undefined as unknown as Clipboard);
    shown = mountDialog("en");
    await userEvent.click(shown.button("Copy picture"));
    await expect.poll(shown.status).toMatch(/^The browser does not allow copying here/);
  });

  it("the alternative text is copied as edited", async () => {
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    shown = mountDialog();
    await expect.poll(() => shown.field("alt").value).toBe('Musk <"against"> Altman & others.');
    await userEvent.fill(shown.field("alt"), "Kürzer.");
    await userEvent.click(shown.button("Alternativtext kopieren"));
    expect(write.mock.calls).toEqual([["Kürzer."]]);
    await expect.poll(shown.status).toBe("Der Text ist in der Zwischenablage.");
  });

  it("where copying is refused the text is selected, with words", async () => {
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(refused);
    shown = mountDialog();
    await expect.poll(() => shown.field("figure").value).not.toBe("");
    await userEvent.click(shown.button("HTML kopieren"));
    await expect.poll(shown.status).toMatch(/Der Text ist markiert/);
    const { selectionStart, selectionEnd, value } = shown.field("figure");
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
  });
});

describe("the alternative text as edited", () => {
  it("describes the preview, stands in the figure and goes into the PNG", async () => {
    shown = mountDialog();
    await expect.poll(() => shown.field("alt").value).not.toBe("");
    await userEvent.fill(shown.field("alt"), "A & B");
    expect(shown.image()?.alt).toBe("A & B");
    expect(shown.field("figure").value).toContain('alt="A &amp; B"');
    await userEvent.click(shown.button("PNG sichern"));
    await expect.poll(() => saved.length).toBe(1);
    const [snapshot] = shown.actions.toPng.mock.calls[0] ?? [];
    expect([snapshot?.description, snapshot?.texts.Description]).toEqual(["A & B", "A & B"]);
  });

  it("stays when something else about the picture is chosen", async () => {
    shown = mountDialog();
    await expect.poll(() => shown.field("alt").value).not.toBe("");
    await userEvent.fill(shown.field("alt"), "Kürzer.");
    shown.choose("wide");
    await expect.poll(() => shown.image()?.getAttribute("width")).toBe("3200");
    expect(shown.field("alt").value).toBe("Kürzer.");
  });
});

describe("the figure for one's own page", () => {
  const read = (markup: string) => new DOMParser().parseFromString(markup, "text/html");

  it("says what the dialog shows, at the size to be shown in", async () => {
    shown = mountDialog("en");
    await expect.poll(() => shown.field("figure").value).not.toBe("");
    const figure = read(shown.field("figure").value).body.firstElementChild;
    const image = figure?.querySelector("img");
    expect(figure?.getAttribute("lang")).toBe("en");
    expect(image?.getAttribute("src")).toBe("quarrel_article@2x.png");
    expect([image?.width, image?.height, image?.alt]).toEqual([1200, 900, 'Musk <"against"> Altman & others.']);
    expect(figure?.querySelector("figcaption")?.innerHTML).toBe("Who &amp; whom<br>Sources: dpa &amp; &lt;Reuters&gt;");
  });

  it("markup in names stays text, and a file name stays a file name", () => {
    shown = mountDialog();
    const evil = '"><script>alert(1)</script><img onerror=x src="';
    const parts = { widthPx: 1, heightPx: 1, alt: evil, title: evil, sourceLine: evil, language: evil };
    const { body } = read(writeFigureMarkup({ ...parts, fileName: `javascript:a?b#c ${evil}.png` }));
    expect([...body.querySelectorAll("*")].map(({ localName }) => localName)).toEqual([
      "figure",
      "img",
      "figcaption",
      "br",
    ]);
    expect(body.querySelector("img")?.getAttributeNames()).toEqual(["src", "width", "height", "alt"]);
    expect(body.querySelector("img")?.alt).toBe(evil);
    expect(body.querySelector("figcaption")?.textContent).toBe(evil + evil);
    const address = new URL(body.querySelector("img")?.getAttribute("src") ?? "", "https://example.org/");
    expect([address.origin, address.search, address.hash]).toEqual(["https://example.org", "", ""]);
  });
});
