import type { WordLoaders } from "../parts.ts";

export const german: WordLoaders = {
  interface: async () => (await import("./interface.ts")).germanInterface,
  dialogs: async () => (await import("./dialogs.ts")).germanDialogs,
  ownData: async () => (await import("./ownData.ts")).germanOwnData,
  issues: async () => (await import("./issues.ts")).germanIssues,
};
