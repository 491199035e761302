import { html, type TemplateResult } from "lit-html";

/** Line drawings on a grid of 16 units, in the colour of the text around them, unseen by assistive technology. */
const paths = {
  play: "M4.5 2.8v10.4L13 8z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  previous: "M10 3 5 8l5 5",
  next: "M6 3l5 5-5 5",
  plus: "M8 3v10M3 8h10",
  minus: "M3 8h10",
  fit: "M2.5 6v-3.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3l3.7 3.7",
  down: "M4 6l4 4 4-4",
  calendar: "M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3",
  light:
    "M8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M3.2 12.8l1.1-1.1M11.7 4.3l1.1-1.1",
  dark: "M12.8 9.9A5.5 5.5 0 0 1 6.1 3.2 5.5 5.5 0 1 0 12.8 9.9z",
  auto: "M2 3h12v8H2zM5.5 14h5M8 11v3",
  back: "M13 8H3.5M7.5 3.5 3 8l4.5 4.5",
  external: "M6 3.5H3v9.5h9.5V10M8.5 2.8h4.7v4.7M13 3 7.5 8.5",
} as const;

const filled: ReadonlySet<string> = new Set(["play", "pause"]);

/** Those that point along a line of text: they are turned where one reads from right to left. */
const turning: ReadonlySet<string> = new Set(["play", "previous", "next", "back", "external"]);

export type IconName = keyof typeof paths;

export function icon(name: IconName): TemplateResult {
  const kinds = [filled.has(name) ? " icon--filled" : "", turning.has(name) ? " icon--turning" : ""];
  return html`<svg
    class="icon${kinds.join("")}"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
  >
    <path d=${paths[name]} />
  </svg>`;
}
