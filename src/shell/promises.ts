/** A promise that is settled from outside. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(reason: Error): void;
}

/** What `Promise.withResolvers` gives, which Chrome 109, Firefox 115 and Safari 16.4 do not know. */
export function createDeferred<Value>(): Deferred<Value> {
  const unset = () => undefined;
  let settle: Pick<Deferred<Value>, "resolve" | "reject"> = { resolve: unset, reject: unset };
  const promise = new Promise<Value>((resolve, reject) => (settle = { resolve, reject }));
  return { promise, ...settle };
}

/** Aborted as soon as one of them is. `AbortSignal.any` is as young. */
export function firstAborted(signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  const { signal } = controller;
  for (const each of signals) {
    const abort = () => controller.abort(each.reason);
    if (each.aborted) abort();
    else each.addEventListener("abort", abort, { signal });
  }
  return signal;
}
