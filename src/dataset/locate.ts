import type { Issue } from "./issues.ts";
import { skipScalar, skipSpace, skipString } from "./json.ts";
import { findLines, markOf, type Mark } from "./lines.ts";
import { formatPath } from "./findings.ts";

/** A path of some issue, or the start of one, and where in the text it was found. */
interface Branch {
  /** By the last step as it is written in a path: `name`, `[3]`, `["dpa 1"]`. */
  readonly branches: Map<string, Branch>;
  /** Index of the value in the text. */
  index: number;
  /** Number of the visit to the value, and of the one to what it lies in: a later one makes an earlier one void. */
  visit: number;
  visitAround: number;
}

/**
 * The issues of a JSON text with line, column and excerpt: of the value that the path names; of the innermost entry
 * around it where there is no such value; of what the issue says where it has a line already. A path that is none
 * of the JSON stays without a place. Where a key stands twice, the last one counts. One pass over the text.
 */
export function locateIssues(text: string, issues: readonly Issue[]): Issue[] {
  const json = text.replace(/^\ufeff/, "");
  const root = createBranch();
  const steps = issues.map((issue) => (issue.line === undefined ? stepsIn(issue.path) : []));
  for (const path of steps) plant(root, path);
  if (root.branches.size > 0) findValues(json, root);
  return withExcerpts(
    json,
    issues,
    issues.map((issue, row) => markOf(issue) ?? findMark(root, steps[row] ?? [])),
  );
}

/** The issues of any text with an excerpt, where they have a line. */
export function excerptIssues(text: string, issues: readonly Issue[]): Issue[] {
  return withExcerpts(text.replace(/^\ufeff/, ""), issues, issues.map(markOf));
}

/** The line of a text around a place, 1-based, cut to at most 160 characters; undefined where there is no such line. */
export function excerptAt(text: string, line: number, column: number): string | undefined {
  return findLines(text.replace(/^\ufeff/, ""), [{ line, column }])[0]?.excerpt;
}

function withExcerpts(text: string, issues: readonly Issue[], marks: readonly (Mark | undefined)[]): Issue[] {
  const places = findLines(text, marks);
  return issues.map((issue, row) => {
    const place = places[row];
    if (place === undefined) return issue;
    return issue.line === undefined ? { ...issue, ...place } : { ...issue, excerpt: place.excerpt };
  });
}

function createBranch(): Branch {
  return { branches: new Map(), index: 0, visit: 0, visitAround: 0 };
}

const step = /\.?([\p{L}_$][\p{L}\p{N}_$]*|\[(?:\d+|"(?:[^"\\]|\\.)*")\])/uy;

/** `relations[3].start` in steps as they are written; none for whatever is no path of JSON. */
function stepsIn(path: string): readonly string[] {
  const steps: string[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < path.length) {
    const name = step.exec(path)?.[1];
    if (name === undefined) return [];
    steps.push(name);
  }
  return steps;
}

function plant(root: Branch, steps: readonly string[]): void {
  let branch = root;
  for (const name of steps) {
    const next = branch.branches.get(name) ?? createBranch();
    branch.branches.set(name, next);
    branch = next;
  }
}

/** The place of the innermost value on the way; undefined where not even the first one is there. */
function findMark(root: Branch, steps: readonly string[]): Mark | undefined {
  let branch = root;
  for (const name of steps) {
    const next = branch.branches.get(name);
    if (next === undefined || next.visit === 0 || next.visitAround !== branch.visit) break;
    branch = next;
  }
  return branch === root ? undefined : { index: branch.index };
}

/** An object or array that is being gone through. */
interface Frame {
  readonly branch: Branch;
  /** Number of the present item; undefined in an object. */
  item: number | undefined;
}

/** Notes where the values of all branches are. Stops where the text is not JSON. */
function findValues(text: string, root: Branch): void {
  const open: Frame[] = [];
  let visits = 0;
  let branch: Branch | undefined = root;
  let index = skipSpace(text, 0);
  for (;;) {
    const sign = text[index];
    const isInside = branch !== undefined && branch.branches.size > 0 && (sign === "{" || sign === "[");
    if (isInside && branch !== undefined) {
      open.push({ branch, item: sign === "[" ? -1 : undefined });
      index = skipSpace(text, index + 1);
    } else {
      const end = skipValue(text, index);
      if (end === undefined) return;
      index = skipSpace(text, end);
    }
    const next = findNext(text, index, open);
    if (next === undefined) return;
    ({ index, branch } = next);
    if (branch !== undefined) visit(branch, index, ++visits, open.at(-1)?.branch.visit ?? 0);
  }
}

function visit(branch: Branch, index: number, number: number, around: number): void {
  branch.index = index;
  branch.visit = number;
  branch.visitAround = around;
}

interface Next {
  readonly index: number;
  /** Undefined where nothing in the value is looked for. */
  readonly branch: Branch | undefined;
}

/** The next value in the open objects and arrays, behind closing brackets and commas; undefined behind the last. */
function findNext(text: string, start: number, open: Frame[]): Next | undefined {
  let index = start;
  for (;;) {
    const frame = open.at(-1);
    if (frame === undefined) return undefined;
    const sign = text[index];
    if (sign === "}" || sign === "]") {
      open.pop();
      index = skipSpace(text, index + 1);
      continue;
    }
    if (sign === ",") index = skipSpace(text, index + 1);
    return frame.item === undefined ? findMember(text, index, frame.branch) : findItem(index, frame, ++frame.item);
  }
}

function findItem(index: number, { branch }: Frame, item: number): Next {
  return { index, branch: branch.branches.get(`[${item}]`) };
}

function findMember(text: string, index: number, { branches }: Branch): Next | undefined {
  const end = text[index] === '"' ? skipString(text, index) : undefined;
  if (typeof end !== "number") return undefined;
  const colon = skipSpace(text, end);
  if (text[colon] !== ":") return undefined;
  const name = JSON.parse(text.slice(index, end)) as string;
  return { index: skipSpace(text, colon + 1), branch: branches.get(formatPath([name])) };
}

/** The index behind a value of which nothing is looked for; undefined where it does not end. */
function skipValue(text: string, start: number): number | undefined {
  let depth = 0;
  let index = start;
  while (index < text.length) {
    const sign = text.charCodeAt(index);
    if (sign === 0x22) {
      const end = skipString(text, index);
      if (typeof end !== "number") return undefined;
      index = end;
    } else if (sign === 0x7b || sign === 0x5b) {
      depth++;
      index++;
    } else if (sign === 0x7d || sign === 0x5d) {
      depth--;
      index++;
    } else if (depth > 0) {
      index++;
      continue;
    } else {
      const end = skipScalar(text, index);
      return typeof end === "number" ? end : undefined;
    }
    if (depth === 0) return index;
  }
  return undefined;
}
