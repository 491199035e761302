import type { ExpectedPatterns, ExpectedWords } from "../ownData.ts";
import { isolated } from "../text.ts";

/** What the schema and the readers name as expected. */
const phrases: ReadonlyMap<string, string> = new Map([
  ["an id of 1 to 200 characters", "معرّف من 1 إلى 200\u00a0محرف"],
  ["a name of 1 to 200 characters", "اسم من 1 إلى 200\u00a0محرف"],
  ["the id of an actor", "معرّف طرف"],
  ["the id of a relation", "معرّف علاقة"],
  ["the id of a source", "معرّف مصدر"],
  ["the id of a type of relation", "معرّف نوع علاقة"],
  ["the id of a kind of actor", "معرّف صنف طرف"],
  ["a day such as 2025-01-22", `يوم مثل ${isolated("2025-01-22")}`],
  ["a language tag such as de or en-GB", "رمز لغة مثل de أو en-GB"],
  [
    "a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or ..",
    `تاريخ مثل ${isolated("2025")} أو ${isolated("2025-01")} أو ${isolated("2025-01-22")} أو ${isolated("2025-01~")} أو ${isolated("..")}`,
  ],
  [
    "a date such as 2025-01-22, 2025-01 or 2025-01~, or an interval such as 2015/2018-02",
    `تاريخ مثل ${isolated("2025-01-22")} أو ${isolated("2025-01")} أو ${isolated("2025-01~")}، أو فترة مثل ${isolated("2015/2018-02")}`,
  ],
  [
    "an address with https:, http: or mailto:",
    `عنوان يبدأ بـ ${isolated("https:")} أو ${isolated("http:")} أو ${isolated("mailto:")}`,
  ],
  ["two numbers from -1000000 to 1000000", `عددان من ${isolated("−1000000")} إلى ${isolated("1000000")}`],
  ["a text, a number, true or false", "نص أو عدد أو true أو false"],
  ["a number from 0", "عدد من 0 فصاعدًا"],
  ["a currency code of three capital letters", "رمز عملة من ثلاثة حروف لاتينية كبيرة"],
  ["a number of steps, or all", "عدد خطوات، أو all"],
  ["a number of actors, or all", "عدد أطراف، أو all"],
  ["a text", "نص"],
  ["a string", "نص"],
  ["a number", "عدد"],
  ["a boolean", "true أو false"],
  ["an object", `كائن ${isolated("{ … }")}`],
  ["an array", `قائمة ${isolated("[ … ]")}`],
  ["arrays actors and relations", "القائمتان actors وrelations"],
  ["an end, or unknown", "نهاية، أو unknown"],
  ["either date, or start and end", "إما date وإما start وend"],
  ["a comma or }", `فاصلة أو ${isolated("}")}`],
  ["a comma or ]", `فاصلة أو ${isolated("]")}`],
  ['a field name in "', `اسم حقل بين ${isolated('"')}`],
  ['a closing "', `علامة ${isolated('"')} الختامية`],
  ["a value", "قيمة"],
  ["the end of the file", "نهاية الملف"],
  [
    "a date such as 2025, 2025-01, 2025-01-22, 2025-01~ or .., or unknown",
    `تاريخ مثل ${isolated("2025")} أو ${isolated("2025-01")} أو ${isolated("2025-01-22")} أو ${isolated("2025-01~")} أو ${isolated("..")}، أو unknown`,
  ],
  ["the id of a tag", "معرّف وسم"],
  ["a date of the calendar, since other relations have one", "تاريخ من التقويم، فلعلاقات أخرى تواريخ منه"],
  ["one file, or two tables", "ملف واحد، أو جدولان"],
  ["one table of actors, one of relations, or one of each", "جدول للأطراف، أو جدول للعلاقات، أو جدول لكل منهما"],
  ["an entity with schema and properties", "كيان فيه schema وproperties"],
  ["schemata of actors and relations", "مخططات أطراف وعلاقات"],
  ["entities of people, companies or the like", "كيانات لأشخاص أو شركات وما شابه"],
  ["an element graph", "عنصر graph"],
  ["nodes and edges", "عقد وروابط"],
  ["arrays nodes and edges", "القائمتان nodes وedges"],
  ["arrays nodes and links (or edges)", "القائمتان nodes وlinks (أو edges)"],
  ["an id", "معرّف"],
  ["a key", "مفتاح (key)"],
  ["a definition of the attribute", "تعريف للسمة"],
  ["an element that is read", "عنصر من العناصر التي تُقرأ"],
  ["for and value, within a node or an edge", "for وvalue داخل عقدة أو رابط"],
  ["a spell of a node or an edge", "فترة (spell) لعقدة أو رابط"],
  ["times of nodes and edges", "أزمنة عقد وروابط"],
  ["r, g and b from 0 to 255", "r وg وb من 0 إلى 255"],
  ["numbers x and y", "العددان x وy"],
  ["&amp; in the place of a bare &", `${isolated("&amp;")} بدلًا من ${isolated("&")} وحدها`],
  [
    "to be told that the numbers count seconds or milliseconds",
    "أن يُقال هل تعدّ الأعداد ثواني أم أجزاء من ألف من الثانية",
  ],
  ["to be told which sign is before the decimals", "أن يُقال أي علامة تسبق الكسور العشرية"],
  ["an amount such as 97.4 bn USD", `مبلغ مثل ${isolated("97.4 bn USD")}`],
  [
    "a date such as 2025-01-22, or to be told whether the day or the month comes first",
    `تاريخ مثل ${isolated("2025-01-22")}، أو أن يُقال هل يأتي اليوم أولًا أم الشهر`,
  ],
  ["a year of four digits, or to be told in which century it is", "سنة من أربعة أرقام، أو أن يُقال في أي قرن هي"],
  [
    "a date such as 2025-01-22, or to be told that the number counts days or seconds",
    `تاريخ مثل ${isolated("2025-01-22")}، أو أن يُقال إن العدد يعدّ أيامًا أو ثواني`,
  ],
  ["an array, or an object of values and rows", "قائمة، أو كائن فيه values و rows"],
  ["as many entries as there are sources", "مُدخلات بعدد المصادر"],
  [
    'text in "…", with every " inside written twice',
    `نص بين ${isolated('"…"')}، وكل علامة ${isolated('"')} داخله مكررة`,
  ],
  ["an escape such as \\n or \\u00e9", `تسلسل هروب مثل ${isolated("\\\\n")} أو ${isolated("\\\\u00e9")}`],
]);

