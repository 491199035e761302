import { describe, expect, it } from "vitest";
import { formatDay } from "../../../src/dataset/edtf.ts";
import { readField } from "../../../src/panels/timeline/dateField.ts";

describe("a date field understands", () => {
  it.each([
    ["2025-01-20", "2025-01-20", "2025-01-20"],
    [" 2025-01-20 ", "2025-01-20", "2025-01-20"],
    ["2025-1-5", "2025-01-05", "2025-01-05"],
    ["2025-01", "2025-01-01", "2025-01-31"],
    ["2024-2", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["20.01.2025", "2025-01-20", "2025-01-20"],
    ["1.2.2025", "2025-02-01", "2025-02-01"],
    ["1. 2. 2025", "2025-02-01", "2025-02-01"],
    ["2.2025", "2025-02-01", "2025-02-28"],
    ["2015~", "2015-01-01", "2015-12-31"],
  ])("%s", (text, first, last) => {
    const days = readField(text);
    expect([formatDay(days?.firstDay ?? NaN), formatDay(days?.lastDay ?? NaN)]).toEqual([first, last]);
  });
});

describe("a date field refuses", () => {
  it.each(["", "blub", "30.02.2025", "2025-02-30", "13.2025", "20.01.25", "01/20/2025", "..", "2025-13", "32.1.2025"])(
    "%s",
    (text) => {
      expect(readField(text)).toBeUndefined();
    },
  );
});
