import type { Speed } from "../panels/timeline/types.ts";

/** Steps through events at a pace, until there is none left or somebody pauses. */
export interface Playback {
  readonly isPlaying: boolean;
  readonly speed: Speed;
  play(): void;
  pause(): void;
  setSpeed(speed: Speed): void;
  destroy(): void;
}

/** As long as a day with its few relations takes to be seen, a step to be read. */
const delaysMs = { day: 1400, step: 3500 } as const;

/**
 * `step` moves on by one event and says whether it could; `restart` goes to the first one, when there is none left as
 * playing begins; `pace` says which of the two that was; `onChange` is called when playing begins or ends or the speed
 * changes. Never begins by itself.
 */
export function createPlayback(
  step: () => boolean,
  restart: () => boolean,
  onChange: () => void,
  pace: () => keyof typeof delaysMs = () => "day",
): Playback {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let speed: Speed = 1;
  const wait = () => {
    timer = setTimeout(() => {
      if (step()) wait();
      else pause();
    }, delaysMs[pace()] / speed);
  };
  const pause = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    onChange();
  };
  const play = () => {
    if (timer !== undefined) return;
    if (!step() && !restart()) return;
    wait();
    onChange();
  };
  return {
    get isPlaying() {
      return timer !== undefined;
    },
    get speed() {
      return speed;
    },
    play,
    pause,
    setSpeed: (next) => {
      speed = next;
      onChange();
    },
    destroy: () => clearTimeout(timer),
  };
}
