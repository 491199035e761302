import { html, nothing, render } from "lit-html";
import { directionIn } from "../i18n/languages.ts";
import type { Translator } from "../i18n/translator.ts";
import { chosenTextOf } from "../i18n/wording.ts";
import type { relationLines } from "../panels/details/relationList.ts";
import { describeFigure, titleOf } from "../picture/describe.ts";
import { deriveFigure, type Figure } from "../picture/figure.ts";
import { dependOn, watch } from "../view/store.ts";
import type { Context } from "./context.ts";
import { createDelayed, restMs } from "./schedule.ts";

/** The alternative text of the present view: that of the host, else the one that is made. */
export function describeView(context: Described, t: Translator): string {
  return context.session.store.host.value.alt ?? describeFigure(figureNow(context), t);
}

type Described = Pick<Context, "session" | "isPicture">;

/** What is seen now: all that is shown, or what a picture has of it. */
function figureNow({ session: { store }, isPicture }: Described): Figure {
  store.rest();
  return deriveFigure(store.visible.value, !isPicture.value && store.ui.value !== "static");
}

/**
 * What the graph is to those who do not see it: a figure with title, alternative text and what the scene finds; where it
 * is for looking at only, the picture itself has that text, and the relations follow as a list. When things rest.
 */
export function drawFigure(context: Context): () => void {
  const { session, regions, translator, isPicture } = context;
  const { model, store } = session;
  const { stage, still, caption } = regions;
  let lines: typeof relationLines | undefined;
  let isDestroyed = false;

  const draw = () => {
    const t = translator();
    const wording = { model, t };
    const isStatic = store.ui.value === "static";
    const figure = figureNow(context);
    const words = store.host.value.alt ?? describeFigure(figure, t);
    // On the whole page the header says it.
    const isSaid = store.isWhole.value;
    const finding = chosenTextOf(
      wording,
      isSaid ? undefined : (store.saidScene.value?.text ?? model.dataset.description),
    );
    stage.setAttribute("aria-label", titleOf(figure, t));
    for (const [name, value] of Object.entries(
      isStatic ? { role: "img", "aria-label": words } : { "aria-hidden": "true" },
    ))
      still.setAttribute(name, value);
    for (const name of isStatic ? ["aria-hidden"] : ["role", "aria-label"]) still.removeAttribute(name);
    render(
      html`${isStatic ? nothing : html`<p>${words}</p>`}
      ${finding.words === "" ? nothing : html`<p lang=${finding.language ?? nothing} dir=${directionIn(finding) ?? nothing}>${finding.words}</p>`}
      ${isStatic ? lines?.(wording, figure) : nothing}`,
      caption,
    );
  };
  const later = createDelayed(draw, restMs);
  const load = async () => {
    lines = (await import("../panels/details/relationList.ts")).relationLines;
    if (!isDestroyed) draw();
  };
  const end = watch(() => {
    dependOn(store.visible, store.language, store.host, isPicture);
    // Without it the figure has still its words.
    if (store.ui.value === "static" && lines === undefined) load().catch(() => undefined);
    later.request();
  });
  return () => {
    end();
    isDestroyed = true;
    later.cancel();
    render(nothing, caption);
  };
}
