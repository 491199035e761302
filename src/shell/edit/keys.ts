import type { Work } from "./work.ts";

/**
 * Keys for undo, redo and saving, wherever the focus is; and a question before work is left that was not saved. They are
 * heard as long as the page lives, also between two sessions.
 */
export function listen(work: Work, explorer: HTMLElement): void {
  const press = (event: KeyboardEvent) => {
    const { onUndo, onRedo, onSave } = work.tools ?? {};
    const action = { z: event.shiftKey ? onRedo : onUndo, y: onRedo, s: onSave }[event.key.toLowerCase()];
    const isAsked = (event.ctrlKey || event.metaKey) && !event.altKey && explorer.hasAttribute("data-edited");
    // What is asked in a dialog is no edit.
    const isElsewhere = !explorer.isConnected || explorer.querySelector("dialog") !== null;
    if (!isAsked || isElsewhere || action === undefined) return;
    const [target] = event.composedPath();
    if (isWriting(target)) {
      if (action !== onSave) return;
      // What is written in the field is to be in the file.
      target.blur();
      target.focus();
    }
    event.preventDefault();
    action();
  };
  const leave = (event: BeforeUnloadEvent) => {
    if (explorer.isConnected && work.history.present !== work.saved) event.preventDefault();
  };
  document.addEventListener("keydown", press);
  window.addEventListener("beforeunload", leave);
}

/** Whether somebody has written in a field what was not taken yet: that is for the browser to undo. */
function isWriting(target: EventTarget | undefined): target is HTMLInputElement | HTMLTextAreaElement {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isText && target.dataset["taken"] !== undefined && target.value !== target.dataset["taken"];
}
