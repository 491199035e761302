import { html, nothing, type TemplateResult } from "lit-html";

export interface DisclosureProps {
  /** What stands on the button. */
  readonly summary: unknown;
  readonly content: unknown;
  readonly className: string;
  /** Opened or closed. */
  readonly onToggle?: () => void;
}

/** A button that opens a small panel; Escape, or focus going elsewhere, closes it. */
export function disclosure({ summary, content, className, onToggle }: DisclosureProps): TemplateResult {
  return html`<details
    class="disclosure ${className}"
    @keydown=${closeOnEscape}
    @focusout=${closeWhenLeft}
    @toggle=${onToggle ?? nothing}
  >
    <summary class="disclosure__button">${summary}</summary>
    <div class="disclosure__panel" tabindex="-1">${content}</div>
  </details>`;
}

/** Closes the disclosure around an element and gives its button the focus. */
export function closeDisclosure(inside: Element): void {
  const details = inside.closest("details");
  if (details?.open !== true) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}

/** Closes the disclosure that hears the key, and takes it. */
export function closeOnEscape(event: KeyboardEvent): void {
  const details = event.currentTarget;
  if (event.key !== "Escape" || !(details instanceof HTMLDetailsElement) || !details.open) return;
  event.preventDefault();
  event.stopPropagation();
  closeDisclosure(details);
}

function closeWhenLeft(event: FocusEvent): void {
  const details = event.currentTarget;
  if (!(details instanceof HTMLDetailsElement)) return;
  const isInside = event.relatedTarget instanceof Node && details.contains(event.relatedTarget);
  if (!isInside) details.open = false;
}
