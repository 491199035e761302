import { userEvent } from "vitest/browser";
import { afterEach, expect, it } from "vitest";
import { createNoticeBoard } from "../../../src/shell/noticeBoard.ts";
import { mount, type Mount, textOf } from "../panels/mount.ts";
import { translators } from "../panels/quarrel.ts";

let mounted: Mount;
afterEach(() => mounted.remove());

const said = () => mounted.all('[role="status"] .notice__words').map(textOf);

it("what has just happened takes the place of what was told before, and can be dismissed or taken back", async () => {
  mounted = mount();
  const board = createNoticeBoard(
    mounted.place,
    () => translators.de,
    () => undefined,
  );
  board.tell("Eins.");
  board.tell("Zwei.");
  expect(said()).toEqual(["Zwei."]);
  await userEvent.click(mounted.one('[data-icon="close"]'));
  expect(said()).toEqual([]);
  board.tell("Drei.");
  board.tell("");
  expect(said()).toEqual([]);
});
