/** Browsers and Node differ in the thin and no-break spaces that `Intl` puts between numbers, units and dashes. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, " ");
}
