import { userEvent } from "vitest/browser";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readSnapshot } from "../../../src/picture/restore.ts";
import { drawSnapshot } from "../../../src/picture/snapshot.ts";
import { createBoundPictureDialog, type SnapshotActions } from "../../../src/shell/dialogs/pictureDialog.ts";
import { createSession } from "../../../src/shell/session.ts";
import { mount, type Mount, textOf } from "../panels/mount.ts";
import { quarrel, translators } from "../panels/quarrel.ts";
import { deriveFigure } from "../../../src/picture/figure.ts";

let mounted: Mount;
let dialog: ReturnType<typeof createBoundPictureDialog>;
const onSnapshot = vi.fn<SnapshotActions["onSnapshot"]>();

beforeEach(() => {
  onSnapshot.mockReset();
  mounted = mount("light", 800, "en");
  mounted.place.style.blockSize = "450px";
  const t = translators.en;
  const session = createSession(quarrel, [], { from: "2025-01-20", to: "2025-01-28" });
  const origin = { name: "quarrel", address: "https://example.org/" };
  const regions = { explorer: mounted.one(".explorer"), stage: mounted.place };
  dialog = createBoundPictureDialog(
    { session, regions, translator: () => t },
    {
      draw: (options) => Promise.resolve(drawSnapshot(deriveFigure(session.store.visible.value), options, t, origin)),
      onSnapshot,
    },
  );
});
afterEach(() => {
  dialog.destroy();
  mounted.remove();
});

const image = () => mounted.root.querySelector<HTMLImageElement>(".dialog-preview img");
const press = (name: string) => {
  const button = mounted.all("dialog button").find((each) => textOf(each) === name);
  if (button === undefined) throw new Error(`no button ${name}`);
  return userEvent.click(button);
};

it("the dialog is styled when it is seen, and shows the present view", async () => {
  await dialog.open(mounted.place);
  expect(getComputedStyle(mounted.one(".dialog__frame")).display).toBe("flex");
  await expect.poll(() => image()?.alt).toMatch(/January 20 – 28, 2025/);
  await image()?.decode();
  const figure = mounted.root.querySelector<HTMLTextAreaElement>("#picture-figure");
  expect(figure?.value).toMatch(/Sources: dpa and Verlag/);
});

it("“as here” is the size of the stage", async () => {
  await dialog.open(mounted.place);
  mounted.input('input[value="view"]').click();
  await expect.poll(() => [image()?.getAttribute("width"), image()?.getAttribute("height")]).toEqual(["1600", "900"]);
});

it("the PNG handed over holds the view and the alternative text as edited", async () => {
  await dialog.open(mounted.place);
  await expect.poll(() => image()?.alt ?? "").not.toBe("");
  await userEvent.fill(mounted.one("#picture-alt"), "In short: a quarrel.");
  await press("Save PNG");
  await expect.poll(() => onSnapshot.mock.calls.length, { timeout: 20_000 }).toBe(1);
  const [blob, fileName] = onSnapshot.mock.calls[0] ?? [];
  expect(fileName).toBe("quarrel_2025-01-20--2025-01-28_article@2x_en.png");
  const bytes = new Uint8Array(await (blob ?? new Blob()).arrayBuffer());
  expect(await readSnapshot(bytes)).toMatchObject({ wish: { from: "2025-01-20", to: "2025-01-28" }, refused: [] });
  expect(new TextDecoder().decode(bytes)).toContain("In short: a quarrel.");
});

it("destroyed it leaves nothing behind, even while it is opening", async () => {
  const opening = dialog.open(mounted.place);
  dialog.destroy();
  await opening;
  expect(mounted.one(".explorer").childElementCount).toBe(1);
});
