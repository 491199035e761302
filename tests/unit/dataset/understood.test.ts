import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findAlike } from "../../../src/dataset/alikeActors.ts";
import { readFiles } from "../../../src/dataset/files.ts";
import type { TableDescription } from "../../../src/dataset/formats/csv/types.ts";

/** What the dialog shows of files that people have, read by hand once: `tests/golden/dataset/dialog/understood.json`. */
const folder = "tests/inputs/real/";
const golden = JSON.parse(readFileSync("tests/golden/dataset/dialog/understood.json", "utf8")) as Readonly<
  Record<string, unknown>
>;
const names = readdirSync(folder).filter((name) => !/\.(?:html|md)$/.test(name));

function understood(name: string): unknown {
  const { tables, dataset } = readFiles([{ name, bytes: readFileSync(folder + name) }]);
  const alike = dataset === undefined ? [] : findAlike(dataset);
  return {
    ...(tables === undefined ? {} : { tables: tables.tables.map(shorten) }),
    ...(tables?.sheets === undefined ? {} : { sheets: tables.sheets.names }),
    ...(alike.length === 0 ? {} : { alike: alike.map(({ name: one, intoName }) => `${one} = ${intoName}`) }),
  };
}

function shorten({ role, columns, typed }: TableDescription) {
  const needs = columns.filter(({ asked, unread }) => asked !== undefined || unread !== undefined);
  return {
    role,
    ...(typed === undefined ? {} : { headingRow: typed.headingRow ?? "none" }),
    columns: Object.fromEntries(columns.map(({ heading, use }) => [heading, use ?? "?"])),
    ...Object.fromEntries(
      needs.map(({ heading, asked, unread }) => [
        `needs ${heading.trim()}`,
        { ...asked, ...(unread === undefined ? {} : { repair: unread.map(({ cell }) => cell) }) },
      ]),
    ),
    ...(typed !== undefined && typed.gaps.length > 0 ? { gaps: typed.gaps } : {}),
    ...(typed?.isMatrix === true ? { matrix: true } : {}),
  };
}

it.each(names)("%s is understood as it is meant", (name) => {
  expect(understood(name)).toEqual(golden[name]);
});
