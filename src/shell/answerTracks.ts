import type { Curve } from "../answers/curve.ts";
import type { Answer, AnswerWording } from "../answers/types.ts";
import { formatDay } from "../dataset/edtf.ts";
import { createComparedTrack } from "../panels/answers/comparedTrack.ts";
import { createTensionTrack } from "../panels/answers/tensionTrack.ts";
import type { Span, Track } from "../panels/timeline/types.ts";
import type { Context } from "./context.ts";
import { createDelayed, restMs } from "./schedule.ts";

/** What an answer shows of itself on the timeline; undefined for one that shows nothing there. */
export interface AnswerTracks {
  show(found: Answer, wording: AnswerWording, curve: Curve | undefined): Track | undefined;
  /** What was moved is of a question that is not asked any more. */
  leave(): void;
  destroy(): void;
}

export function createAnswerTracks({ session, actions }: Context, onDay: (day: number) => void): AnswerTracks {
  const { isNumeric } = session.model;
  let span: Span | undefined;
  const settle = () => {
    later.cancel();
    if (span !== undefined) actions.setCompared(writeWindow(span, isNumeric));
    span = undefined;
  };
  const later = createDelayed(settle, restMs);
  const compared = createComparedTrack((next, final) => {
    span = next;
    if (final) settle();
    else later.request();
  });
  const tension = createTensionTrack(onDay);
  return {
    show: (found, wording, curve) => {
      if (found.kind === "compare") return compared.show(found, wording, span !== undefined);
      return curve && tension.show(curve, wording);
    },
    leave: () => {
      span = undefined;
      later.cancel();
    },
    destroy: () => {
      later.cancel();
      compared.destroy();
      tension.destroy();
    },
  };
}

/** As the parameter `compare` says it. */
export function writeWindow({ fromDay, toDay }: Span, isNumeric: boolean): string {
  return [fromDay, toDay].map((day) => (Math.abs(day) > 2e9 ? ".." : formatDay(day, isNumeric))).join("..");
}
