/** A style sheet of a part that is loaded later than the page's own. */
export interface Sheet {
  /** Resolves when it is there, cannot be had, or is not wanted any more. */
  readonly loaded: Promise<void>;
  destroy(): void;
}

export function createSheet(host: HTMLElement, address: string): Sheet {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  let end: () => void = () => undefined;
  const loaded = new Promise<void>((resolve) => (end = resolve));
  for (const name of ["load", "error"]) link.addEventListener(name, () => end());
  host.append(link);
  return {
    loaded,
    destroy: () => {
      link.remove();
      end();
    },
  };
}
