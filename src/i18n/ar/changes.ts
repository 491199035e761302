import type { ChangeWords } from "../changes.ts";
import { formatLocaleOf } from "../languages.ts";

const numbers = new Intl.NumberFormat(formatLocaleOf("ar"));

export const arabicChanges: ChangeWords = {
  diff: {
    none: "لا فروق",
    heading: {
      added: (part, entries) => `${part}: جديد (${numbers.format(entries)})`,
      corrected: (part, entries) => `${part}: مصحَّح (${numbers.format(entries)})`,
      withdrawn: (part, entries) => `${part}: مسحوب (${numbers.format(entries)})`,
    },
    parts: {
      relations: "العلاقات",
      actors: "الأطراف",
      scenes: "المشاهد",
      types: "أنواع العلاقات",
      kinds: "أنواع الأطراف",
      sources: "المصادر",
      tags: "الوسوم",
    },
    dataset: "عن مجموعة البيانات:",
    reordered: (part) => `${part}: بترتيب آخر`,
    came: (field, value) => `${field}، جديد: ${value}`,
    went: (field, value) => `${field}، محذوف، وكان: ${value}`,
    became: (field, old, value) => `${field}: ${value}، وكان: ${old}`,
    otherOrder: (field) => `${field}: بترتيب آخر فقط`,
    feed: (dataset) => `التغييرات: ${dataset}`,
    told: {
      added: (sentence) => `جديد: ${sentence}`,
      corrected: (sentence) => `مصحَّح: ${sentence}`,
      withdrawn: (sentence) => `مسحوب: ${sentence}`,
    },
  },
  update: {
    ambiguous: "ليس مؤكدًا مَن المقصود بهذه الأسماء؛ لا يُخمَّن شيء ولا يُكتب شيء:",
    ambiguousAdvice:
      "يتأكد ذلك بعمود للمعرّفات في جدول للأطراف، أو بنوع يختلف فيه أصحاب الاسم الواحد، أو باسم أو اسم آخر لا يحمله إلا واحد منهم.",
    ambiguousNames: (names, ids) => `${quoted(names)}، وقد يكون: ${ids.join("، ")}`,
    renamedWanted: (part) => `يأخذ ‎--renamed "الاسم القديم=الاسم الجديد"، وبين الأزواج فاصلة منقوطة (;)، لا "${part}"`,
    renamedNobody: (name, isOld) =>
      `‎--renamed: يجب أن يحمل الاسم "${name}" طرف واحد فقط في ${isOld ? "مجموعة البيانات المحرَّرة" : "الجدول"}`,
    renamedPerhaps: "ربما ليسوا جددًا بل تغيّرت أسماؤهم؛ وعلى هذه الحال ضاع ما كُتب عنهم:",
    renamedSay: (now, was, option) => `${now}، وكان من قبل ${was}؟ عندئذ: ${option}`,
    others: (part, entries) => `${part}: باقٍ مع أنه ليس في الجدول (${numbers.format(entries)})`,
    kept: (part, entries) => `${part}: باقٍ على غير ما في الجدول (${numbers.format(entries)})`,
    keptFields: "عن مجموعة البيانات، باقٍ على غير ما في الملف الجديد:",
    stays: (field, value, table) =>
      `${field} يبقى ${value}؛ ${table === undefined ? "وليس في الجدول" : `وفي الجدول ${table}`}`,
    untaken: (field, table) => `${field} لا يؤخذ؛ وفي الجدول ${table}`,
  },
  dialog: {
    title: "تحديث أم استبدال؟",
    listTitle: "ما يغيّره الملف",
    close: "إغلاق",
    lead: (present, relations) =>
      `${present === "" ? "هنا بيانات مفتوحة" : `المفتوح هنا: «${present}»`}، العلاقات: ${numbers.format(relations)}.`,
    update: "تحديث…",
    updateHint: "يأخذ ما يختلف في الملف بقدر ما تقبله. تبقى المواضع والمشاهد ورسم الأنواع وما كتبتَه.",
    replace: "استبدال",
    replaceHint: "يعرض الملف وحده مكان ما هو مفتوح هنا.",
    canUndo: "يمكن التراجع عن كليهما.",
    different: "في الملف:",
    counts: ({ label, added, corrected, withdrawn, emptied, rewritten }) =>
      `${label}: ${some([
        [added, "جديد"],
        [corrected, "متغيّر"],
        [withdrawn, "ناقص"],
        [rewritten, "مذكور في الملف على غير ذلك"],
        [emptied, "مذكور هنا فقط"],
      ])}`,
    nothing: "لا يقول الملف ما ليس هنا من قبل: التحديث لا يغيّر شيئًا.",
    strangers: "لا أحد ممن في الملف موجود هنا: لعله عن موضوع آخر.",
    ambiguous: "التحديث غير ممكن: ليس مؤكدًا مَن المقصود بهذه الأسماء، ولا يُخمَّن شيء.",
    cancel: "إلغاء",
    back: "رجوع",
    take: (changes) => `أخذ التغييرات (${numbers.format(changes)})`,
    all: "الكل",
    chosen: (chosen, all) => `المقبول من التغييرات: ${numbers.format(chosen)} من ${numbers.format(all)}`,
    noneChosen: "لم يُقبل شيء بعد.",
    more: (changes) => `عرض المزيد (${numbers.format(changes)})`,
    groups: {
      edited: "غُيِّر هنا يدويًا، وهو في الملف على غير ذلك",
      added: "جديد",
      corrected: "متغيّر",
      withdrawn: "ليس في الملف",
      otherwise: "مذكور في الملف على غير ذلك",
      emptied: "مذكور هنا فقط",
    },
    hints: {
      edited: "ما كتبتَه يبقى ما لم تؤشّر عليه هنا.",
      added:
        "يُعدّ الطرف جديدًا إذا لم يكن اسمه في الملف لأحد هنا، ولم يكن لأحد عند فتح البيانات. وإذا أُضيف هذا الاسم إلى الأسماء الأخرى لأحدهم عُرف أنه هو.",
      corrected: "ما يقوله الملف يحلّ محلّ ما هنا.",
      withdrawn: "يبقى هذا ما لم تؤشّر عليه: لعله أُضيف هنا يدويًا. ما تؤشّر عليه يُحذف، من المشاهد والخطوات أيضًا.",
      otherwise: "لعل ما هنا كُتب يدويًا. يبقى ما لم تؤشّر عليه؛ وما تؤشّر عليه يحلّ محلّه ما في الملف.",
      emptied: "في الملف موضع لهذا، ولا شيء منه فيه. يبقى ما لم تؤشّر عليه؛ وما تؤشّر عليه يُحذف هنا.",
    },
    without: (field, value) => `${field} من دون ${value}؛ وفي الملف غير ذلك`,
    turnedHere:
      "هذا موجود هنا من قبل في الاتجاه المعاكس، وليس ذلك في الملف. إذا كان الملف يصحّح الاتجاه فأشّر عليه أيضًا تحت «ليس في الملف».",
    deletedHere: "حُذف هنا. إذا أشّرتَ عليه عاد.",
    renamed: "ربما تغيّر الاسم",
    renamedHint:
      "أطراف جديدة تشبه أطرافًا ليست في الملف. إذا أشّرتَ على أحدها فهما طرف واحد: يبقى موضعه ومشاهده وما كتبتَه، ويؤخذ الاسم من الملف.",
    sameAs: (name, was) => `${name} هو نفسه ${was}`,
    namesAlike: "الاسمان متشابهان.",
    sameRelations: (relations) => `العلاقات المتطابقة: ${numbers.format(relations)}.`,
    mayBe: (names) => `ربما هو نفسه ${names}: القرار تحت «ربما تغيّر الاسم».`,
    kept: "يبقى كما هو هنا",
    keptHint: "يقول الملف في هذا غير ذلك، أو لا يقول شيئًا. لا يمسّه التحديث.",
    done: (changes) => `حُدِّثت البيانات، عدد ما أُخذ من التغييرات: ${numbers.format(changes)}.`,
    yes: "نعم",
    no: "لا",
    otherSpelling: (field) => `${field}: الكتابة وحدها تختلف`,
    fields: {
      type: "النوع",
      date: "الزمن",
      start: "البداية",
      end: "النهاية",
      periods: "الفترات",
      amount: "المبلغ",
      status: "الحالة",
      claimedBy: "يقول به",
      added: "أُضيفت في",
      disputedBy: "يعترض عليه",
      sources: "المصادر",
      tags: "الوسوم",
      title: "العنوان",
      label: "التسمية",
      summary: "الملخص",
      source: "من",
      target: "إلى",
      name: "الاسم",
      aliases: "أسماء أخرى",
      kind: "النوع",
      role: "الدور",
      description: "الوصف",
      links: "الروابط",
      position: "الموضع",
      attributes: "معلومات أخرى",
      publisher: "الناشر",
      url: "العنوان على الشبكة",
      retrieved: "تاريخ الاطلاع",
      archive: "نسخة محفوظة",
      language: "اللغة",
      scenes: "المشاهد",
      credit: "صاحب البيانات",
      license: "الرخصة",
      method: "المنهج",
      corrections: "التصحيحات",
      family: "العائلة",
      sign: "مع بعضهما أم ضد بعضهما",
      directed: "له اتجاه",
      line: "الخط",
      shape: "الشكل",
    },
  },
};

function quoted(words: readonly string[]): string {
  return words.map((word) => `«${word}»`).join("، ");
}

/** What there is none of is left out. */
function some(counts: readonly (readonly [amount: number, words: string])[]): string {
  return counts.flatMap(([amount, words]) => (amount === 0 ? [] : [`${words} ${numbers.format(amount)}`])).join("، ");
}
