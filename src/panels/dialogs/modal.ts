import { nothing, render, type TemplateResult } from "lit-html";

/** A modal dialog that stands in its host only while it is open, and is drawn from one state. */
export interface Modal<State extends object> {
  /** Undefined while closed. */
  readonly state: State | undefined;
  /** `opener` gets the focus when it closes. Does nothing while open. */
  open(state: State, opener: HTMLElement | undefined): void;
  /** Draws it anew; does nothing while closed. */
  set(change: Partial<State>): void;
  close(): void;
  /** For the `close` event of the dialog, whatever has closed it. */
  readonly onClose: (event: Event) => void;
}

/** `draw` gives a `<dialog>` with an `<h2>` that may take the focus; `onClosed` is told the last state. */
export function createModal<State extends object>(
  host: HTMLElement,
  draw: (state: State) => TemplateResult,
  onClosed: (last: State) => void,
): Modal<State> {
  let state: State | undefined;
  let opener: HTMLElement | undefined;

  const close = () => {
    if (state === undefined) return;
    const last = state;
    state = undefined;
    host.querySelector("dialog")?.close();
    render(nothing, host);
    onClosed(last);
    const stage = host.closest(".explorer")?.querySelector<HTMLElement>(".area-stage");
    (opener?.isConnected === true ? opener : stage)?.focus();
  };
  return {
    get state() {
      return state;
    },
    open: (first, from) => {
      if (state !== undefined) return;
      opener = from;
      state = first;
      render(draw(state), host);
      host.querySelector("dialog")?.showModal();
      // Not by `autofocus`, which frames of another origin are refused.
      host.querySelector("h2")?.focus();
    },
    set: (change) => {
      if (state === undefined) return;
      state = { ...state, ...change };
      render(draw(state), host);
    },
    close,
    // The event comes a moment later, when there may be another dialog already.
    onClose: ({ currentTarget }) => {
      if (currentTarget instanceof Node && currentTarget.isConnected) close();
    },
  };
}
