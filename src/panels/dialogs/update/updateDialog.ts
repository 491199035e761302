import { createModal } from "../modal.ts";
import { updateDialog } from "./template.ts";
import type { UpdateDialogActions, UpdateDialogProps, UpdateHandlers, UpdateState } from "./types.ts";

export interface UpdateDialog {
  /** `opener` gets the focus when it closes. */
  open(props: UpdateDialogProps, opener?: HTMLElement): void;
  destroy(): void;
}

/** Changes of a sort that are listed at once. */
const itemsAtOnce = 100;

/** A modal dialog in `host`, empty until it is opened, that asks what is taken over from a newer file. */
export function createUpdateDialog(host: HTMLElement, actions: () => UpdateDialogActions): UpdateDialog {
  const modal = createModal<UpdateState>(
    host,
    (state) => updateDialog(state, handlers),
    () => undefined,
  );
  const { set } = modal;
  /** What somebody decides is done one after the other. */
  let decided: Promise<void> = Promise.resolve();
  const after = (act: () => void | Promise<void>) => {
    decided = decided.then(act, act);
  };
  const sayChosen = () => {
    if (modal.state === undefined) return;
    const { accepted, words, counts } = modal.state;
    const sum = counts.reduce(
      (all, { added, corrected, withdrawn, emptied, rewritten }) =>
        all + added + corrected + withdrawn + emptied + rewritten,
      0,
    );
    set({ status: words.dialog.chosen(accepted.size, sum) });
  };
  const take = () => {
    if (modal.state === undefined) return;
    const { accepted, words } = modal.state;
    if (accepted.size === 0) {
      set({ status: words.dialog.noneChosen });
      return;
    }
    modal.close();
    actions().take(accepted);
  };
  const handlers: UpdateHandlers = {
    onStep: (step) => {
      set({ step, status: "" });
      beginAtTop(host);
    },
    onTurn: (keys, isAccepted) => {
      if (modal.state === undefined) return;
      const { accepted: before } = modal.state;
      const { turn } = actions();
      const accepted = keys.reduce(
        (all, key) => (all.has(key) === isAccepted ? all : turn(all, key, isAccepted)),
        before,
      );
      set({ accepted });
      sayChosen();
    },
    onSame: (key, isSame) => {
      after(async () => {
        if (modal.state === undefined) return;
        set(await actions().identify(key, isSame, modal.state.accepted));
        sayChosen();
      });
    },
    onMore: () => modal.state && set({ most: modal.state.most + itemsAtOnce }),
    onTake: () => {
      after(take);
    },
    onReplace: () => {
      modal.close();
      actions().replace();
    },
    onClose: modal.onClose,
  };
  return {
    open: (props, opener) => modal.open({ ...props, step: "ask", most: itemsAtOnce, status: "" }, opener),
    destroy: () => modal.close(),
  };
}

/** The title may have the focus already: only what gets it anew is read out. */
function beginAtTop(host: HTMLElement): void {
  host.querySelector(".dialog__body")?.scrollTo(0, 0);
  const title = host.querySelector("h2");
  title?.blur();
  title?.focus();
}
