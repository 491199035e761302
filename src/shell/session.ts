import { type Signal, signal } from "@preact/signals-core";
import type { Issue } from "../dataset/issues.ts";
import type { Dataset } from "../dataset/types.ts";
import type { Translator } from "../i18n/translator.ts";
import { buildModel } from "../model/build.ts";
import { derivePublishers } from "../model/publishers.ts";
import type { Model } from "../model/types.ts";
import { checkWish, wishNeedsGraph } from "../view/derive.ts";
import { createViewStore, type ViewStore } from "../view/store.ts";
import type { Stop } from "../view/stops.ts";
import type { HostOptions, Wish } from "../view/types.ts";

/** One dataset on screen: what it holds, and what the reader looks at in it. */
export interface Session {
  readonly model: Model;
  readonly issues: readonly Issue[];
  readonly store: ViewStore;
  /** Where the data come from, if not from the page's own origin. */
  readonly origin: string | undefined;
  /** Without extension; "" for data that did not come as a file. */
  readonly fileName: string;
  /** Names of the parameters that were wished for and that this dataset cannot answer. */
  readonly refused: readonly string[];
  /** Where playing, next or previous have come last: another object each time. */
  readonly happened: Signal<Stop | undefined>;
  readonly isPlaying: Signal<boolean>;
}

export interface SessionOptions extends Partial<Pick<Session, "origin" | "fileName">> {
  readonly host?: HostOptions;
}

export function createSession(
  dataset: Dataset,
  issues: readonly Issue[],
  wish: Wish,
  { host, origin, fileName = "" }: SessionOptions = {},
): Session {
  const model = buildModel(dataset, fileName);
  const checked = checkWish(wish, model);
  return {
    model,
    issues,
    origin,
    fileName,
    store: createViewStore(model, checked.wish, host),
    refused: checked.refused,
    happened: signal<Stop | undefined>(undefined),
    isPlaying: signal(false),
  };
}

/**
 * Calls `then` as soon as what a wish shows can be derived: at once, or when the graph that it needs is there; `onFailure`
 * where that cannot be loaded.
 */
export function prepareGraph(
  model: Model,
  wish: () => Wish,
  then: () => void,
  onFailure: () => void = () => undefined,
): void {
  if (model.neighbourhood.find !== undefined || !wishNeedsGraph(wish(), model)) then();
  else {
    void import("../model/graph.ts").then(({ graphOf }) => {
      graphOf(model);
      then();
    }, onFailure);
  }
}

/** Publishers of the sources of relations in scope, the most cited first. */
export function publishersOf({ model, store }: Session, t: Translator): readonly string[] {
  const { dataset } = model;
  return derivePublishers(dataset, store.scope.value.relationRows, (text) => t.text(text, dataset.language));
}

/** Ids of what is selected, as events tell them. */
export function selectedIds({ model, store }: Session): { readonly actor?: string; readonly relation?: string } {
  const { actor, relation } = store.selection.value;
  const actorId = actor === undefined ? undefined : model.dataset.actors[actor]?.id;
  const relationId = relation === undefined ? undefined : model.dataset.relations[relation]?.id;
  return {
    ...(actorId === undefined ? {} : { actor: actorId }),
    ...(relationId === undefined ? {} : { relation: relationId }),
  };
}
