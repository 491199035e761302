import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it, vi } from "vitest";
import { cleanReading, issues, reading, refusedReading } from "./dataDialogFixture.ts";
import { csvFile, mountDataDialog, transferOf } from "./dataDialogMount.ts";
import { textOf } from "./mount.ts";

let shown: ReturnType<typeof mountDataDialog>;
afterEach(() => shown.destroy());

const drop = (kind: "dragover" | "dragleave" | "drop", ...files: readonly File[]) => {
  const init = { bubbles: true, cancelable: true, composed: true, dataTransfer: transferOf(...files) };
  const event = new DragEvent(kind, init);
  shown.mounted.one("dialog").dispatchEvent(event);
  return event;
};
const read = () => shown.read.mock.calls.map(([input]) => input);

describe("opening and closing", () => {
  it("the dialog is modal and begins with its title", () => {
    shown = mountDataDialog("de");
    expect(shown.mounted.one("dialog").matches(":modal")).toBe(true);
    expect(shown.mounted.root.activeElement).toBe(shown.mounted.one("h2"));
    expect(shown.title()).toBe("Ihre Daten");
  });

  it("Escape closes it, and its opener has the focus again", async () => {
    shown = mountDataDialog();
    await userEvent.keyboard("{Escape}");
    await expect.poll(shown.isClosed).toBe(true);
    expect(shown.mounted.root.activeElement).toBe(shown.opener);
  });

  it("it can be opened and destroyed often, and nothing stays", () => {
    shown = mountDataDialog();
    for (let times = 0; times < 20; times += 1) {
      shown.dialog.destroy();
      shown.open({ input: "a;b" });
    }
    shown.dialog.destroy();
    expect(shown.mounted.place.childElementCount).toBe(0);
    expect(shown.mounted.place.className).toBe("");
    expect(shown.begun.every(({ signal }) => signal.aborted)).toBe(true);
  });

  it("closing while something is being read gives that up", async () => {
    shown = mountDataDialog("en", { request: { input: "a;b" } });
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => shown.last().signal.aborted).toBe(true);
    shown.last().finish(cleanReading);
    await expect.poll(shown.isClosed).toBe(true);
    expect(shown.actions.open).not.toHaveBeenCalled();
  });
});

describe("ways in", () => {
  it("files are chosen, and the same again once they were mended", async () => {
    shown = mountDataDialog();
    const file = csvFile();
    await userEvent.upload(shown.fileInput(), file);
    const [first] = read()[0] as File[];
    expect([first?.name, await first?.text()]).toEqual(["netz.csv", await file.text()]);
    shown.last().fail();
    await expect.poll(shown.title).toBe("This cannot be opened");
    await userEvent.click(shown.button("Choose another file"));
    await userEvent.upload(shown.fileInput(), file);
    expect(shown.read).toHaveBeenCalledTimes(2);
  });

  it("several files that belong together are read together", async () => {
    shown = mountDataDialog();
    expect(shown.fileInput().multiple).toBe(true);
    await userEvent.upload(shown.fileInput(), [csvFile("a.csv"), csvFile("b.csv")]);
    expect((read()[0] as File[]).map(({ name }) => name)).toEqual(["a.csv", "b.csv"]);
  });

  it("text is pasted into the field, and is still there when it has to be mended", async () => {
    shown = mountDataDialog("de");
    await userEvent.fill(shown.pasteField(), "A;B");
    await userEvent.click(shown.button("Eingefügtes lesen"));
    expect(read()).toEqual(["A;B"]);
    shown.last().finish(refusedReading);
    await expect.poll(shown.title).toBe("Das lässt sich nicht öffnen");
    await userEvent.click(shown.button("Andere Datei wählen"));
    expect(shown.pasteField().value).toBe("A;B");
  });

  it("an empty field is refused with words and keeps the focus", async () => {
    shown = mountDataDialog();
    await userEvent.fill(shown.pasteField(), "  \n");
    await userEvent.click(shown.button("Read what is pasted"));
    expect(shown.status()).toMatch(/^First paste something/);
    expect(shown.mounted.root.activeElement).toBe(shown.pasteField());
    expect(shown.read).not.toHaveBeenCalled();
  });

  it("files are dropped anywhere on it, and the page around hears nothing of them", () => {
    shown = mountDataDialog();
    const heard = vi.fn();
    document.addEventListener("drop", heard);
    expect(drop("dragover", csvFile()).defaultPrevented).toBe(true);
    expect(shown.mounted.place.classList.contains("data-over")).toBe(true);
    expect(drop("drop", csvFile()).defaultPrevented).toBe(true);
    document.removeEventListener("drop", heard);
    expect(heard).not.toHaveBeenCalled();
    expect(shown.mounted.place.classList.contains("data-over")).toBe(false);
    expect((read()[0] as File[])[0]?.name).toBe("netz.csv");
  });

  it("what leaves again is not waited for, and what is no file is left to the browser", () => {
    shown = mountDataDialog();
    drop("dragover", csvFile());
    drop("dragleave");
    expect(shown.mounted.place.classList.contains("data-over")).toBe(false);
    expect(drop("dragover").defaultPrevented).toBe(false);
    expect(drop("drop").defaultPrevented).toBe(false);
    expect(shown.read).not.toHaveBeenCalled();
  });

  it("text or files pasted beside the field are read, text pasted into it is not", () => {
    shown = mountDataDialog();
    const paste = (target: Element, data: DataTransfer) =>
      target.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }));
    const text = new DataTransfer();
    text.setData("text/plain", "A;B");
    paste(shown.pasteField(), text);
    expect(shown.read).not.toHaveBeenCalled();
    paste(shown.mounted.one("h2"), text);
    paste(shown.mounted.one("h2"), transferOf(csvFile()));
    expect([read()[0], (read()[1] as File[])[0]?.name]).toEqual(["A;B", "netz.csv"]);
  });

  it("a file that comes while another is being read takes its place", async () => {
    shown = mountDataDialog("en", { request: { input: "first" } });
    drop("drop", csvFile());
    expect(shown.begun.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    shown.begun[0]?.finish(cleanReading);
    shown.begun[1]?.finish(reading);
    await expect.poll(shown.title).toBe("What does not fit");
    shown.open({ input: "third" });
    expect(shown.title()).toBe("Reading your data");
    expect(read().at(-1)).toBe("third");
  });
});

