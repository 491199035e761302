import type { WordLoaders } from "../parts.ts";

export const english: WordLoaders = {
  interface: async () => (await import("./interface.ts")).englishInterface,
  dialogs: async () => (await import("./dialogs.ts")).englishDialogs,
  answers: async () => (await import("./answers.ts")).englishAnswers,
  ownData: async () => (await import("./ownData.ts")).englishOwnData,
  issues: async () => (await import("./issues.ts")).englishIssues,
};
