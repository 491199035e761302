import type { Plugin } from "vite";

/** What the pages may do. Nothing comes from elsewhere, nothing is turned into markup or code. */
const rules = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
};

export const contentSecurityPolicy = Object.entries(rules)
  .map((rule) => rule.join(" "))
  .join("; ");

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
