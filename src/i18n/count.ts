/** The forms of a counted noun. German and English need no more than these two. */
export interface CountForms {
  readonly one: string;
  readonly other: string;
}

/** Writes a number with the noun form that it asks for: `1 relation`, `1,204 relations`. */
export type Count = (amount: number, forms: CountForms) => string;

export function createCount(language: string): Count {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (amount, { one, other }) => `${numbers.format(amount)} ${rules.select(amount) === "one" ? one : other}`;
}
