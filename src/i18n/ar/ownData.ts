import { createCountedText, type CountedTexts } from "../count.ts";
import { formatLocaleOf } from "../languages.ts";
import type { LossWords, OwnDataWords } from "../ownData.ts";
import { isolated } from "../text.ts";
import { arabicInterface } from "./interface.ts";
import { arabicIssues } from "./issues.ts";
import { arabicMapping } from "./mapping.ts";

const locale = formatLocaleOf("ar");
const count = createCountedText(locale);
const numbers = new Intl.NumberFormat(locale);
const actors: CountedTexts = {
  zero: "لا أطراف",
  one: "طرف واحد",
  two: "طرفان",
  few: "# أطراف",
  many: "# طرفًا",
  other: "# طرف",
};
const remarks: CountedTexts = {
  zero: "لا ملاحظات",
  one: "ملاحظة واحدة",
  two: "ملاحظتان",
  few: "# ملاحظات",
  many: "# ملاحظة",
  other: "# ملاحظة",
};
const entries: CountedTexts = {
  zero: "لا مدخلات",
  one: "مدخل واحد",
  two: "مدخلان",
  few: "# مدخلات",
  many: "# مدخلًا",
  other: "# مدخل",
};

const lostParts: LossWords = {
  groups: new Map([
    ["actors", "الأطراف"],
    ["relations", "العلاقات"],
    ["types", "أنواع العلاقات"],
    ["kinds", "أصناف الأطراف"],
    ["sources", "المصادر"],
    ["scenes", "المشاهد"],
  ]),
  fields: new Map([
    ["title", "العنوان"],
    ["description", "الوصف"],
    ["language", "اللغة"],
    ["updated", "تاريخ آخر تغيير"],
    ["credit", "الجهة المُعِدّة"],
    ["license", "الرخصة"],
    ["name", "الاسم"],
    ["kind", "الصنف"],
    ["role", "الدور"],
    ["aliases", "الأسماء الأخرى"],
    ["links", "الروابط"],
    ["position", "الموضع في الصورة"],
    ["positions", "المواضع في الصورة"],
    ["attributes", "خصائص أخرى"],
    ["type", "نوع العلاقة"],
    ["date", "التاريخ"],
    ["start", "البداية"],
    ["end", "النهاية"],
    ["periods", "عدة فترات"],
    ["label", "التسمية"],
    ["summary", "الملخص"],
    ["amount", "المبلغ"],
    ["amount.currency", "عملة المبلغ"],
    ["amount.qualifier", "مدى دقة المبلغ"],
    ["status", "الحالة (مزعوم، موضع خلاف)"],
    ["claimedBy", "من يزعم ذلك"],
    ["disputedBy", "من ينفي ذلك"],
    ["sources", "المصادر"],
    ["scenes", "المشاهد"],
    ["types", "أنواع العلاقات"],
    ["kinds", "أصناف الأطراف"],
    ["family", "العائلة"],
    ["line", "الخط"],
    ["sign", "الإشارة"],
    ["directed", "الاتجاه"],
    ["shape", "الشكل"],
    ["publisher", "الناشر"],
    ["url", "الرابط"],
    ["retrieved", "يوم الاطلاع"],
    ["text", "النص"],
    ["view", "العرض"],
  ]),
  entries: (amount) => count(amount, entries),
  examples: (names) => `مثل ${isolated(names)}`,
};

