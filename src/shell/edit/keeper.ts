import type { Translator } from "../../i18n/translator.ts";
import { forget, keep, readKept } from "./keeping.ts";
import type { Work } from "./work.ts";

/** Keeps the work in the browser, only where somebody wants that. */
export interface Keeper {
  /** Looks once whether there is earlier work, which is then offered. */
  look(): Promise<void>;
  set(isKept: boolean): Promise<boolean>;
  /** To be called after each edit. */
  follow(): void;
}

export function createKeeper(work: Work): Keeper {
  const write = () =>
    keep({ dataset: work.history.present, fileName: work.fileName, editedAtMs: Date.now() }).then(
      () => true,
      () => false,
    );
  return {
    look: async () => {
      if (work.isKept !== undefined) return;
      work.isKept = false;
      work.offered = await readKept().catch(() => undefined);
    },
    set: async (isKept) => {
      work.offered = undefined;
      work.isKept = isKept && (await write());
      if (!isKept) await forget().catch(() => undefined);
      return work.isKept === isKept;
    },
    follow: () => {
      if (work.isKept === true) void write();
    },
  };
}

/** "29. November 2026, 16:30" */
export function momentWords({ formatLocale }: Translator, ms: number): string {
  return new Intl.DateTimeFormat(formatLocale, { dateStyle: "long", timeStyle: "short" }).format(ms);
}
