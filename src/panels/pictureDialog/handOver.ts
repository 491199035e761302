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

/** Whether the text is now in the clipboard; browsers refuse by an exception, or have no clipboard at all. */
export async function copyText(text: string): Promise<boolean> {
  return succeeds(() => navigator.clipboard.writeText(text));
}

/** Copies a PNG that is still being made: some browsers only allow it within the click. */
export async function copyPng(png: Promise<Blob>): Promise<boolean> {
  return succeeds(() => navigator.clipboard.write([new ClipboardItem({ "image/png": png })]));
}

async function succeeds(attempt: () => Promise<void>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch {
    return false;
  }
}
