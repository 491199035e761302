/** Size of a frame's content in whole CSS pixels. */
export interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** How one kind of parent wants to be told a size. `isFirst`: this parent was told none yet, or asked again. */
export type WriteHeight = (size: Size, isFirst: boolean) => unknown;

/** Tiespan's own message. `id` is the name of the frame (`<iframe name>`), empty for none. */
export function tiespanHeight(id: string): WriteHeight {
  return ({ heightPx }) => ({ type: "tiespan", v: 1, event: "height", id, height: heightPx });
}

/** WordPress since 4.4, wp-includes/js/wp-embed.js: the height goes to the frame with this secret, between 200 and 1000. */
export function wordPressHeight(secret: string): WriteHeight {
  return ({ heightPx }) => ({ message: "height", value: heightPx, secret });
}

/** pym 1.x: four words, joined. */
export function pymHeight(childId: string): WriteHeight {
  return ({ heightPx }) => ["pym", childId, "height", heightPx].join("xPYMx");
}

/** open-iframe-resizer 1 and 2, answer to `iframe-child-init` and `iframe-get-child-dimensions`. */
export function openResizerHeight(): WriteHeight {
  return ({ widthPx, heightPx }) => ({ type: "iframe-resized", width: widthPx, height: heightPx });
}

/** The name that open-iframe-resizer 2 gives every frame when it speaks as iframe-resizer does; it takes no other occasion. */
const openResizerId = "ID";

/** iframe-resizer 3 to 5, and open-iframe-resizer with `enableLegacyLibSupport`: id, height, width, occasion. */
export function iframeResizerHeight(id: string): WriteHeight {
  return ({ widthPx, heightPx }, isFirst) => {
    const occasion = isFirst && id !== openResizerId ? "init" : "resizeObserver";
    return `[iFrameSizer]${id}:${heightPx}:${widthPx}:${occasion}`;
  };
}

/**
 * `<amp-iframe resizable>`: the reader is asked, or the frame gets its height, as AMP decides. A width, if it were told, would
 * be given to the frame for good, and it would follow the page no more.
 */
export function ampHeight(): WriteHeight {
  return ({ heightPx }) => ({ sentinel: "amp", type: "embed-size", height: heightPx });
}
