/** The forms of a counted noun. German and English need no more than these two. */
export interface CountForms {
  readonly one: string;
  readonly other: string;
}

/** Writes a number with the noun form that it asks for: `1 relation`, `1,204 relations`. */
export type Count = (amount: number, forms: CountForms) => string;

const made = new Map<string, Count>();

/** The same for all parts of a language: to make one takes longer than to use it. */
export function createCount(language: string): Count {
  const count = made.get(language) ?? makeCount(language);
  made.set(language, count);
  return count;
}

function makeCount(language: string): Count {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (amount, { one, other }) => `${numbers.format(amount)} ${rules.select(amount) === "one" ? one : other}`;
}

/** A text for each way in which a language counts; `#` stands for the number, where one says it at all. */
export type CountedTexts = Readonly<Record<Intl.LDMLPluralRule, string>>;

/** Writes what is counted in a language that has more than two forms, and some without a number: `علاقتان`, `٥ علاقات`. */
export function createCountedText(locale: string): (amount: number, texts: CountedTexts) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (amount, texts) => texts[rules.select(amount)].replace("#", numbers.format(amount));
}
