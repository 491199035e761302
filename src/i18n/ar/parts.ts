import type { WordLoaders } from "../parts.ts";

export const arabic: WordLoaders = {
  interface: async () => (await import("./interface.ts")).arabicInterface,
  dialogs: async () => (await import("./dialogs.ts")).arabicDialogs,
  answers: async () => (await import("./answers.ts")).arabicAnswers,
  ownData: async () => (await import("./ownData.ts")).arabicOwnData,
  issues: async () => (await import("./issues.ts")).arabicIssues,
};
