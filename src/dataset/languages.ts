/** Languages that have words, each under its own name: of the interface, and of built-in types and kinds. */
export const languages = { ar: "العربية", de: "Deutsch", en: "English" } as const;

export type Language = keyof typeof languages;

export const languageTags = Object.keys(languages) as readonly Language[];
