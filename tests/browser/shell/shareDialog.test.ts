import { afterEach, beforeEach, expect, it } from "vitest";
import { createSession } from "../../../src/shell/session.ts";
import { createBoundShareDialog } from "../../../src/shell/dialogs/shareDialog.ts";
import { mount, type Mount } from "../panels/mount.ts";
import { quarrel, translators } from "../panels/quarrel.ts";

let mounted: Mount;
let dialog: ReturnType<typeof createBoundShareDialog>;

beforeEach(() => {
  mounted = mount("light", 800, "en");
  const session = createSession(quarrel, [], { from: "2025-01-20", to: "2025-01-28" });
  const regions = { explorer: mounted.one(".explorer"), stage: mounted.place };
  dialog = createBoundShareDialog(
    { session, regions, translator: () => translators.en },
    {
      link: () => "https://example.org/?from=2025-01-20&to=2025-01-28",
      site: () => "https://tiespan.example/",
      dataAddress: () => "https://example.org/quarrel.json",
    },
  );
});
afterEach(() => {
  dialog.destroy();
  mounted.remove();
});

const picture = () => mounted.root.querySelector<HTMLImageElement>(".dialog-preview img");
const pasted = (name: string) => {
  const field = mounted.root.querySelector<HTMLTextAreaElement>(`#share-${name}`);
  return new DOMParser().parseFromString(field?.value ?? "", "text/html").body;
};

it("the dialog is styled when it is seen, and holds the present view", async () => {
  await dialog.open(mounted.place);
  expect(getComputedStyle(mounted.one(".dialog__frame")).display).toBe("flex");
  expect(pasted("link").textContent).toBe("https://example.org/?from=2025-01-20&to=2025-01-28");
  const address = new URL(pasted("frame").querySelector("iframe")?.src ?? "");
  expect(Object.fromEntries(address.searchParams)).toEqual({
    data: "https://example.org/quarrel.json",
    from: "2025-01-20",
    to: "2025-01-28",
  });
});

it("the preview is a picture of the view under its headline, and the element with its attributes", async () => {
  await dialog.open(mounted.place);
  await expect.poll(() => picture()?.naturalWidth ?? 0).toBe(680);
  expect(picture()?.alt).not.toBe("");
  expect(picture()?.alt).toBe(pasted("frame").querySelector("iframe")?.title);
  const element = mounted.one("tiespan-graph");
  expect(Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))).toEqual({
    src: "https://example.org/quarrel.json",
    from: "2025-01-20",
    to: "2025-01-28",
    ui: "embed",
  });
});

it("destroyed it leaves nothing behind, even while it is opening", async () => {
  const opening = dialog.open(mounted.place);
  dialog.destroy();
  await opening;
  expect(mounted.one(".explorer").childElementCount).toBe(1);
});
