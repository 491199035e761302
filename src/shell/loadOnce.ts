/**
 * Gives a function that hands over what `load` makes, once it is there: loaded when it is first asked for, handed over no
 * more after `signal`, and destroyed then. What fails is asked for again the next time.
 */
export function loadOnce<Made extends { destroy(): void }>(
  signal: AbortSignal,
  load: () => Promise<Made>,
  onFailure: (error: unknown) => void,
): (then: (made: Made) => void) => void {
  let loading: Promise<Made> | undefined;
  const end = () =>
    void loading?.then(
      (made) => made.destroy(),
      () => undefined,
    );
  signal.addEventListener("abort", end, { once: true });
  return (then) => {
    if (signal.aborted) return;
    loading ??= load();
    loading.then(
      (made) => {
        if (!signal.aborted) then(made);
      },
      (error: unknown) => {
        // The next one who asks may have more luck.
        loading = undefined;
        if (!signal.aborted) onFailure(error);
      },
    );
  };
}
