import js from "@eslint/js";
import tseslint from "typescript-eslint";

/** What Chrome 109, Firefox 115 or Safari 16.4 do not know: a page would stay without its graph there. */
const young = [
  ...["toSorted", "toReversed", "toSpliced", "with", "toWellFormed", "isWellFormed", "withResolvers", "canParse"],
  ...["groupBy", "fromAsync", "union", "intersection", "difference", "isSubsetOf", "isSupersetOf", "isDisjointFrom"],
  ...["toArray", "checkVisibility", "startViewTransition", "requestIdleCallback"],
];

/** Names that turn text into markup or code. The product promises to use none of them. */
const sinks = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
  "parseFromString",
];

export default tseslint.config(
  { ignores: ["dist", "node_modules", "public", "types"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Objects here are closures: their methods never use `this`.
      "@typescript-eslint/unbound-method": "off",
      "no-eval": "error",
      // Of published data, for whoever has published them.
      "no-console": ["error", { allow: ["warn"] }],
      "max-lines": ["error", 400],
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        ...sinks.map((property) => ({
          property,
          message: "HTML sinks are not used: build nodes or lit-html templates.",
        })),
        // A view has a parameter `with`.
        ...young.map((property) => ({
          property,
          message: "Not every supported browser knows it.",
          allowObjects: ["view", "asked"],
        })),
        { object: "AbortSignal", property: "any", message: "Not every supported browser knows it." },
        { object: "document", property: "write", message: "HTML sinks are not used." },
        { object: "document", property: "cookie", message: "Nothing is stored." },
      ],
      "no-restricted-globals": ["error", "localStorage", "sessionStorage", "indexedDB", "DOMParser"],
    },
  },
  {
    // The one place that keeps anything, for those who edit and want it.
    files: ["src/shell/edit/keeping.ts"],
    rules: { "no-restricted-globals": ["error", "localStorage", "sessionStorage", "DOMParser"] },
  },
  {
    files: ["scripts/**/*.ts", "tests/**/*.ts", "src/cli/**/*.ts"],
    rules: { "no-console": "off" },
  },
  { files: ["**/*.js"], extends: [tseslint.configs.disableTypeChecked] },
);
