import type { ImportApi, ImportNews, ImportTask } from "./import/messages.ts";
import { perform } from "./import/perform.ts";

/** A script element that waits for what this script defines, see `shell/scriptLoader.ts`. */
type DefiningScript = HTMLScriptElement & { tiespanDefine?: (define: () => ImportApi) => void };

/** The same file is a worker, and a script for pages that may not have one. */
if (typeof document === "undefined") {
  const tell = (news: ImportNews) => postMessage(news);
  addEventListener("message", ({ data }: MessageEvent<ImportTask>) => {
    tell({ kind: "begun" });
    // The page ends a worker; nothing stops it from within.
    void perform(data, tell, () => false);
  });
} else (document.currentScript as DefiningScript | null)?.tiespanDefine?.(() => ({ perform }));
