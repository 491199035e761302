import type { Issue } from "../dataset/issues.ts";
import type { Dataset } from "../dataset/types.ts";
import { applyCommand } from "./apply.ts";
import type { Command } from "./commands.ts";

/** The states that a dataset has had while it was edited, without a limit: they share what is the same in them. */
export interface History {
  readonly present: Dataset;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Gives what does not fit the format; then nothing has changed. What was undone before cannot be done again. */
  run(command: Command): readonly Issue[];
  /** Takes another dataset in the place of the present one, as one step. */
  replace(dataset: Dataset): void;
  /** One step back, respectively forth; nothing where there is none. */
  undo(): void;
  redo(): void;
}

/** @param first a dataset that has been read */
export function createHistory(first: Dataset): History {
  const states = [first];
  let at = 0;
  const present = () => states[at] ?? first;
  const replace = (next: Dataset) => {
    if (next === present()) return;
    states.length = at + 1;
    states.push(next);
    at += 1;
  };
  return {
    get present() {
      return present();
    },
    get canUndo() {
      return at > 0;
    },
    get canRedo() {
      return at < states.length - 1;
    },
    run: (command) => {
      const outcome = applyCommand(present(), command);
      if ("refused" in outcome) return outcome.refused;
      replace(outcome.dataset);
      return [];
    },
    replace,
    undo: () => {
      at = Math.max(0, at - 1);
    },
    redo: () => {
      at = Math.min(states.length - 1, at + 1);
    },
  };
}
