import type { PlaceOf, Step } from "../findings.ts";
import type { Target } from "./flatColumns.ts";
import { escapeXml } from "./xmlWrite.ts";
import type { Targets } from "./rawEntry.ts";
import type { RawGraph } from "./rawGraph.ts";
import type { XmlPlaces } from "./xmlPlaces.ts";

/** Where a format keeps the parts of nodes and edges. */
export interface PlaceNames {
  /** Name of the element of a cell, for the words: `attvalue`, `data`. */
  readonly cell: string;
  /** Finds the start tags of cells; its first or second group is the key. */
  readonly cellPattern: RegExp;
  /** Attributes of an element that a field may come from. */
  readonly attributes: ReadonlyMap<string, readonly string[]>;
  /** What the fields of the dataset come from. */
  readonly fields: string;
}

type Element = "node" | "edge";

const lists: ReadonlyMap<unknown, Element> = new Map([
  ["actors", "node"],
  ["relations", "edge"],
]);

/** Where in the file stands what is at a path of the draft. An entry costs one number; parts are searched when asked. */
export function placesOf(
  raw: RawGraph,
  targets: { readonly actors: Targets; readonly relations: Targets },
  rows: readonly number[] | undefined,
  names: PlaceNames,
  places: XmlPlaces,
): PlaceOf {
  const nodeOffsets = raw.nodes.entries.map(({ offset }) => offset);
  const edgeOffsets = raw.edges.entries.map(({ offset }) => offset);
  const { fieldsOffset } = raw;
  const inEntry = (element: Element, index: number, part: readonly Step[]) => {
    const row = element === "node" ? index : (rows?.[index] ?? index);
    const offset = (element === "node" ? nodeOffsets : edgeOffsets)[row] ?? 0;
    const name = String((part[0] === "attributes" ? part[1] : part[0]) ?? "");
    const found = findCell(offset, element, name) ?? findAttribute(offset, name);
    return { path: `${element}[${row}]${found?.suffix ?? ""}`, ...places.at(found?.offset ?? offset) };
  };
  const columnsOf = { node: byName(targets.actors), edge: byName(targets.relations) };
  const findCell = (offset: number, element: Element, name: string) => {
    for (const { column } of columnsOf[element].get(name) ?? []) {
      const isWanted = (written: string) => written === escapeXml(column.key);
      const cell = places.findInside(offset, element, names.cellPattern, isWanted);
      if (cell !== undefined) return { offset: cell, suffix: ` ${names.cell} "${column.title}"` };
    }
    return undefined;
  };
  const findAttribute = (offset: number, name: string) => {
    for (const attribute of names.attributes.get(name) ?? [name]) {
      const index = places.findAttribute(offset, attribute);
      if (index !== undefined) return { offset: index, suffix: `@${attribute}` };
    }
    return undefined;
  };
  return ([list, index, ...part]) => {
    const element = lists.get(list);
    if (element !== undefined && typeof index === "number") return inEntry(element, index, part);
    return list === undefined || element !== undefined ? undefined : { path: names.fields, ...places.at(fieldsOffset) };
  };
}

function byName(targets: Targets): ReadonlyMap<string, readonly Target[]> {
  const found = new Map<string, Target[]>();
  for (const target of targets.values()) {
    const others = found.get(target.name);
    if (others === undefined) found.set(target.name, [target]);
    else others.push(target);
  }
  return found;
}
