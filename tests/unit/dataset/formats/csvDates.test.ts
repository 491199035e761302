import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DateReading } from "../../../../src/dataset/formats/words/dateReading.ts";
import { provenOrder, readDate, readEndDate } from "../../../../src/dataset/formats/words/dates.ts";

function read(text: string, order?: "day-first" | "month-first"): string {
  const reading = readDate(text, { order });
  if (reading.is === "date") return reading.date;
  return reading.is === "interval" ? `${reading.start}/${reading.end}` : reading.is;
}

describe("a date in a cell", () => {
  it.each([
    ["2025", "2025"],
    ["2025-01~", "2025-01~"],
    ["201X", "201X"],
    ["2015/2018-02", "2015/2018-02"],
    ["21.01.2025", "2025-01-21"],
    ["1. 2. 2025", "2025-02-01"],
    ["1. Januar 2025", "2025-01-01"],
    ["1. März  2025", "2025-03-01"],
    ["Dienstag, 21. Januar 2025", "2025-01-21"],
    ["Januar 2025", "2025-01"],
    ["Jan. 2025", "2025-01"],
    ["Jänner 2025", "2025-01"],
    ["January 21, 2025", "2025-01-21"],
    ["21 Jan 2025", "2025-01-21"],
    ["21st of May 2025", "2025-05-21"],
    ["01/2025", "2025-01"],
    ["2025/01/21", "2025-01-21"],
    ["2025-1-5", "2025-01-05"],
    ["20250121", "2025-01-21"],
    ["ca. 2015", "2015~"],
    ["um 2015", "2015~"],
    ["vermutlich 2015", "2015?"],
    ["ca. 2015 (?)", "2015%"],
    ["Mai 2015?", "2015-05?"],
    ["Sommer 2024", "2024-22"],
    ["2015-2018", "2015/2018"],
    ["2015 bis 2018", "2015/2018"],
    ["von Mai 2015 bis 2018", "2015-05/2018"],
    ["21.01.2025–23.01.2025", "2025-01-21/2025-01-23"],
    ["21.01.2025-23.01.2025", "2025-01-21/2025-01-23"],
    ["2015 – heute", "2015/.."],
    ["seit 2015", "2015/.."],
    ["until March 2018", "../2018-03"],
    ["2025-01-21T14:30:00Z", "2025-01-21T14:30:00Z"],
    ["2025-01-21 14:30", "2025-01-21T14:30"],
    ["21.01.2025, 9:05 Uhr", "2025-01-21T09:05"],
    ["13/02/2025", "2025-02-13"],
    ["02/13/2025", "2025-02-13"],
    ["05/05/2025", "2025-05-05"],
  ])("%j is %j", (text, date) => expect(read(text)).toBe(date));

  it.each(["30.02.2025", "2025-02-30", "31. April 2025", "Winter 2024", "13/13/2025", "bald"])(
    "%j is left as it is",
    (text) => expect(read(text)).toBe("unreadable"),
  );

  it("with two small numbers is ambiguous until somebody says which is the day", () => {
    expect(read("01/02/2025")).toBe("ambiguous");
    expect(read("1-2-2025")).toBe("ambiguous");
    expect(read("01/02/2025", "day-first")).toBe("2025-02-01");
    expect(read("01/02/2025", "month-first")).toBe("2025-01-02");
  });

  it("above twelve proves the order", () => {
    expect(provenOrder("13/02/2025")).toBe("day-first");
    expect(provenOrder("02/13/2025")).toBe("month-first");
    expect(provenOrder("02/03/2025")).toBeUndefined();
    expect(provenOrder("13.02.2025")).toBeUndefined();
  });

  it("is open where something still goes on, but only as an end", () => {
    for (const words of ["heute", "laufend", "ongoing", "Present"]) {
      expect(readEndDate(words)).toEqual({ is: "date", date: ".." });
    }
    expect(read("heute")).toBe("unreadable");
  });
});

