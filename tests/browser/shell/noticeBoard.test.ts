import { userEvent } from "vitest/browser";
import { afterEach, expect, it, vi } from "vitest";
import type { Issue } from "../../../src/dataset/issues.ts";
import { createNoticeBoard } from "../../../src/shell/noticeBoard.ts";
import { mount, type Mount, textOf } from "../panels/mount.ts";
import { translators } from "../panels/quarrel.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

const said = () => mounted.all('[role="status"] .notice__words').map(textOf);

const onRetry = vi.fn();
const onShowIssues = vi.fn();
const boardIn = ({ place }: Mount) =>
  createNoticeBoard(place, () => translators.de, { onRetry, onShowIssues, standIn: () => place });

const broken: Issue = { code: "file-empty", severity: "error", path: "", message: "the file is empty: x" };

it("why a file cannot be shown is said in the language, once its words are there", async () => {
  mounted = mount();
  const board = boardIn(mounted);
  board.failed("not-readable", "x", [broken]);
  expect(textOf(mounted.one(".notice__words"))).toMatch(/the file is empty: x$/);
  await board.prepareIssues();
  board.failed("not-readable", "x", [broken]);
  expect(textOf(mounted.one(".notice__words"))).toMatch(/die Datei ist leer$/);
});

it("only broken JSON is said to be that, with its place", () => {
  mounted = mount();
  const board = boardIn(mounted);
  const place = { line: 3, column: 4 };
  board.failed("not-readable", "x", [{ ...broken, ...place, code: "json-invalid" }]);
  expect(textOf(mounted.one(".notice__words"))).toBe("Zeile 3, Spalte 4: kein gültiges JSON.");
  board.failed("not-readable", "x", [{ ...broken, ...place, code: "doctype-refused" }]);
  expect(textOf(mounted.one(".notice__words"))).not.toContain("JSON");
});

it("what can be done about what happened is a button beside it", async () => {
  mounted = mount();
  const run = vi.fn();
  boardIn(mounted).tell("Neun Arten sind neutral.", { label: "Zuordnen", run });
  await userEvent.click(mounted.one(".text-button"));
  expect(run).toHaveBeenCalledExactlyOnceWith(mounted.one(".text-button"));
});

it("what has just happened takes the place of what was told before, and can be dismissed or taken back", async () => {
  mounted = mount();
  const board = boardIn(mounted);
  board.tell("Eins.");
  board.tell("Zwei.");
  expect(said()).toEqual(["Zwei."]);
  await userEvent.click(mounted.one('[data-icon="close"]'));
  expect(said()).toEqual([]);
  board.tell("Drei.");
  board.tell("");
  expect(said()).toEqual([]);
});
