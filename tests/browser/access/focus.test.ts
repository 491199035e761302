import { userEvent } from "vitest/browser";
import { afterEach, describe, expect, it } from "vitest";
import { isReachable } from "../../../src/panels/keepFocus.ts";
import { nameOf, type Opened, openExplorer, quiet, wrongFocus } from "./explorers.ts";

let opened: Opened | undefined;
afterEach(() => {
  opened?.close();
  opened = undefined;
});

const open = async (...asked: Parameters<typeof openExplorer>): Promise<Opened> => {
  opened = await openExplorer(...asked);
  const { all, element } = opened;
  // Where nothing is shown there are none.
  const isDrawn = () => all(".actor").length > 0 || element.counts.shown.relations === 0;
  await expect.poll(isDrawn, { timeout: 30_000 }).toBe(true);
  return opened;
};
const focusedName = () => nameOf(opened?.focused());
const press = async (control: HTMLElement, key = "{Enter}") => {
  control.focus();
  await userEvent.keyboard(key);
};

describe("opening something moves the focus to its heading, and closing brings it back", () => {
  it("from an entry of the list, and from an entry of an actor's list", async () => {
    const { one } = await open({ scene: "rift" });
    const entry = one(".relation-button");
    const name = nameOf(entry);
    await press(entry);
    await expect.poll(focusedName).toMatch(/^h2/);
    await userEvent.keyboard("{Escape}");
    await expect.poll(focusedName).toBe(name);
  });

  it("from an actor's button, through one of its relations, one step at a time", async () => {
    const { one, element } = await open();
    const actor = one(".actor");
    const name = nameOf(actor);
    await press(actor);
    await expect.poll(focusedName).toMatch(/^h2/);
    const entry = one(".relation-button");
    const entryName = nameOf(entry);
    await press(entry);
    await expect.poll(() => element.view?.relation).toBeTruthy();
    await expect.poll(focusedName).toMatch(/^h2/);
    await userEvent.keyboard("{Escape}");
    await expect.poll(focusedName).toBe(entryName);
    expect(element.view?.actor).toBeTruthy();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => element.view?.actor).toBeNull();
    await expect.poll(focusedName).toBe(name);
  });

  it("from a relation that keys have passed to, by its actor's button", async () => {
    const { one, element } = await open();
    const actor = one(".actor");
    const name = nameOf(actor);
    actor.focus();
    await userEvent.keyboard("]");
    await expect.poll(() => element.view?.relation).toBeTruthy();
    expect(focusedName()).toBe(name);
    const passed = element.view?.relation;
    await userEvent.keyboard("{Enter}");
    await expect.poll(focusedName).toMatch(/^h2/);
    expect([element.view?.relation, element.view?.actor]).toEqual([passed, null]);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => element.view?.relation).toBeNull();
    await expect.poll(focusedName).toBe(name);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => element.view?.actor).toBeTruthy();
    await expect.poll(focusedName).toMatch(/^h2/);
  });

  it("from the search, by the button that closes", async () => {
    const { one } = await open();
    one(".search__input").focus();
    await userEvent.keyboard("SoftBank");
    await expect.poll(() => one(".search__option").textContent).toContain("SoftBank");
    await userEvent.keyboard("{Enter}");
    await expect.poll(focusedName).toBe("h2.details__heading: SoftBank");
    await press(one(".details > .icon-button"));
    await expect.poll(focusedName).toMatch(/^input.search__input/);
  });

  it("in an embed, where the details are over the graph", async () => {
    const { one } = await open({ ui: "embed" }, [600, 420]);
    const actor = one(".actor");
    const name = nameOf(actor);
    await press(actor);
    await expect.poll(focusedName).toMatch(/^h2/);
    await press(one(".details > .icon-button"));
    await expect.poll(focusedName).toBe(name);
  });

  it("and Tab leads to the actor in the graph that was selected last, however that was", async () => {
    const { one, element } = await open();
    const stop = () => nameOf(one('.actor[tabindex="0"]'));
    expect(stop()).not.toMatch(/Sam Altman/);
    element.view = { actor: "altman" };
    await expect.poll(stop).toMatch(/Sam Altman/);
    element.view = { actor: null };
    await expect.poll(() => one(".actors").querySelector('[aria-pressed="true"]')).toBeNull();
    expect(stop()).toMatch(/Sam Altman/);
  });

  it("never when the page around selects", async () => {
    const { one, element, focused } = await open();
    one(".thumb--to").focus();
    element.view = { actor: "musk" };
    await expect.poll(() => one(".details__heading").textContent).toContain("Musk");
    expect(nameOf(focused())).toMatch(/^div.thumb/);
  });
});