/** Phrases with numbers and words of the file in them. */
const patterns: ExpectedPatterns = [
  // Names and signs, which are the same in every language.
  [/^(tiespan\/1|utf-\S+|JSON|:)$/, (sign) => sign],
  [/^one of (.+)$/s, (list) => `واحد من ${isolated(list)}`],
  [/^columns for (.+)$/s, (list) => `أعمدة لـ ${isolated(list.replaceAll(" and ", ", "))}`],
  [/^at most (\d+) MiB$/, (number) => `حتى ${isolated(`${number} MiB`)}`],
  [/^at most (\d+) characters$/, (number) => `عدد المحارف: ${number} على الأكثر`],
  [/^at most (\d+) values in all$/, (number) => `عدد القيم كلها: ${number} على الأكثر`],
  [/^at most (\d+) types$/, (number) => `عدد الأنواع: ${number} على الأكثر`],
  [/^at most (\d+) levels$/, (number) => `عدد المستويات: ${number} على الأكثر`],
  [/^at most (\d+) elements deep$/, (number) => `عمق العناصر: ${number} على الأكثر`],
  [/^at most (\d+)$/, (number) => `${number} على الأكثر`],
  [/^(\d+) cells$/, (number) => `عدد الخلايا: ${number}`],
  [/^(\d+) values$/, (number) => `عدد القيم: ${number}`],
  [
    /^the number of one of (\d+) values, from 0, or null$/,
    (number) => `رقم إحدى القيم وعددها ${number}، بدءًا من 0، أو null`,
  ],
  [/^well-formed XML \((.+)\)$/s, (problem) => `XML سليم الصياغة (${isolated(problem)})`],
  [
    /^the day before the month, as in (.+) in the same table$/s,
    (date) => `اليوم قبل الشهر، كما في ${isolated(date)} في الجدول نفسه`,
  ],
  [
    /^the month before the day, as in (.+) in the same table$/s,
    (date) => `الشهر قبل اليوم، كما في ${isolated(date)} في الجدول نفسه`,
  ],
];

/** What was expected; what there are no words for stays English, and is marked as such. */
export function arabicExpected(text: string): ExpectedWords {
  const phrase = phrases.get(text);
  if (phrase !== undefined) return { words: phrase, language: "ar" };
  for (const [pattern, say] of patterns) {
    const inside = pattern.exec(text)?.[1];
    if (inside !== undefined) return { words: say(inside), language: "ar" };
  }
  return { words: text, language: "en" };
}
