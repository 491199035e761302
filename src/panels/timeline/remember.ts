/** The same function, which gives its last value again as long as it is asked with the same parts. */
export function remember<Parts extends readonly unknown[], Value>(
  make: (...parts: Parts) => Value,
): (...parts: Parts) => Value {
  let last: { readonly parts: Parts; readonly value: Value } | undefined;
  return (...parts) => {
    if (last === undefined || parts.some((part, index) => part !== last?.parts[index])) {
      last = { parts, value: make(...parts) };
    }
    return last.value;
  };
}
