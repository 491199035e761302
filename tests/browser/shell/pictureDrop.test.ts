import type { Language } from "../../../src/dataset/languages.ts";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { drawPng } from "../../../src/picture/raster.ts";
import { drawSnapshot } from "../../../src/picture/snapshot.ts";
import { createPictureDrop, type PictureDropActions } from "../../../src/shell/pictureDrop.ts";
import { buildModel } from "../../../src/model/build.ts";
import type { Wish } from "../../../src/view/types.ts";
import { expectAccessible, mount, type Mount, textOf, themesAndLanguages } from "../panels/mount.ts";
import { quarrel, translators } from "../panels/quarrel.ts";
import { redPixel } from "../panels/pictureDialogMount.ts";
import { figureOf } from "../../figureOf.ts";

let mounted: Mount;
let drop: { destroy: () => void };
const actions = {
  onWish: vi.fn<PictureDropActions["onWish"]>(),
  onProblem: vi.fn<PictureDropActions["onProblem"]>(),
  takesData: vi.fn<PictureDropActions["takesData"]>(),
  onData: vi.fn<PictureDropActions["onData"]>(),
};

function start(language: Language = "de", theme: "light" | "dark" = "light") {
  mounted = mount(theme, 800, language);
  mounted.place.style.blockSize = "500px";
  drop = createPictureDrop(mounted.one(".explorer"), () => translators[language], actions);
}
beforeEach(() => {
  actions.onWish.mockReset();
  actions.onProblem.mockReset();
  actions.takesData.mockReset().mockReturnValue(false);
  actions.onData.mockReset();
});
afterEach(() => {
  drop.destroy();
  mounted.remove();
});

function holding(...files: readonly (File | string)[]): DataTransfer {
  const data = new DataTransfer();
  for (const each of files) {
    if (typeof each === "string") data.items.add(each, "text/plain");
    else data.items.add(each);
  }
  return data;
}

/** Whether the browser was kept from doing what it does by itself. */
function send(name: string, dataTransfer: DataTransfer, at: Element = mounted.place, relatedTarget?: Element): boolean {
  const init = { dataTransfer, bubbles: true, cancelable: true, composed: true };
  return !at.dispatchEvent(new DragEvent(name, relatedTarget === undefined ? init : { ...init, relatedTarget }));
}

const png = (parts: BlobPart[], name = "a.png") => new File(parts, name, { type: "image/png" });
const text = new File(["{}"], "data.json", { type: "application/json" });
const invitation = () => mounted.all(".picture-drop").map(textOf);

async function pictureOf(wish: Wish): Promise<File> {
  const origin = { name: "quarrel", address: "https://example.org/" };
  const options = { preset: "social", scale: 0.25 } as const;
  return png([await drawPng(drawSnapshot(figureOf(buildModel(quarrel), wish), options, translators.de, origin))]);
}

describe("dropping", () => {
  it("a picture made here gives its view back", async () => {
    start();
    const wish: Wish = { from: "2025-01-20", to: "2025-01-28", types: ["rebuke"], actors: ["musk"] };
    expect(send("drop", holding(await pictureOf(wish)))).toBe(true);
    await expect.poll(() => actions.onWish.mock.calls.length).toBe(1);
    const [restored, refused] = actions.onWish.mock.calls[0] ?? [];
    expect(restored).toMatchObject(wish);
    expect(refused).toEqual([]);
    expect(actions.onProblem).not.toHaveBeenCalled();
  });

  it.each([
    ["foreign", "de", async () => png([await redPixel()]), /^In diesem Bild steckt keine Ansicht\./],
    ["foreign", "en", async () => png([await redPixel()]), /^This picture holds no view\./],
    ["not-a-png", "de", () => Promise.resolve(text), /^Diese Datei ist kein PNG\./],
    ["not-a-png", "en", () => Promise.resolve(text), /^This file is not a PNG\./],
    ["damaged", "de", async () => png([(await redPixel()).slice(0, 40)]), /^Dieses Bild ist beschädigt/],
    ["damaged", "en", async () => png([(await redPixel()).slice(0, 40)]), /^This picture is damaged/],
  ] as const)("%s is said in words, %s", async (problem, language, file, words) => {
    start(language);
    send("drop", holding(await file()));
    await expect.poll(() => actions.onProblem.mock.calls).toEqual([[problem, expect.stringMatching(words)]]);
    expect(actions.onWish).not.toHaveBeenCalled();
  });

  it("a file of more than 64 MiB is refused unread", async () => {
    start("en");
    const file = png([]);
    const read = vi.fn(() => Promise.reject(new Error("read")));
    Object.defineProperties(file, { size: { value: 64 * 1024 * 1024 + 1 }, arrayBuffer: { value: read } });
    const data = { types: ["Files"], files: [file] };
    const event = new Event("drop", { cancelable: true, bubbles: true });
    Object.defineProperty(event, "dataTransfer", { value: data });
    mounted.place.dispatchEvent(event);
    await expect
      .poll(() => actions.onProblem.mock.calls)
      .toEqual([["too-large", "This file is too large. Pictures from this graphic have 64\u00a0MB at most."]]);
    expect(read).not.toHaveBeenCalled();
  });

  it("among several files the PNG is taken", async () => {
    start();
    send("drop", holding(text, await pictureOf({ types: ["feud"] })));
    await expect.poll(() => actions.onWish.mock.calls[0]?.[0].types).toEqual(["feud"]);
  });

  it("of several drops in short succession the last one counts", async () => {
    start();
    const pictures = [await pictureOf({ types: ["feud"] }), await pictureOf({ types: ["role"] })];
    for (const picture of pictures) send("drop", holding(picture));
    await expect.poll(() => actions.onWish.mock.calls.map(([wish]) => wish.types)).toEqual([["role"]]);
  });

  it("a pasted picture file is taken like a dropped one", async () => {
    start();
    const clipboardData = holding(await pictureOf({ types: ["feud"] }));
    mounted.place.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    await expect.poll(() => actions.onWish.mock.calls[0]?.[0].types).toEqual(["feud"]);
  });
});