const remedies: OwnDataWords["remedies"] = {
  "file-empty": "يُرجى حفظ الجدول من جديد والتحقق من أن فيه صفوفًا.",
  "web-page": "يُرجى تنزيل الملف نفسه، لا الصفحة التي تعرضه.",
  "json-invalid": "يُرجى إصلاح الموضع في محرر، أو حفظ الملف من جديد من برنامجه.",
  "not-a-dataset": "يحتاج الملف إلى أطراف وعلاقات؛ يبيّن القالب شكل كل منهما.",
  "encoding-invalid": "يُرجى حفظ الملف بترميز «UTF-8»؛ يسمّيه Excel «CSV UTF-8».",
  "format-unrecognised": "يُرجى حفظ مصنفات Excel بصيغة CSV.",
  "file-too-large": "",
  "inflated-too-large": "يُرجى ترك الأعمدة أو الصفوف التي لا تحتاج إليها الصورة.",
  "gzip-damaged": "",
  "nested-too-deep": "يُرجى التحقق من أن هذا هو الملف الصحيح؛ مجموعات البيانات مسطحة.",
  "relations-too-many": "",
  "xml-invalid": "يُرجى حفظ الملف من جديد من Gephi أو من البرنامج الذي جاء منه.",
  "doctype-refused": "",
  "quotes-broken": "يُرجى حفظ الجدول بصيغة CSV مرة أخرى؛ عندها يضبط البرنامج علامات الاقتباس.",
  "column-missing": "يُرجى تسمية العمود كما في القالب، أو تحديد الأعمدة هنا.",
  "tables-unmatched": "يُرجى أخذ جدول للأطراف وجدول للعلاقات معًا، أو العلاقات وحدها.",
  other: "يُرجى إصلاح الموضع والمحاولة من جديد.",
};

/** What the schema and the readers name as expected. */
const expected: ReadonlyMap<string, string> = new Map([
  ["an id of 1 to 200 characters", "معرّف من 1 إلى 200\u00a0محرف"],
  ["a name of 1 to 200 characters", "اسم من 1 إلى 200\u00a0محرف"],
  ["the id of an actor", "معرّف طرف"],
  ["the id of a relation", "معرّف علاقة"],
  ["the id of a source", "معرّف مصدر"],
  ["the id of a type of relation", "معرّف نوع علاقة"],
  ["the id of a kind of actor", "معرّف صنف طرف"],
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
]);