describe("what has had the focus and is gone gives it to what stands in its place", () => {
  it("'show all' to the button before it", async () => {
    const { one } = await open({ types: "feud" });
    await press(one(".legend__all"));
    await expect.poll(focusedName).toMatch(/^summary/);
  });

  it("a notice to the graph", async () => {
    const { one, all } = await open({ scene: "network", from: "1900", to: "1901" });
    await expect.poll(() => all(".notice .text-button").length).toBeGreaterThan(0);
    await press(one(".notice .text-button:last-child"));
    await expect.poll(() => all(".notice").length).toBe(0);
    await expect.poll(focusedName).toMatch(/^button.actor|^figure/);
  });

  it("the story's button to the next step", async () => {
    const { one } = await open({}, [390, 844]);
    await press(one(".story__play"));
    await expect.poll(focusedName).toMatch(/^button.icon-button: (Pause|Next step|Previous step)/);
  });
});

describe("Escape closes one thing", () => {
  it("a panel before the selection, the tooltip before it, and the relation before its actor", async () => {
    const { one, all, element } = await open({ actor: "musk", relation: "r083" });
    const summary = one(".legend__filter summary");
    await press(summary);
    await userEvent.keyboard("{Escape}");
    expect([one("details.legend__filter").hasAttribute("open"), element.view?.relation]).toEqual([false, "r083"]);
    one('.actor[tabindex="0"]').focus({ focusVisible: true });
    await expect.poll(() => all("[role=tooltip]").length).toBe(1);
    await userEvent.keyboard("{Escape}");
    expect([all("[role=tooltip]").length, element.view?.relation]).toEqual([0, "r083"]);
    await userEvent.keyboard("{Escape}");
    expect([element.view?.relation, element.view?.actor]).toEqual([null, "musk"]);
    await userEvent.keyboard("{Escape}");
    expect(element.view?.actor).toBeNull();
  });

  it("and the page around does not hear of it, but when there is nothing to close", async () => {
    const { one, element } = await open({ actor: "musk" });
    let heard = 0;
    const hear = ({ key }: KeyboardEvent) => void (heard += key === "Escape" ? 1 : 0);
    element.addEventListener("keydown", hear);
    one(".thumb--to").focus();
    await userEvent.keyboard("{Escape}");
    expect([element.view?.actor, heard]).toEqual([null, 0]);
    await userEvent.keyboard("{Escape}");
    expect(heard).toBe(1);
  });
});

const states = [
  ["as it opens", {}, [1280, 800]],
  ["in a step, on a phone", { step: "3" }, [390, 844]],
  ["with a relation of an actor, on a phone", { actor: "musk", relation: "r083" }, [390, 844]],
  [
    "with one type and nothing in the window",
    { scene: "network", types: "feud", from: "1900", to: "1901" },
    [1280, 800],
  ],
  ["as a narrow embed", { ui: "embed" }, [320, 480]],
  ["as a narrow embed with a relation", { ui: "embed", relation: "r083" }, [320, 480]],
  ["as a low embed with an actor", { ui: "embed", actor: "musk" }, [600, 400]],
] as const;

describe("after every control the focus is on something that is to be seen and not covered", () => {
  it.each(states)(
    "%s",
    async (_, attributes, size) => {
      const now = await open(attributes, size);
      await quiet(now);
      const controls = () => now.all(pressable).filter((each) => each.tabIndex >= 0 && isReachable(each));
      const begin = now.element.view ?? {};
      const wrong: string[] = [];
      const check = (what: string) => {
        const problem = wrongFocus(now);
        if (problem !== "") wrong.push(`${what} → ${problem}`);
      };
      for (const name of someOfEachKind(controls().map(nameOf))) {
        const control = controls().find((each) => nameOf(each) === name);
        if (control === undefined) continue;
        await press(control, keyFor(control));
        await quiet(now);
        check(name);
        now.element.pause();
        for await (const stop of tabThroughDialog(now)) check(`${name}, ${stop}`);
        if (now.all("dialog, details[open]").length > 0) await userEvent.keyboard("{Escape}");
        now.element.view = begin;
      }
      expect(wrong).toEqual([]);
    },
    400_000,
  );
});

const pressable = "button, summary, [role=slider], input";

/** What does something with each of them. */
function keyFor(control: Element): string {
  if (control.matches("[role=slider]")) return "{ArrowLeft}";
  return control.matches("input[type=radio], input[type=checkbox]") ? " " : "{Enter}";
}

/** Goes on by Tab in a dialog that is open, and tells of each stop until there is none, or the first one again. */
async function* tabThroughDialog({ one, all, focused }: Opened): AsyncGenerator<string> {
  if (all("dialog").length === 0) return;
  const seen = new Set<string>();
  for (;;) {
    await userEvent.keyboard("{Tab}");
    // From the ends of a modal dialog Tab leads to the browser's own controls.
    const stop = nameOf(focused());
    if (!one("dialog").contains(focused() ?? null) || seen.has(stop)) return;
    seen.add(stop);
    yield stop;
  }
}

/** Of many that are alike, as the entries of a list, the first and the last. */
function someOfEachKind(names: readonly string[]): readonly string[] {
  const kindOf = (name: string) => name.split(":", 1)[0];
  return [...new Set(names)].filter((name, _, all) => {
    const alike = all.filter((each) => kindOf(each) === kindOf(name));
    return alike.length <= 4 || name === alike[0] || name === alike.at(-1);
  });
}
