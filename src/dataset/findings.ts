import { problemOf, type Issue, type IssueCode } from "./issues.ts";

/**
 * What an issue says beside its kind and place; `found` is the offending value, if there is one, `counted` several of them
 * as `excerptOfAll` words them.
 */
export interface Details {
  readonly severity?: Issue["severity"];
  readonly expected?: string;
  readonly found?: unknown;
  readonly counted?: string;
  readonly suggestion?: string | undefined;
}

/** A field name or the number of an item. */
export type Step = string | number;

/** Where something stands in the file that it comes from; what is missing is not known. */
export type Place = Pick<Issue, "file" | "row" | "heading" | "line" | "column"> & Partial<Pick<Issue, "path">>;

/** The place in the file of what stands at a path of a dataset; undefined where that is the same. */
export type PlaceOf = (steps: readonly Step[]) => Place | undefined;

/** Where a part of an entry stands that is written in another way than as an object. */
interface Turned {
  readonly steps: readonly Step[];
  /** The same is said of it but once. */
  readonly isOnce?: boolean;
}

export type Turn = (steps: readonly Step[]) => Turned;

/** Collects the issues of one file and knows the place in it that is being looked at. */
export class Findings {
  readonly issues: Issue[] = [];
  readonly #place: Step[] = [];
  readonly #placeOf: PlaceOf;
  readonly #saidOnce = new Set<string>();
  #turn: Turn = (steps) => ({ steps });

  /** `placeOf` for datasets made from a file in which everything stands elsewhere. */
  constructor(placeOf: PlaceOf = () => undefined) {
    this.#placeOf = placeOf;
  }

  /** What `look` returns; issues that it reports lie under `step`, a field name or the number of an item. */
  within<Result>(step: Step, look: () => Result): Result {
    this.#place.push(step);
    const result = look();
    this.#place.pop();
    return result;
  }

  /** The same under several steps, one within the other. */
  withinAll<Result>([step, ...inner]: readonly Step[], look: () => Result): Result {
    return step === undefined ? look() : this.within(step, () => this.withinAll(inner, look));
  }

  /** What `look` returns; issues that it reports lie where `turn` says, given the steps from here on; undefined: as ever. */
  turned<Result>(turn: Turn | undefined, look: () => Result): Result {
    if (turn === undefined) return look();
    const [depth, before] = [this.#place.length, this.#turn];
    this.#turn = (steps) => {
      const { steps: inner, isOnce = false } = turn(steps.slice(depth));
      return { steps: [...steps.slice(0, depth), ...inner], isOnce };
    };
    const result = look();
    this.#turn = before;
    return result;
  }

  /** Adds an issue at the present place: a warning, unless the details say otherwise. */
  report(code: IssueCode, details: Details = {}): void {
    const { severity = "warning", expected, suggestion } = details;
    const found = "found" in details ? excerptOf(details.found) : details.counted;
    const { steps, isOnce = false } = this.#turn(this.#place);
    const path = formatPath(steps);
    if (isOnce && this.#saidOnce.has(`${code} ${path}`)) return;
    if (isOnce) this.#saidOnce.add(`${code} ${path}`);
    this.issues.push({
      code,
      severity,
      path,
      message: `${problemOf(code)}: ${found ?? path}`,
      ...(expected === undefined ? {} : { expected }),
      ...(found === undefined ? {} : { found }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...this.#placeOf(this.#place),
    });
  }
}

const longestExcerpt = 60;
/** Characters that would turn the rest of a line around; `JSON.stringify` leaves them as they are. */
const direction = /[\u202a-\u202e\u2066-\u2069]/g;

/** A value as short JSON on one line; of objects and longer arrays only that they are such, whatever their size. */
export function excerptOf(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return excerptOfArray(value);
  if (typeof value !== "object" || value === null) return String(value);
  return Object.keys(value).length === 0 ? "{}" : "{…}";
}

const mostCounted = 3;

/** How many values there are, and the first of them: `4 ("Ada", "Ben", "Cem", …)`. */
export function excerptOfAll(values: readonly unknown[]): string {
  const first = values.slice(0, mostCounted).map(excerptOf).join(", ");
  return `${values.length} (${first}${values.length > mostCounted ? ", …" : ""})`;
}

function excerptOfArray(items: readonly unknown[]): string {
  const isShort = items.length <= 3 && items.every((item) => typeof item !== "object" || item === null);
  return isShort ? `[${items.map(excerptOf).join(", ")}]` : "[…]";
}

function quote(text: string): string {
  const short = text.length > longestExcerpt ? `${text.slice(0, longestExcerpt)}…` : text;
  return JSON.stringify(short).replace(direction, (mark) => `\\u${mark.charCodeAt(0).toString(16)}`);
}

/** `relations[3].start`, and `sources["dpa 1"]` for a name that needs quotes. */
export function formatPath(steps: readonly Step[]): string {
  const parts = steps.map((step) => {
    if (typeof step === "number") return `[${step}]`;
    return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step) && step.length <= longestExcerpt ? `.${step}` : `[${quote(step)}]`;
  });
  return parts.join("").replace(/^\./, "");
}
