import { describe, expect, it } from "vitest";
import { inUnits, onlyDecimal, provenDecimal, readAmount } from "../../../../src/dataset/formats/words/amounts.ts";

describe("an amount in a cell", () => {
  it.each([
    ["97,4 Mrd. $", 97.4e9, "USD", undefined],
    ["1.5bn USD", 1.5e9, "USD", undefined],
    ["$1.5bn", 1.5e9, "USD", undefined],
    ["US$ 44 billion", 44e9, "USD", undefined],
    ["1.234.567,89 €", 1_234_567.89, "EUR", undefined],
    ["1,234,567.89", 1_234_567.89, undefined, undefined],
    ["1'234'567 CHF", 1_234_567, "CHF", undefined],
    ["500 000 Euro", 500_000, "EUR", undefined],
    ["ca. 40 Mio. Euro", 40e6, "EUR", "about"],
    ["mindestens 250 Mio. Dollar", 250e6, "USD", "at-least"],
    ["über 3 Millionen Euro", 3e6, "EUR", "at-least"],
    ["bis zu 5 Tsd. €", 5e3, "EUR", "at-most"],
    ["geplant 500 Mrd. $", 500e9, "USD", "planned"],
    ["500 Mrd. $ (geplant)", 500e9, "USD", "planned"],
    ["mind. 2 Mrd. Dollar", 2e9, "USD", "at-least"],
    ["1 Mio. € oder mehr", 1e6, "EUR", "at-least"],
    ["$1,000,000 or less", 1e6, "USD", "at-most"],
    ["rd. 3 Mio. €", 3e6, "EUR", "about"],
    ["44m", 44e6, undefined, undefined],
    ["12k", 12e3, undefined, undefined],
    ["250 TEUR", 250e3, "EUR", undefined],
    ["0,125", 0.125, undefined, undefined],
    ["1e+21", 1e21, undefined, undefined],
    ["1.10bn", 1.1e9, undefined, undefined],
    ["500.000,- €", 500_000, "EUR", undefined],
    ["CHF 1’200.–", 1200, "CHF", undefined],
  ])("%j is %d", (text, value, currency, qualifier) => {
    const amount = readAmount(text, undefined);
    expect(amount).toMatchObject({
      value,
      ...(currency === undefined ? {} : { currency }),
      ...(qualifier === undefined ? {} : { qualifier }),
    });
  });

  it.each(["", "viel", "40-50 Mio.", "-5", "1.23.456", "12.34,567.8", "5 Billion Euro", "5 € USD", "5 Äpfel", "1,2,3"])(
    "%j is none",
    (text) => expect(readAmount(text, undefined)).toBeUndefined(),
  );

  it("with one sign and three digits behind it needs to be told which sign is the decimal one", () => {
    expect(readAmount("1.234", undefined)).toBeUndefined();
    expect(readAmount("1.234", ",")).toMatchObject({ value: 1234 });
    expect(readAmount("1.234", ".")).toMatchObject({ value: 1.234 });
    expect(readAmount("1,234 Mrd. €", ",")).toMatchObject({ value: 1_234_000_000, currency: "EUR" });
  });

  it("proves the decimal sign where it can be read in one way only", () => {
    expect(provenDecimal("1.234,5")?.sign).toBe(",");
    expect(provenDecimal("1.234.567")?.sign).toBe(",");
    expect(provenDecimal("97.4bn")?.sign).toBe(".");
    expect(provenDecimal("1.234")).toBeUndefined();
    expect(provenDecimal("1234")).toBeUndefined();
  });
});

describe("three digits behind the only sign, of which only other amounts say what it is", () => {
  const among = (others: readonly string[], written: string, scale = 1) => {
    const amount = readAmount(written, onlyDecimal(others));
    return amount && inUnits(amount, scale)?.value;
  };

  it.each([
    [["97,40 €"], "€1,500"],
    [["97,40 €"], "€1.500"],
    [["97,40 €", "1.234,50 €"], "US$1,500"],
    [["97,40 Mio. €"], "€1,500 Mio."],
    [["97,40"], "1,500"],
    [["97,40 €"], "1,500 €"],
    [["97.40 USD"], "EUR 1.500"],
    [["$97.40"], "$1.500"],
    [["97.4"], "1.234"],
  ])("among %j %j is not decided", (others, written) => {
    expect(among(others, written)).toBeUndefined();
  });

  it.each<[string[], string, number]>([
    [["97,40 €"], "1.500 €", 1500],
    [["97,40 €"], "€ 1500", 1500],
    [["97,40 €"], "€1,50", 1.5],
    [["97,40 €"], "1,500 Mio. €", 1_500_000],
    [["$97.40"], "$1,500", 1500],
    [["€97.40"], "€1,500", 1500],
    [["€ 97,40"], "€ 1.500", 1500],
    [["97.40"], "1,500", 1500],
    [["0.125", "97.4"], "1.234", 1.234],
    [["12345.678"], "1.234", 1.234],
  ])("among %j %j is %d", (others, written, value) => {
    expect(among(others, written)).toBe(value);
  });

  it("may be decimals where the heading counts millions, and is what somebody says of the column", () => {
    expect(among(["97,4"], "1,234", 1e6)).toBe(1_234_000);
    expect(readAmount("€1,500", ",")).toMatchObject({ value: 1.5, isDoubtful: false });
    expect(readAmount("€1,500", ".")).toMatchObject({ value: 1500, isDoubtful: false });
  });
});
