/** What the pages may do. Nothing comes from elsewhere, nothing is turned into markup or code. */
const rulesFor = (own: string) => ({
  "default-src": "'none'",
  "script-src": own,
  "style-src": own,
  "img-src": `${own} data: blob:`,
  "connect-src": own,
  "worker-src": own,
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
});

const writeRules = (rules: Readonly<Record<string, string>>) =>
  Object.entries(rules)
    .map((rule) => rule.join(" "))
    .join("; ");

const policyFor = (own: string) => writeRules(rulesFor(own));

/** The policy of a page that is one file: its own script and style sheet, by their hashes, and nothing else at all. */
export function filePolicy(scriptHash: string, styleHash: string): string {
  const own = { "script-src": `'${scriptHash}'`, "style-src": `'${styleHash}'`, "img-src": "data: blob:" };
  return writeRules({ ...rulesFor("'none'"), ...own });
}

export const pagePolicy = policyFor("'self'");

/**
 * The policy of the page for frames. In a sandbox without an origin of its own WebKit takes 'self' in a page's own policy
 * as that of nobody, and would load neither script nor style: the address of the site is named besides, and where it is
 * not known (`base` undefined), any.
 */
export function framePolicy(base: string | undefined): string {
  return policyFor(`'self' ${base ?? "http: https:"}`);
}
