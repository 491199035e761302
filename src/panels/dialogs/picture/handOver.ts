/** Ways in which a picture leaves the page. */

/** Whether a file can be saved; where that is not known, and not allowed, it is ignored without a word. */
export type Saving = "allowed" | "blocked" | "unknown";

/**
 * A sandboxed frame has an opaque origin, or one whose parent can be asked. A frame of an opaque origin that may save
 * files cannot be told from one that may not.
 */
export function savingHere(): Saving {
  if (window.origin === "null") return "unknown";
  try {
    const { frameElement } = window;
    return frameElement?.hasAttribute("sandbox") === true && !mayDownload(frameElement) ? "blocked" : "allowed";
  } catch {
    return "allowed";
  }
}

function mayDownload(frame: Element): boolean {
  return (frame.getAttribute("sandbox") ?? "").toLowerCase().split(/\s+/).includes("allow-downloads");
}

/** Starts the download of what stands at `url`. */
export function saveFile(url: string, fileName: string): void {
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
}

/** Gives somebody a file that is not asked for again. */
export function giveFile(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  saveFile(url, fileName);
  // The browser has taken it by then; it would be kept as long as the page lives.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
