import type { Plugin } from "vite";

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

export const contentSecurityPolicy = policyFor("'self'");

/**
 * The policy of the page for frames. In a sandbox without an origin of its own WebKit takes 'self' in a page's own policy
 * as that of nobody, and would load neither script nor style: the address of the build is named besides, and where it is
 * not known (`site` undefined), any.
 */
export function framePolicy(site: string | undefined): string {
  return policyFor(`'self' ${site ?? "http: https:"}`);
}

/** Puts the policy into the built page. The development server needs inline styles and a socket, so not there. */
export function strictPolicy(): Plugin {
  return {
    name: "strict-policy",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
    ],
  };
}