export const arabicOwnData: OwnDataWords = {
  language: "ar",
  titles: {
    start: "بياناتك الخاصة",
    busy: "تجري قراءة البيانات",
    mapping: "ماذا في كل عمود؟",
    issues: "ما لا يتوافق",
    refused: "لا يمكن فتح هذا",
    types: "تصنيف أنواع العلاقات",
  },
  close: arabicInterface.close,
  cancel: "إلغاء",
  back: "رجوع",
  choose: "اختيار ملفات",
  drop: "أو إفلاتها هنا",
  formatsRead: (others) =>
    `CSV (العلاقات وحدها، أو الأطراف والعلاقات)، ${isolated(others)}؛ ومضغوطة بـ gzip أيضًا. تبقى البيانات في المتصفح.`,
  paste: "أو اللصق هنا: جدول أو JSON أو XML",
  pasteExample: "source,target,type,start",
  readPasted: "قراءة الملصق",
  nothingPasted: "يُرجى أولًا لصق شيء في الحقل، صفوف من جدول مثلًا.",
  templates: "قوالب للتعبئة:",
  templateParts: { relations: "العلاقات (CSV)", actors: "الأطراف (CSV)", json: "JSON" },
  templateLabel: (part) => `تنزيل القالب: ${part}`,
  templateNames: { relations: "template-relations", actors: "template-actors", json: "template" },
  present: "البيانات المعروضة",
  saveAs: "الحفظ بصيغة",
  writing: "يجري التحضير …",
  noLosses: "لا يضيع شيء.",
  losses: (format) => `لا مكان في ${isolated(format)} لما يلي:`,
  saveFile: "حفظ الملف",
  saveRelations: "حفظ العلاقات",
  saveActors: "حفظ الأطراف",
  relationsName: "relations",
  actorsName: "actors",
  reportName: "report",
  saved: (fileName) => `يجري حفظ «${isolated(fileName)}».`,
  perhapsSaved: (fileName) =>
    `يجري حفظ «${isolated(fileName)}». إذا لم يصل شيء فالتنزيل محظور هنا: يُرجى فتح الرسم في نافذة خاصة به.`,
  savingBlocked: "التنزيل محظور هنا. يُرجى فتح الرسم في نافذة خاصة به.",
  failed: "لم ينجح ذلك. يُرجى المحاولة من جديد.",
  assignTypes: "تصنيف أنواع العلاقات",
  showIssues: (amount) => `عرض الملاحظات: ${numbers.format(amount)}`,
  phases: {
    fetching: "جلب الملف",
    unpacking: "فك ضغط الملف",
    reading: "قراءة الملف",
    checking: "فحص المدخلات",
  },
  oldStays: "يبقى الرسم القديم إلى أن يكتمل الجديد.",
  mapping: arabicMapping,
  summary: ({ actors: actorCount, relations: relationCount, leftOut, remarked }) => {
    const shown = `سيُعرض: ${count(actorCount, actors)} و${arabicInterface.relations(relationCount)}.`;
    const left = leftOut === 0 ? "" : `متروك: ${count(leftOut, entries)}.`;
    const kept = remarked === 0 ? "" : `محفوظ مع ملاحظة: ${count(remarked, entries)}.`;
    return [shown, left, kept].filter((part) => part !== "").join(" ");
  },
  issuesOfPresent: (amount) => `${count(amount, remarks)} على البيانات المعروضة، كما هي في الملف.`,
  issuesTable: "ملاحظات",
  issueColumns: {
    place: "الموضع",
    severity: "النتيجة",
    finding: "الملاحظة",
    expected: "المتوقع",
    found: "الموجود",
  },
  lineColumn: "سطر الملف",
  severities: { error: "متروك", warning: "محفوظ" },
  sortedBy: (column, isDescending) => `مرتّب بحسب «${column}»، ${isDescending ? "تنازليًا" : "تصاعديًا"}.`,
  more: (amount) => `عرض المزيد (${numbers.format(amount)})`,
  changeColumns: "تغيير الأعمدة",
  report: "تنزيل التقرير",
  continueWithout: "المتابعة بدونها",
  goOn: "متابعة",
  refused: "لا يمكن بهذا الشكل إنشاء رسم منه:",
  unreadable: "تعذّرت قراءة الملف. ربما نُقل للتو أو هو مقفل.",
  moreReasons: (amount) =>
    count(amount, {
      zero: "ولا سبب آخر.",
      one: "وسبب آخر.",
      two: "وسببان آخران.",
      few: "و# أسباب أخرى.",
      many: "و# سببًا آخر.",
      other: "و# سبب آخر.",
    }),
  another: "اختيار ملف آخر",
  neutralTypes: (amount) =>
    count(amount, {
      zero: "لكل أنواع العلاقات عائلة.",
      one: "نوع علاقات واحد بلا عائلة بعد وبخط محايد.",
      two: "نوعا علاقات بلا عائلة بعد وبخط محايد.",
      few: "# أنواع علاقات بلا عائلة بعد وبخط محايد.",
      many: "# نوع علاقات بلا عائلة بعد وبخط محايد.",
      other: "# نوع علاقات بلا عائلة بعد وبخط محايد.",
    }),
  typesLead: "يدل الخط واللون على الموضوع. يمكن هنا إسناد أنواع البيانات إلى عائلات؛ وتبقى أسماؤها.",
  findTypes: "البحث عن نوع",
  allFound: (amount) => (amount === 1 ? "النوع الذي عُثر عليه" : `كل الأنواع (${numbers.format(amount)})`),
  noTypes: "لا نوع بهذا الاسم.",
  chooseFamily: "اختيار عائلة",
  families: {
    support: "تحالف",
    conflict: "صراع",
    money: "مال",
    office: "منصب، ملكية",
    project: "مشروع",
    other: "غير ذلك",
  },
  ownName: "باسمه الخاص",
  likeKnown: "مثل",
  drawnAs: (type) => `انتماء «${isolated(type)}»`,
  arrow: "سهم",
  arrowOf: (type) => `رسم «${isolated(type)}» بسهم`,
  relationCount: arabicInterface.relations,
  apply: "تطبيق",
  nothingChosen: "لم يتغيّر شيء بعد. يُرجى اختيار عائلة لأحد الأنواع.",
  lostParts,
  remedies,
  reportTable: {
    separator: ",",
    columns: ["الملف", "الموضع", "السطر", "النتيجة", "الملاحظة", "المتوقع", "الموجود", "الاقتراح", "السطر كما كُتب"],
    severities: { error: "متروك", warning: "محفوظ" },
  },
  expected: (text) => {
    const words = expected.get(text) ?? choiceOf(text);
    return words === undefined ? { words: text, language: "en" } : { words, language: "ar" };
  },
  issues: arabicIssues,
};

function choiceOf(text: string): string | undefined {
  return text.startsWith("one of ") ? `واحد من ${isolated(text.slice("one of ".length))}` : undefined;
}
