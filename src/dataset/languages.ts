/** Languages that have words, each under its own name: of the interface, and of built-in types and kinds. */
export const languages = { de: "Deutsch", en: "English" } as const;

export type Language = keyof typeof languages;