describe("while something is being read", () => {
  it("the phase is said once, and how far it is only shown", () => {
    shown = mountDataDialog("de", { request: { input: "x" } });
    const bar = () => shown.mounted.one("progress") as HTMLProgressElement;
    expect(shown.mounted.root.activeElement).toBe(shown.mounted.one("h2"));
    expect(bar().position).toBe(-1);
    shown.last().progress({ phase: "reading", fraction: 0.25 });
    expect([bar().position, shown.status()]).toEqual([0.25, "Die Datei wird gelesen"]);
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver(() => undefined);
    observer.observe(shown.mounted.one('[role="status"]'), { childList: true, characterData: true, subtree: true });
    shown.last().progress({ phase: "reading", fraction: 0.5 });
    changes.push(...observer.takeRecords());
    expect([bar().position, changes]).toEqual([0.5, []]);
    expect(textOf(shown.mounted.one(".data-busy__percent"))).toBe("50 %");
    shown.last().progress({ phase: "checking", fraction: undefined });
    expect([bar().position, shown.status()]).toEqual([-1, "Die Einträge werden geprüft"]);
  });

  it("it can be cancelled, and what comes of it later changes nothing", async () => {
    shown = mountDataDialog("en", { request: { input: "x" } });
    await userEvent.click(shown.button("Cancel"));
    expect(shown.last().signal.aborted).toBe(true);
    expect(shown.title()).toBe("Your own data");
    shown.last().progress({ phase: "reading", fraction: 1 });
    shown.last().finish(cleanReading);
    await Promise.resolve();
    expect(shown.title()).toBe("Your own data");
    expect(shown.actions.open).not.toHaveBeenCalled();
  });

  it("what is clean is opened at once, when the dialog is gone", async () => {
    let wasClosed = false;
    const open = vi.fn(() => (wasClosed = shown.isClosed()));
    shown = mountDataDialog("en", { actions: { open }, request: { input: "x" } });
    shown.last().finish(cleanReading);
    await expect.poll(() => open.mock.calls).toEqual([[cleanReading]]);
    expect(wasClosed).toBe(true);
    expect(shown.mounted.root.activeElement).toBe(shown.opener);
  });
});

describe("what cannot be opened", () => {
  it("is said with the place, the line with the place marked, and what to do", async () => {
    shown = mountDataDialog("de");
    shown.readAs(refusedReading);
    await expect.poll(shown.title).toBe("Das lässt sich nicht öffnen");
    expect(shown.mounted.root.activeElement).toBe(shown.mounted.one("h2"));
    const reason = textOf(shown.mounted.one(".data-reason"));
    expect(reason).toContain("netz.json: Zeile 3, Spalte 17: kein gültiges JSON");
    expect(reason).toContain("Erwartet: ein Komma oder }");
    expect(reason).toContain("Bessern Sie die Stelle im Editor aus");
    expect(shown.mounted.one("mark").textContent).toBe('"name"');
    expect(shown.mounted.one(".data-line__text").textContent).toBe('  {"id": "musk" "name": "Elon Musk"},');
  });

  it("without any finding is said all the same", async () => {
    shown = mountDataDialog("en", { request: { input: "x" } });
    shown.last().fail();
    await expect.poll(shown.title).toBe("This cannot be opened");
    expect(textOf(shown.mounted.one(".data-refused"))).toContain("The file could not be read.");
    expect(shown.buttons()).toEqual(["Choose another file"]);
  });

  it("for many reasons shows the first and counts the others", async () => {
    shown = mountDataDialog();
    const [issue] = refusedReading.issues;
    if (issue === undefined) throw new Error("no issue");
    shown.readAs({ ...refusedReading, issues: [...issues, ...Array.from({ length: 9 }, () => issue)] });
    await expect.poll(() => shown.mounted.all(".data-reason").length).toBe(5);
    expect(textOf(shown.mounted.one(".data-refused"))).toContain("And 5 further reasons.");
  });
});
