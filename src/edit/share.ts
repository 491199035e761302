import { isFields, setOwn } from "../dataset/fields.ts";

/**
 * `after`, with the very parts of `before` wherever both are the same, so that many states of a dataset take little room
 * and what has not changed can be told by looking. `before` itself where nothing has. Changes `after`.
 */
export function shareParts<Value>(before: unknown, after: Value): Value {
  return share(before, after) as Value;
}

function share(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) return shareItems(before, after);
  if (!isFields(before) || !isFields(after)) return after;
  const [names, oldNames] = [Object.keys(after), Object.keys(before)];
  for (const name of names) {
    if (Object.hasOwn(before, name)) setOwn(after, name, share(before[name], after[name]));
  }
  const isSame =
    names.length === oldNames.length &&
    names.every((name, index) => name === oldNames[index] && after[name] === before[name]);
  return isSame ? before : after;
}

/** Entries with ids are looked for by these, other items by their place. */
function shareItems(before: readonly unknown[], after: unknown[]): readonly unknown[] {
  const byId = new Map(before.map((item) => [idOf(item), item]));
  for (const [index, item] of after.entries()) {
    const id = idOf(item);
    after[index] = share(id === undefined ? before[index] : byId.get(id), item);
  }
  return before.length === after.length && after.every((item, index) => item === before[index]) ? before : after;
}

function idOf(item: unknown): unknown {
  return isFields(item) ? item.id : undefined;
}
