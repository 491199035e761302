import { frameOrigin, readFrameHeight } from "./frameHeight.ts";

// Gives every <iframe data-tiespan> of the page the height that it asks for. A classic script for any place of the page:
// frames that were there first are asked, later ones speak up by themselves.

function findFrames(): HTMLIFrameElement[] {
  return [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-tiespan]")];
}

addEventListener("message", ({ source, origin, data }) => {
  const height = readFrameHeight(data);
  const frame = findFrames().find(({ contentWindow }) => contentWindow !== null && contentWindow === source);
  if (height === undefined || frame === undefined) return;
  if (origin !== frameOrigin(frame.src, frame.getAttribute("sandbox"))) return;
  // Through the object model, which a policy for styles does not refuse.
  frame.style.height = `${height}px`;
});

for (const { contentWindow } of findFrames()) {
  // Any origin: the question is no secret, and a sandboxed frame has no origin to name.
  contentWindow?.postMessage({ type: "tiespan", v: 1, event: "height" }, "*");
}
