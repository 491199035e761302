/** Asks for the height. `id` is the name that an iframe-resizer parent gave the frame. */
export type HeightQuestion =
  | { readonly from: "tiespan" }
  | { readonly from: "wordPress"; readonly secret: string }
  | { readonly from: "openResizer" }
  | { readonly from: "iframeResizer"; readonly id: string };

/** What the page around a frame may say: that, or its wish for a view, of which only is known that it is an object. */
export type Question = HeightQuestion | { readonly view: object };

/** The first message of an iframe-resizer parent: its name for the frame, a margin, two switches and more. */
const resizerInit = /^\[iFrameSizer\]([^:]{1,200}):[^:]*:(?:true|false):(?:true|false)(?::|$)/;

/**
 * What a message from the parent means, undefined for anything that is none of these: `{type: "tiespan", v: 1}` with
 * `event: "view"` and a `view`, or with `event: "height"` and nothing else; WordPress's `{message: "ready", secret}` with
 * the frame's own secret; `{type: "iframe-child-init"}` and `{type: "iframe-get-child-dimensions"}` of
 * open-iframe-resizer; the first string of iframe-resizer. Never throws for what `postMessage` can carry.
 */
export function readQuestion(data: unknown, secret: string | undefined): Question | undefined {
  if (typeof data === "string") {
    const id = data.length > 2000 ? undefined : resizerInit.exec(data)?.[1];
    return id === undefined ? undefined : { from: "iframeResizer", id };
  }
  if (typeof data !== "object" || data === null) return undefined;
  const type = ownValue(data, "type");
  if (type === "tiespan") return ownValue(data, "v") === 1 ? readOwnQuestion(data) : undefined;
  if (type === "iframe-child-init" || type === "iframe-get-child-dimensions") return { from: "openResizer" };
  if (secret === undefined || ownValue(data, "secret") !== secret) return undefined;
  return ownValue(data, "message") === "ready" ? { from: "wordPress", secret } : undefined;
}

function readOwnQuestion(data: object): Question | undefined {
  const event = ownValue(data, "event");
  if (event === "height") return { from: "tiespan" };
  const view = ownValue(data, "view");
  const isView = event === "view" && typeof view === "object" && view !== null && !Array.isArray(view);
  return isView ? { view } : undefined;
}

/** A property of the object itself: what stands on a prototype was never in the message. */
function ownValue(data: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(data, key)?.value as unknown;
}
