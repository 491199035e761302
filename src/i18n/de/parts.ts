import type { WordLoaders } from "../parts.ts";

export const german: WordLoaders = {
  interface: async () => (await import("./interface.ts")).germanInterface,
  dialogs: async () => (await import("./dialogs.ts")).germanDialogs,
  answers: async () => (await import("./answers.ts")).germanAnswers,
  ownData: async () => (await import("./ownData.ts")).germanOwnData,
  issues: async () => (await import("./issues.ts")).germanIssues,
};
