import type { Issue } from "../../dataset/issues.ts";
import { createCountedText } from "../count.ts";
import type { IssueWords } from "../issueWords.ts";
import { formatLocaleOf } from "../languages.ts";
import { isolated } from "../text.ts";

const locale = formatLocaleOf("ar");
const count = createCountedText(locale);
const numbers = new Intl.NumberFormat(locale, { useGrouping: false });

const likenesses: ReadonlyMap<string, string> = new Map([
  ["tree", "شجرة"],
  ["tables", "عدة جداول بأسماء"],
  ["adjacency list", "قائمة تجاور"],
  ["matrix", "مصفوفة تجاور"],
  ["pairs", "أزواج بلا عناوين"],
  ["words", "قائمة كلمات"],
  ["row", "سطر واحد"],
]);

/** Findings in Arabic, by code: what is wrong, with what was found there and what was perhaps meant. What was expected is
 * not said: it comes from the schema, in English. */
const messages: IssueWords["messages"] = {
  "file-empty": () => "الملف فارغ",
  "web-page": () => "هذه صفحة ويب، وليست ملف بيانات",
  "json-invalid": (issue) => withFound("ليس JSON صالحًا", issue),
  "not-a-dataset": (issue) =>
    issue.likeness !== undefined
      ? `ليس مجموعة بيانات؛ يبدو مثل ${likenesses.get(issue.likeness) ?? issue.likeness}؛ يمكن قراءته كجدول (CSV) أو كعُقد وروابط`
      : withFound("ليس مجموعة بيانات", issue),
  "encoding-invalid": (issue) => withFound("بايتات ليست نصًا", issue),
  "format-later": (issue) => withFound("إصدار أحدث من الصيغة، قُرئ بقدر ما هو مفهوم", issue),
  "format-unknown": (issue) => withFound("صيغة غير معروفة", issue),
  "wrong-type": (issue) => withFound("من نوع غير صحيح", issue),
  "wrong-value": (issue) => withFound("قيمة غير مسموح بها هنا", issue),
  "missing-field": (issue) => withFound("حقل مفقود", issue),
  "unknown-field": (issue) => withFound("حقل غير معروف", issue),
  "column-broken": (issue) => withFound("ليس عمودًا: المتوقع قائمة، أو كائن فيه ‎“values”‎ و‎“rows”‎", issue),
  "column-uneven": (issue) =>
    withFound("هذا العمود ليس بطول بقية الأعمدة، فلا يمكن الوثوق بأي صف؛ اكتب «null» حيث لا توجد قيمة", issue),
  "id-invalid": (issue) => withFound("لا يصلح معرّفًا", issue),
  "id-duplicate": (issue) => withFound("استُخدم هذا المعرّف من قبل", issue),
  "actor-unknown": (issue) => withFound("لا طرف بهذا المعرّف", issue),
  "actor-perhaps": (issue) => withFound("يشبه هذا معرّف أحد الأطراف", issue),
  "relation-unknown": (issue) => withFound("لا علاقة بهذا المعرّف", issue),
  "type-unknown": (issue) => withFound("نوع علاقة غير معروف", issue),
  "kind-unknown": (issue) => withFound("صنف طرف غير معروف", issue),
  "source-unknown": (issue) => withFound("لا مصدر بهذا المعرّف", issue),
  "date-unreadable": (issue) => withFound("ليس تاريخًا", issue),
  "period-reversed": (issue) => withFound("ينتهي قبل أن يبدأ", issue),
  "life-exceeded": (issue) => withFound("مستمرة مع أن أحد أطرافها لم يعد موجودًا؛ يلزم ذكر النهاية، أو unknown", issue),
  "period-ambiguous": () => "حدث وحالة مستمرة في آن واحد",
  "url-refused": (issue) => withFound("هذا العنوان غير مسموح به", issue),
  "text-cleaned": () => "احتوى على محارف غير مرئية أو تالفة",
  "text-cut": () => "طويل جدًا، جرى اقتطاعه",
  "dispute-misplaced": (issue) =>
    withFound("وُصف بأنه مؤكَّد مع أن صاحب الفعل يعترض عليه؛ هل الخلاف في حدوثه أصلًا؟", issue),
  "source-unaddressed": (issue) => withFound("مصدر بلا عنوان: لا يستطيع القراء التحقق منه", issue),
  "gesture-open": (issue) => withFound("بادرة من يوم واحد كُتبت حالةً بلا نهاية؛ يلزم تاريخ أو نهاية", issue),
  "claim-thin": (issue) => withFound("زعم عن شخص بأقل من مصدرين", issue),
  "file-too-large": (issue) => withFound("الملف كبير جدًا؛ يُرجى حذف ما لا تحتاج إليه الصورة", issue),
  "inflated-too-large": (issue) => withFound("الملف بعد فك ضغطه أكبر من أن يُقرأ", issue),
  "encoding-assumed": () =>
    "هذه البايتات ليست UTF-8 وقُرئت على أنها Windows-1252؛ يُرجى التحقق من الحروف غير اللاتينية والعلامات",
  "gzip-damaged": () => "الملف المضغوط (gzip) تالف؛ يُرجى ضغطه من جديد أو إحضاره غير مضغوط",
  "nested-too-deep": (issue) => withFound("تداخل أعمق مما تحتمله مجموعة بيانات", issue),
  "relations-too-many": (issue) => withFound("علاقات أكثر من اللازم؛ يُرجى إحضار جزء منها", issue),
  "format-unrecognised": (issue) =>
    issue.likeness === undefined
      ? withFound("ليس من الصيغ التي تُقرأ", issue)
      : `يبدو مثل ${issue.likeness}، وهذه الصيغة لا تُقرأ`,
  "xml-invalid": (issue) => withFound("ليس XML سليم البنية", issue),
  "doctype-refused": () => "قد يجلب DOCTYPE نصوصًا أو يضاعفها، فلا تُقرأ الملفات التي تحتويه؛ يُرجى حذف ذلك السطر",
  "quotes-broken": (issue) => withFound("علامات الاقتباس غير متطابقة هنا؛ يُرجى التحقق من الصف في الجدول", issue),
  "row-too-long": (issue) => withFound("خلايا أكثر من العناوين؛ حُفظت خاصيةً", issue),
  "column-missing": (issue) => withFound("عمود مفقود، أو عنوانه غير مفهوم", issue),
  "column-unknown": (issue) => withFound("هذا العمود غير مفهوم، وحُفظ خاصيةً", issue),
  "column-repeated": (issue) => withFound("عمودان للشيء نفسه؛ حُفظ هذا خاصيةً", issue),
  "tables-unmatched": (issue) => withFound("هذه الجداول لا ينتمي بعضها إلى بعض", issue),
  "date-ambiguous": (issue) => withFound("يمكن قراءته بأكثر من طريقة؛ يبقى بلا تاريخ إلى أن يُحدَّد", issue),
  "column-private": (issue) => withFound("الملاحظات متروكة إلى أن يُختار هذا العمود", issue),
  "cell-empty": (issue) => withFound("كلمة تعني لا شيء؛ قُرئت فارغة في هذا العمود", issue),
  "cell-split": (issue) => withFound("عدة أسماء في خلية: علاقة لكل منها", issue),
  "rows-left-out": (issue) => withFound("ليس من صفوف الجدول (عنوان أو مجموع أو ترويسة)؛ تُرك", issue),
  "names-alike": (issue) => withFound("لا تختلف إلا في حالة الحروف؛ ربما الطرف نفسه", issue),
  "date-order-found": (issue) => withFound("قُرئ اليوم والشهر كما يدل عليه تاريخ آخر في الجدول", issue),
  "amount-unreadable": (issue) => withFound("ليس مبلغًا؛ حُفظ خاصيةً", issue),
  "status-unreadable": (issue) =>
    withFound("ليس حالة معروفة؛ أُبقي كما هو مكتوب فقط؛ اكتب confirmed أو claimed أو disputed أو denied", issue),
  "actors-made": (issue) => withFound("أُنشئت أطراف من الأسماء الواردة في العلاقات", issue),
  "types-grouped": (issue) => withFound("أنواع كثيرة إلى حد أن النادرة منها تظهر معًا، وكلماتها تسميات لها", issue),
  "types-understood": (issue) =>
    withFound("رُسمت الأنواع بحسب كلماتها؛ يمكن تصحيح ذلك في «تصنيف أنواع العلاقات»", issue),
  "directions-unsaid": (issue) =>
    withFound(
      "للكلمات اتجاه، لكن الملف يقول إن العلاقات بلا اتجاه أو في الاتجاهين: رُسمت بلا سهم؛ حدّد الاتجاه حيث يوجد في «تصنيف أنواع العلاقات»",
      issue,
    ),
  "no-dates": () => "لا علاقة لها تاريخ: يظهر كل شيء دفعة واحدة، ولا يجد الخط الزمني ما يصفّيه",
  "no-sources": () => "لا علاقة لها مصدر: لا يرى القراء من يقول ذلك",
  "positions-shared": (issue) => withFound("أطراف تقع في الملف في الموضع نفسه؛ تُرسم متجاورة", issue),
  "workbook-damaged": () => "لا يمكن قراءة هذا المصنف؛ يُرجى حفظ الجدول بصيغة CSV",
  "sheet-missing": (issue) => withFound("لا توجد في المصنف ورقة كهذه", issue),
  "sheets-unread": (issue) => withFound("تُقرأ الورقة الأولى فقط؛ لم يُقرأ", issue),
  "hidden-left-out": (issue) => withFound("مخفي في المصنف، فلا يُقرأ", issue),
  "part-ignored": (issue) => withFound("هذا الجزء لا يُقرأ", issue),
  "definition-unknown": (issue) => withFound("يشير إلى ما لم يُعرَّف", issue),
};

export const arabicIssues: IssueWords = {
  messages,
  wholeFile: "الملف",
  line: (line, column) =>
    column === undefined
      ? `السطر ${numbers.format(line)}`
      : `السطر ${numbers.format(line)}، العمود ${numbers.format(column)}`,
  row: (row, heading) =>
    heading === undefined ? `الصف ${numbers.format(row)}` : `الصف ${numbers.format(row)}، «${isolated(heading)}»`,
  summary: (amount, place, message) => {
    const entries = count(amount, {
      zero: "لا مدخلات مخالفة للصيغة",
      one: "مدخل واحد مخالف للصيغة",
      two: "مدخلان مخالفان للصيغة",
      few: "# مدخلات مخالفة للصيغة",
      many: "# مدخلًا مخالفًا للصيغة",
      other: "# مدخل مخالف للصيغة",
    });
    return `${entries}. الأول: ${isolated(place)}: ${message}`;
  },
};

function withFound(problem: string, { found, suggestion }: Issue): string {
  const parts = [
    found === undefined ? problem : `${problem}: ${isolated(found)}`,
    suggestion === undefined ? "" : `هل المقصود «${isolated(suggestion)}»؟`,
  ];
  return parts.filter((part) => part !== "").join("؛ ");
}
