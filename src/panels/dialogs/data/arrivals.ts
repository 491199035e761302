import type { DataInput } from "./types.ts";

const overClass = "data-over";

/**
 * Tells of files that are dropped or pasted on an open dialog, and of text that is pasted beside its fields, until
 * `signal`. The page around does not hear of them. While files are held above the host it has the class `data-over`.
 */
export function followArrivals(host: HTMLElement, signal: AbortSignal, onArrival: (input: DataInput) => void): void {
  const setOver = (isOver: boolean) => void host.classList.toggle(overClass, isOver);
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
  const take = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const onOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    take(event);
    setOver(true);
  };
  const onLeave = ({ relatedTarget }: DragEvent) => {
    if (!(relatedTarget instanceof Node && host.contains(relatedTarget))) setOver(false);
  };
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    take(event);
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onArrival(files);
  };
  const onPaste = (event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const text = isField(event.target) ? "" : (event.clipboardData?.getData("text/plain") ?? "");
    if (files.length === 0 && text.trim() === "") return;
    take(event);
    onArrival(files.length > 0 ? files : text);
  };
  host.addEventListener("dragenter", onOver, { signal });
  host.addEventListener("dragover", onOver, { signal });
  host.addEventListener("dragleave", onLeave, { signal });
  host.addEventListener("drop", onDrop, { signal });
  host.addEventListener("paste", onPaste, { signal });
  signal.addEventListener("abort", () => setOver(false));
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
