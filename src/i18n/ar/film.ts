import type { FilmWords } from "../film.ts";
import { isolated } from "../text.ts";

export const arabicFilm: FilmWords = {
  title: "فيلم لهذا العرض",
  tells: {
    steps: "يروي خطوات المشهد واحدة بعد أخرى. تظهر فيه العلاقات الحاسمة.",
    days: "يروي الأوقات التي يحدث فيها أكبر تغيّر. تظهر فيه العلاقات التي تبدأ عندها، بقدر ما يتسع المكان.",
  },
  leftOut: (told, all, named, more) =>
    `الأوقات التي يبدأ فيها شيء: ${told} من ${all} لها صورة. بلا صورة: ${isolated(named)}${more === "" ? "" : `، و${more} غيرها`}.`,
  kind: "الملف",
  kinds: { mp4: "MP4", webm: "WebM", gif: "GIF" },
  kindHints: {
    mp4: "فيديو لمعظم البرامج والشبكات. إن كان المتصفح لا يكتبه، صار WebM أو GIF.",
    webm: "فيديو بصيغة حرة. إن كان المتصفح لا يكتبه، صار GIF.",
    gif: "يتحرك في رسائل البريد أيضًا؛ عرضه ٦٠٠ بكسل.",
  },
  save: "حفظ الفيلم",
  saveCaptions: "حفظ الترجمة النصية",
  cancel: "إلغاء",
  locked: "يبقى الاختيار كما هو حتى يكتمل الفيلم أو يُلغى.",
  measures: (size, pictures, seconds) => `${isolated(size)}\u00a0بكسل، الصور: ${pictures}، الثواني: ${seconds}`,
  begun: "يجري إنشاء الفيلم…",
  partDone: (percent) => `يجري إنشاء الفيلم: اكتمل ${isolated(percent)}.`,
  cancelled: "أُلغي، ولم يُحفظ شيء.",
  saved: (fileName, size) => `الملف «${isolated(fileName)}» جاهز (${isolated(size)}) ويجري تنزيله.`,
  instead: {
    webm: "صيغته WebM، لأن هذا المتصفح لا يكتب فيديو H.264 الذي يحتويه MP4.",
    gif: "صيغته GIF، لأن هذا المتصفح لا يكتب فيديو كهذا.",
  },
  captionsSaved: (fileName) => `يجري تنزيل «${isolated(fileName)}»: ما يرويه الفيلم، ومتى.`,
  nothingTold: "ليس لهذا العرض خطوات، ولا يبدأ شيء في مدته: لا شيء يُروى.",
  failed: "تعذّر رسم الفيلم: يمنع المتصفح الصفحات من قراءة الصور، أو هي أكبر مما يسمح به.",
};
