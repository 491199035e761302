/** A style sheet of an explorer, or of a part that is loaded later. */
export interface Sheet {
  /** Resolves when it is there, cannot be had, or is not wanted any more. */
  readonly loaded: Promise<void>;
  destroy(): void;
}

/** Loads a sheet into an element or a shadow root. Builds that have their sheets inside take `inlineSheet.ts` instead. */
export function createSheet(host: ParentNode, address: string): Sheet {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  let end: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (end = resolve));
  for (const name of ["load", "error"]) link.addEventListener(name, () => end());
  // The sheet of the whole comes before those of its parts.
  if (host instanceof ShadowRoot) host.prepend(link);
  else host.append(link);
  return {
    loaded,
    destroy: () => {
      link.remove();
      end();
    },
  };
}
