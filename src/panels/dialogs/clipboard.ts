/** Whether the text is now in the clipboard; browsers refuse by an exception, or have no clipboard at all. */
export async function copyText(text: string): Promise<boolean> {
  return succeeds(() => navigator.clipboard.writeText(text));
}

/** Copies what a field holds. Where the browser refuses, it is selected, ready to be copied by hand. */
export async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
  const isCopied = await copyText(field.value);
  if (!isCopied) {
    field.focus();
    field.select();
  }
  return isCopied;
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
