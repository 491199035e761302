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

const policyFor = (own: string) =>
  Object.entries(rulesFor(own))
    .map((rule) => rule.join(" "))
    .join("; ");

export const pagePolicy = policyFor("'self'");

/**
 * The policy of the page for frames. In a sandbox without an origin of its own WebKit takes 'self' in a page's own policy
 * as that of nobody, and would load neither script nor style: the address of the site is named besides, and where it is
 * not known (`base` undefined), any.
 */
export function framePolicy(base: string | undefined): string {
  return policyFor(`'self' ${base ?? "http: https:"}`);
}