describe("while something is held above the explorer", () => {
  it("a file is shown where to be dropped until it leaves or is dropped", async () => {
    start();
    const file = holding(png([]));
    for (const end of ["dragleave", "drop"]) {
      expect(send("dragenter", file)).toBe(true);
      expect(send("dragover", file)).toBe(true);
      await expect.poll(invitation).toEqual(["Bild hier ablegen, um seine Ansicht zu öffnen"]);
      send("dragleave", file, mounted.place, mounted.one(".picture-drop"));
      expect(invitation()).toHaveLength(1);
      send(end, file);
      await expect.poll(invitation).toEqual([]);
    }
  });

  it("texts and links stay with the browser", () => {
    start();
    const link = holding("https://example.org/");
    expect(["dragenter", "dragover", "drop"].map((name) => send(name, link))).toEqual([false, false, false]);
    const paste = new ClipboardEvent("paste", { clipboardData: link, bubbles: true, cancelable: true });
    expect(mounted.place.dispatchEvent(paste)).toBe(true);
    expect(invitation()).toEqual([]);
  });

  it("a dialog takes no file, and keeps the browser from leaving the page for it", () => {
    start();
    const dialog = document.createElement("dialog");
    mounted.place.append(dialog);
    const file = holding(png([]));
    expect(send("dragover", file, dialog)).toBe(true);
    expect(file.dropEffect).toBe("none");
    expect(send("drop", file, dialog)).toBe(true);
    expect(invitation()).toEqual([]);
  });

  it.each(themesAndLanguages)("axe finds nothing wrong, %s, %s", async (theme, language) => {
    start(language, theme);
    send("dragenter", holding(png([])));
    await expect.poll(invitation).toHaveLength(1);
    await expectAccessible(mounted);
  });
});

it("once destroyed nothing is listened to and nothing is left", async () => {
  start();
  const before = mounted.one(".explorer").childElementCount;
  send("dragenter", holding(png([])));
  await expect.poll(invitation).toHaveLength(1);
  drop.destroy();
  await expect.poll(() => mounted.one(".explorer").childElementCount).toBe(before);
  expect(send("dragover", holding(png([])))).toBe(false);
});

describe("where data are taken", () => {
  const paste = (words: string, at: Element = mounted.place) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    return !at.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  };
  beforeEach(() => {
    actions.takesData.mockReturnValue(true);
    start();
  });

  it("files that are no pictures are handed over, all that came together", () => {
    const other = new File(["a;b"], "b.csv", { type: "text/csv" });
    expect(send("drop", holding(text, other))).toBe(true);
    expect(actions.onData.mock.calls).toEqual([[[text, other]]]);
    expect(actions.onProblem).not.toHaveBeenCalled();
  });

  it("a picture among them still opens its view", async () => {
    send("drop", holding(text, await pictureOf({ from: "2025-01-20" })));
    await expect.poll(() => actions.onWish.mock.calls.length).toBe(1);
    expect(actions.onData).not.toHaveBeenCalled();
  });

  it("the invitation names them", async () => {
    send("dragenter", holding(text));
    await expect.poll(() => invitation().join(" ")).toContain("eigene Daten");
  });

  it.each(['{"nodes": []}', "<gexf/>", " [1]", "von;an\nAda;Bob"])("%j that is pasted is data", (words) => {
    expect(paste(words)).toBe(true);
    expect(actions.onData.mock.calls).toEqual([[words]]);
  });

  it.each(["", "Ada", "Ada\n\n", "https://example.org/"])("%j that is pasted is none", (words) => {
    expect(paste(words)).toBe(false);
    expect(actions.onData).not.toHaveBeenCalled();
  });

  it("what is pasted into a field stays there", () => {
    const field = document.createElement("textarea");
    mounted.one(".explorer").append(field);
    expect(paste("von;an\nAda;Bob", field)).toBe(false);
    expect(actions.onData).not.toHaveBeenCalled();
  });
});
