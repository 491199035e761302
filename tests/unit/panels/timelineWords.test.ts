import { expect, it } from "vitest";
import { interfaceWords } from "../../../src/i18n/everyLanguage.ts";

it("undated relations are counted as each language counts", () => {
  const { de, en } = interfaceWords;
  expect([de, en].map(({ timeline }) => timeline.undated(1234))).toEqual(["1.234 ohne Datum", "1,234 undated"]);
  expect(de.timeline.undatedHint(1)).toBe("1 Beziehung hat kein Datum und ist immer zu sehen");
  expect(en.timeline.undatedHint(2)).toBe("2 relations have no date and are always shown");
});
