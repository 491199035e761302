import type { View, WrittenChange } from "./view/types.ts";

type Checks = { readonly [Key in keyof View]: (value: unknown) => boolean };

const isText = (value: unknown): boolean => typeof value === "string";
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isOneOf =
  (...known: readonly unknown[]) =>
  (value: unknown): boolean =>
    known.includes(value);

const checks: Checks = {
  scene: isText,
  step: isStep,
  from: isText,
  to: isText,
  mode: isOneOf("during", "until"),
  types: areTexts,
  actors: areTexts,
  depth: isOneOf(0, 1, 2, "all"),
  strongest: isStrongest,
  with: areTexts,
  actor: isText,
  relation: isText,
  tags: areTexts,
  status: areTexts,
  weight: isWeight,
  compare: isText,
  path: areTexts,
  tension: isOneOf("on", "off"),
  since: isText,
  camera: isCamera,
  lang: isText,
  theme: isOneOf("auto", "light", "dark"),
  ui: isOneOf("full", "edit", "embed", "static", "none"),
};

/** The parameters of a view, which are attributes of the element; others are not for whoever writes a link or a message. */
export const viewNames = Object.keys(checks) as readonly (keyof View)[];

/**
 * The change of a view that a message asks for. Only parameters of a view are taken, each only as its own kind of value or
 * as `null`; whether the data have what it names is not known here.
 */
export function readViewMessage(message: object): WrittenChange {
  const entries = viewNames.flatMap((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(message, name)?.value;
    return value === null || (value !== undefined && checks[name](value)) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as WrittenChange;
}

function isStep(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isWeight(value: unknown): boolean {
  return Number.isFinite(value) && Number(value) >= 0;
}

function isStrongest(value: unknown): boolean {
  return value === "all" || (Number.isInteger(value) && Number(value) > 0);
}

function isCamera(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { x, y, ratio } = value as Record<string, unknown>;
  return [x, y, ratio].every(Number.isFinite) && Number(ratio) > 0;
}
