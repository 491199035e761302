import { createFrame } from "../../src/frame/frame.ts";

/** A page for frames whose content is half as high as it is wide, and which keeps the views that it was sent. */
const host = document.querySelector("main");
const views: object[] = [];
if (host !== null) Object.assign(window, { views, framed: createFrame(host, { onView: (view) => views.push(view) }) });
