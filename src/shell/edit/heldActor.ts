import type { Point } from "../../dataset/types.ts";
import type { Session } from "../session.ts";

const svgNamespace = "http://www.w3.org/2000/svg";

/** What goes along with an actor while it is moved. */
export interface HeldActor {
  /** Shows it at a place of the window, in CSS pixels. */
  showAt(x: number, y: number): void;
  remove(): void;
}

/** A ring with the actor's name, and a line to each of those that it has a shown relation with and that are in view. */
export function createHeldActor(
  stage: HTMLElement,
  button: HTMLElement,
  name: string,
  others: readonly Point[],
): HeldActor {
  const lines = document.createElementNS(svgNamespace, "svg");
  lines.classList.add("edit-lines");
  lines.setAttribute("aria-hidden", "true");
  const ring = document.createElement("div");
  ring.className = "edit-ring";
  ring.style.inlineSize = ring.style.blockSize = `${button.offsetWidth}px`;
  const label = document.createElement("span");
  label.className = "edit-ring__name";
  label.dir = "auto";
  label.textContent = name;
  ring.append(label);
  const { left, top } = stage.getBoundingClientRect();
  for (const [x, y] of others) {
    const line = document.createElementNS(svgNamespace, "line");
    line.setAttribute("x2", String(x - left));
    line.setAttribute("y2", String(y - top));
    lines.append(line);
  }
  return {
    showAt: (x, y) => {
      if (!ring.isConnected) stage.append(lines, ring);
      const corner = stage.getBoundingClientRect();
      const [atX, atY] = [x - corner.left, y - corner.top];
      ring.style.left = `${atX}px`;
      ring.style.top = `${atY}px`;
      for (const line of lines.children) {
        line.setAttribute("x1", String(atX));
        line.setAttribute("y1", String(atY));
      }
    },
    remove: () => {
      lines.remove();
      ring.remove();
    },
  };
}

/** Rows of the actors to which one has a relation that is shown. */
export function shownPartners({ model, store }: Session, actor: number): ReadonlySet<number> {
  const { source, target } = model.columns;
  const { scope, shown } = store.visible.peek();
  const partners = new Set<number>();
  for (const row of scope.relationRows) {
    if (!shown.relationShown(row)) continue;
    if (source[row] === actor) partners.add(target[row] ?? actor);
    if (target[row] === actor) partners.add(source[row] ?? actor);
  }
  partners.delete(actor);
  return partners;
}
