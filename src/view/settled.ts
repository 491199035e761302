import { computed, type ReadonlySignal } from "@preact/signals-core";
import { isSame } from "./codec.ts";

/** A derived value that stays the same object while it means the same, so that nothing is drawn again for it. */
export function settled<Value>(
  derive: () => Value,
  keyOf: (value: Value) => unknown = (value) => value,
): ReadonlySignal<Value> {
  let last: { value: Value } | undefined;
  return computed(() => {
    const value = derive();
    if (last === undefined || !isSame(keyOf(last.value), keyOf(value))) last = { value };
    return last.value;
  });
}