describe("dates as people keep them in sheets", () => {
  const written = (reading: DateReading): string => {
    if (reading.is === "dates") return reading.dates.join(" + ");
    if (reading.is === "interval") return `${reading.start}/${reading.end}`;
    if (reading.is === "ambiguous") return `asked: ${reading.question}`;
    return "date" in reading ? reading.date : reading.is;
  };

  it.each([
    ["Anfang 2021", "[2021-01..2021-04]"],
    ["mid-2021", "[2021-05..2021-08]"],
    ["Ende Mai 2021", "[2021-05-21..2021-05-31]"],
    ["Q3 2021", "[2021-07..2021-09]"],
    ["3. Quartal 2021", "[2021-07..2021-09]"],
    ["2. Halbjahr 2021", "[2021-07..2021-12]"],
    ["Winter 2021/22", "2021-24"],
    ["1990er", "199X"],
    ["1990s", "199X"],
    ["19. Jahrhundert", "18XX"],
    ["vor 2015", "[..2014]"],
    ["after May 2015", "[2015-06-01..]"],
    ["spätestens 2015", "[..2015]"],
    ["2020–", "2020/.."],
    ["2015 -", "2015/.."],
    ["2015-present", "2015/.."],
    ["2012/13", "2012/2013"],
    ["2023/05", "2023-05"],
    ["2011/12", "unreadable"],
    ["2019.5", "unreadable"],
    ["2019.1", "unreadable"],
    ["2019.10", "2019-10"],
    ["2019.1.5", "2019-01-05"],
    ["März–Mai 2023", "2023-03/2023-05"],
    ["3.–5. Mai 2023", "2023-05-03/2023-05-05"],
    ["14.-16.6.2022", "2022-06-14/2022-06-16"],
    ["3-5 May 2023", "2023-05-03/2023-05-05"],
    ["May 3–5, 2023", "2023-05-03/2023-05-05"],
    ["May 3-5 2023", "2023-05-03/2023-05-05"],
    ["March 3 – April 5, 2023", "2023-03-03/2023-04-05"],
    ["28. Feb. bis 2. März 2020", "2020-02-28/2020-03-02"],
    ["3. und 4. Mai 2021", "2021-05-03 + 2021-05-04"],
    ["3./4. Mai 2021", "unreadable"],
    ["Mai/Juni 2021", "unreadable"],
    ["12.-14. Juni 2019", "2019-06-12/2019-06-14"],
    ["1.-3. Feb. 2020", "2020-02-01/2020-02-03"],
    ["Mai-Juli 2021", "2021-05/2021-07"],
    ["Sept.-Nov. 2020", "2020-09/2020-11"],
    ["seit mindestens 2015", "[..2015]/.."],
    ["since at least March 2015", "[..2015-03]/.."],
    ["2019 bis mind. 2021", "2019/[2021..]"],
    ["2010-14", "2010/2014"],
    ["2010–14", "2010/2014"],
    ["2010-12", "2010-12"],
    ["2010–12", "unreadable"],
    ["2015-14", "unreadable"],
    ["2010/14", "unreadable"],
    ["2010-?", "2010/"],
    ["?-2010", "/2010"],
    ["im Mai 2021", "2021-05"],
    ["im Jahre 2021", "2021"],
    ["am 3. Mai 2021", "2021-05-03"],
    ["on about May 3, 2021", "2021-05-03~"],
    ["in 5 Jahren", "unreadable"],
    ["1. Hälfte 2020", "[2020-01..2020-06]"],
    ["KW 12/2021", "[2021-03-22..2021-03-28]"],
    ["KW 1 2019", "[2018-12-31..2019-01-06]"],
    ["2020-W53", "[2020-12-28..2021-01-03]"],
    ["2021-W53", "unreadable"],
    ["2021-W00", "unreadable"],
    ["nicht vor 2021", "[2021..]"],
    ["not later than May 2021", "[..2021-05]"],
    ["12/98", "asked: century"],
    ["13/98", "unreadable"],
    ["05/12", "unreadable"],
    ["zwischen 2015 und 2018", "[2015..2018]"],
    ["zwischen März und Mai 2020", "[2020-03..2020-05]"],
    ["between 1 May 2017 and 3 June 2018", "[2017-05-01..2018-06-03]"],
    ["between 2015 - 2018", "[2015..2018]"],
    ["zwischen 2018 und 2015", "unreadable"],
    ["zwischen 2018 und heute", "unreadable"],
    ["seit 1.1.2017 (gekündigt zum 31.12.2025)", "2017-01-01/2025-12-31"],
    ["? - 2011", "/2011"],
    ["2011 – ?", "2011/"],
    ["2021-09-17 und 2022-01-20", "2021-09-17 + 2022-01-20"],
    ["2021, 2023", "2021 + 2023"],
    ["Mi 05.03.2025", "2025-03-05"],
    ["Mon, 02 May 2023", "2023-05-02"],
    ["23-MAR-2006", "2006-03-23"],
    ["2015-00-00", "2015"],
    ["+2015-00-00T00:00:00Z", "2015"],
    ["2008-10-00", "2008-10"],
    ["vsl. 2027", "2027?"],
    ["unbekannt", "nothing"],
    ["n/a", "nothing"],
    ["laufend", "nothing"],
    ["31.12.9999", "nothing"],
    ["2020/9999-12-31", "2020/.."],
    ["12.11.", "unreadable"],
    ["letztes Jahr", "unreadable"],
    ["9000", "unreadable"],
    ["as of 2018", "unreadable"],
    ["as of 3 May 2018", "unreadable"],
    ["2019 ff.", "2019/"],
    ["2019ff", "2019/"],
    ["Mai 2019 ff.", "2019-05/"],
    ["im Laufe des Jahres 2020", "2020"],
    ["Q3/21", "asked: century"],
    ["Q3 '21", "asked: century"],
    ["3. Quartal 21", "asked: century"],
    ["14.6.22", "asked: century"],
    ["Mai 23", "asked: century"],
    ["90er Jahre", "asked: century"],
    ["45000", "asked: counts"],
    ["1700000000", "asked: counts"],
    ["1700000000000", "asked: counts"],
  ])("%j is %s", (text, expected) => expect(written(readDate(text))).toBe(expected));

  it.each([
    ["3 mars 2020", "2020-03-03"],
    ["1er janvier 2019", "2019-01-01"],
    ["le 14 juillet 2021", "2021-07-14"],
    ["août 2018", "2018-08"],
    ["déc. 2018", "2018-12"],
    ["depuis mai 2015", "2015-05/.."],
    ["jusqu'en 2018", "../2018"],
    ["avant 2015", "[..2014]"],
    ["vers 2015", "2015~"],
    ["printemps 2019", "2019-21"],
    ["15 de mayo de 2020", "2020-05-15"],
    ["el 3 de enero de 2020", "2020-01-03"],
    ["mayo de 2020", "2020-05"],
    ["enero-marzo de 2020", "2020-01/2020-03"],
    ["desde 2015", "2015/.."],
    ["hasta septiembre de 2018", "../2018-09"],
    ["hacia 2015", "2015~"],
    ["otoño 2019", "2019-23"],
    ["3 settembre 2020", "2020-09-03"],
    ["3 de setembro de 2020", "2020-09-03"],
    ["3 maart 2020", "2020-03-03"],
    ["depuis mars", "unreadable"],
    ["mayor 2020", "unreadable"],
    ["31 de abril de 2020", "unreadable"],
  ])("in French, Spanish and other languages: %j is %s", (text, expected) =>
    expect(written(readDate(text))).toBe(expected),
  );

  it("of two digits and in counts are read once somebody has said how", () => {
    const rules = { shortYearsUntil: 2036, areCounts: true };
    const read = (text: string) => written(readDate(text, rules));
    expect(["Q3/21", "Q1 '99"].map(read)).toEqual(["[2021-07..2021-09]", "[1999-01..1999-03]"]);
    expect(["14.6.22", "1.1.37", "Mai 23", "90er Jahre", "12/98"].map(read)).toEqual([
      "2022-06-14",
      "1937-01-01",
      "2023-05",
      "199X",
      "1998-12",
    ]);
    expect(["45000", "1700000000", "1700000000000", "1.1727036E12"].map(read)).toEqual([
      "2023-03-15",
      "2023-11-14",
      "2023-11-14",
      "2007-02-28",
    ]);
  });

  it("in a column of ends are open where they are far in the future, and unknown where that is said", () => {
    expect(["31.12.9999", "9999", "unbekannt", "?"].map((text) => written(readEndDate(text)))).toEqual([
      "..",
      "..",
      "unknown",
      "unknown",
    ]);
  });

  it.each(["2020-21", "2021-22", "2023-24", "1921-22"])(
    "%j are two years or a season, and neither by a guess",
    (cell) => {
      expect(readDate(cell)).toEqual({ is: "unreadable" });
      expect(readDate("2019-20")).toEqual({ is: "interval", start: "2019", end: "2020" });
      expect(readDate("2021-21")).toEqual({ is: "date", date: "2021-21" });
    },
  );

  it("never have a year that is not in the text", () => {
    const word = fc.constantFrom(
      ..."seit ab vor nach bis und Ende Anfang Mitte Q1 Mai 3. 12. 2015 1998 22 00 ? - – / ; , ca. er s heute 31.12.9999".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(" ");
        const reading = written(readDate(text));
        for (const year of reading.match(/\d{4}(?!\d)/g) ?? []) {
          const near = [0, -1, 1].map((step) => String(Number(year) + step));
          expect(near.some((said) => text.includes(said))).toBe(true);
        }
      }),
    );
  });
});
