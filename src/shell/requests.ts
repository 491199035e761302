import type { Counts } from "../model/types.ts";
import { isSame } from "../view/codec.ts";
import { resolveView, type ResolvedView, writeWish } from "../view/derive.ts";
import type { HostOptions, Wish, WrittenWish } from "../view/types.ts";
import type { Session } from "./session.ts";

/** What attributes ask for: parameters of the view, the names of those that mean nothing, and the rest. */
export interface Asked {
  readonly wish: WrittenWish;
  readonly refused: readonly string[];
  readonly host: HostOptions;
}

/** What of a wish is not about the data. */
export function hostWish({ lang, theme, ui }: Wish): Wish {
  return { ...(lang && { lang }), ...(theme && { theme }), ...(ui && { ui }) };
}

/**
 * What a session's view has that the attributes do not ask for anyway: the wishes, and what is meant where an attribute
 * has been overruled.
 */
export function askedBeyond(attributes: WrittenWish, { model, store }: Session): WrittenWish {
  const wish = writeWish(store.wish.peek(), model);
  const reading = resolveView(store.view.peek(), model);
  const names = Object.keys({ ...attributes, ...wish }) as (keyof WrittenWish)[];
  const values = names.map(
    (name) => [name, wish[name] ?? reading[name] ?? (name === "scene" ? "" : undefined)] as const,
  );
  return Object.fromEntries(values.filter(([name, value]) => !isSame(value, attributes[name])));
}

/** The present view of a session and its counts, worked out when somebody reads them, then or later. */
export function momentOf({ model, store }: Session): { readonly view: ResolvedView; readonly counts: Counts } {
  const view = store.view.peek();
  const count = store.counting();
  let reading: ResolvedView | undefined;
  let counts: Counts | undefined;
  return {
    get view() {
      return (reading ??= resolveView(view, model));
    },
    get counts() {
      return (counts ??= count());
    },
  };
}
