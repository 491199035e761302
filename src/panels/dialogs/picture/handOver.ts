/** Ways in which a picture leaves the page. */

/**
 * Whether saving a file would be ignored without a word. A sandboxed frame has an opaque origin, or one whose parent can
 * be asked; a frame of an opaque origin that may save files all the same cannot be told from one that may not.
 */
export function isSavingBlocked(): boolean {
  if (window.origin === "null") return true;
  try {
    const { frameElement } = window;
    return frameElement?.hasAttribute("sandbox") === true && !mayDownload(frameElement);
  } catch {
    return false;
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
