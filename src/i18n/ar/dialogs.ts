import type { DialogWords, DialogsWords } from "../dialogs.ts";
import { formatLocaleOf } from "../languages.ts";
import { isolated } from "../text.ts";

const numbers = new Intl.NumberFormat(formatLocaleOf("ar"));

const shared: DialogWords = {
  close: "إغلاق",
  preview: "معاينة",
  width: "العرض",
  height: "الارتفاع",
  edgeLimits: (smallest, largest) => `من ${smallest} إلى ${largest}\u00a0بكسل`,
  copy: "نسخ",
  textNotCopied: "لا يسمح المتصفح بالنسخ هنا. النص محدَّد: يمكن نسخه بالمفتاحين Ctrl+C أو ⌘C.",
  noSize: (limits) => `العرض والارتفاع عددان صحيحان: ${limits}.`,
};

export const arabicDialogs: DialogsWords = {
  picture: {
    ...shared,
    title: "صورة لهذا العرض",
    format: "الشكل",
    formats: {
      article: "مقال",
      wide: "عريض",
      social: "وسائل التواصل",
      square: "مربع",
      story: "قصة",
      view: "كما هنا",
      own: "مخصص",
    },
    scale: "الدقة",
    theme: "الألوان",
    themes: { light: "فاتح", dark: "داكن" },
    transparent: "بلا خلفية",
    plain: "الرسم وحده، بلا كلمات",
    pixels: (size, megapixels) => `${isolated(size)}\u00a0بكسل، ${megapixels}\u00a0ميغابكسل`,
    alt: "النص البديل",
    copyAlt: "نسخ النص البديل",
    figure: "HTML لصفحة خاصة",
    copyFigure: "نسخ HTML",
    copyPicture: "نسخ الصورة",
    asFilm: "كفيلم …",
    savePng: "حفظ PNG",
    saveSvg: "حفظ SVG",
    drawing: "يجري رسم الصورة …",
    saved: (fileName) => `حُفظت باسم «${isolated(fileName)}».`,
    perhapsSaved: (fileName) =>
      `يجري حفظ «${isolated(fileName)}». إذا لم يصل شيء، فبالضغط المطوّل على الصورة أو النقر عليها بالزر الأيمن يمكن حفظها.`,
    handedOver: "تسلّمت الصفحة المحيطة بهذا الرسم الصورة.",
    textCopied: "النص في الحافظة.",
    pictureCopied: "الصورة في الحافظة.",
    pictureNotCopied: "لا يسمح المتصفح بالنسخ هنا. بالضغط المطوّل على الصورة أو النقر عليها بالزر الأيمن يمكن نسخها.",
    notDrawn: "تعذّر رسم الصورة. يُرجى تجربة صورة أصغر أو SVG.",
    tooLarge: (megapixels, limit, largestScale) =>
      `ستبلغ الصورة ${megapixels}\u00a0ميغابكسل، والممكن ${limit}. ` +
      (largestScale === 0
        ? "يُرجى اختيار حجم أصغر."
        : `في هذا الشكل تبلغ الدقة ${isolated(`${numbers.format(largestScale)}×`)} على الأكثر.`),
  },
  share: {
    ...shared,
    title: "المشاركة والتضمين",
    fields: { link: "الرابط", frame: "HTML كإطار: لأي صفحة", tag: "HTML كعنصر: للصفحات الخاصة" },
    copyLabels: { link: "نسخ الرابط", frame: "نسخ HTML الإطار", tag: "نسخ HTML العنصر" },
    copied: {
      link: "الرابط في الحافظة.",
      frame: "HTML الإطار في الحافظة.",
      tag: "HTML العنصر في الحافظة.",
    },
    view: "العرض",
    views: { now: "كما هو الآن", opening: "كما يبدأ" },
    size: "حجم الإطار",
    sizes: { column: "بعرض العمود", small: "صغير", article: "مقال", wide: "عريض", own: "مخصص" },
    columnSize: (height) => `١٠٠٪ × ${height}`,
    tagNeeds: (host) =>
      `في مواقع أخرى فقط إذا أرسل ${isolated(host)} البيانات مع «${isolated("Access-Control-Allow-Origin: *")}».`,
    autoHeight: "الارتفاع يتبع المحتوى (مع برنامج نصي)",
    shown: (size, percent) => `${isolated(size)}\u00a0بكسل، هنا بنسبة ${percent}`,
    tryOut: "تجربة الإطار",
    share: "مشاركة الرابط",
    notShared: "لم يقبل الجهاز الرابط. يمكن نسخه بدلًا من ذلك.",
  },
  method: { title: "كيف نعمل", close: shared.close, corrections: "تصحيحات" },
  table: {
    title: "العلاقات في جدول",
    columns: { nature: "النوع", source: "الطرف", target: "الطرف الآخر" },
    save: "حفظ CSV",
    saved: (fileName) => `حُفظ باسم «${isolated(fileName)}».`,
    blocked: "التنزيل محظور هنا. يُرجى فتح الرسم في صفحته الخاصة.",
    fileName: "table",
    separator: ",",
  },
  keys: {
    title: "المفاتيح",
    close: shared.close,
    places: [
      {
        title: "في الرسم",
        keys: [
          [["←", "↑", "→", "↓"], "إلى أقرب طرف في ذلك الاتجاه"],
          [["Home", "End"], "إلى الطرف الأول أو الأخير"],
          [[",", "."], "على طول علاقات الطرف (وكذلك [ و])"],
          [["Enter"], "فتح التفاصيل: تفاصيل الطرف، أو العلاقة التي قادت إليها الفاصلة أو النقطة"],
          [["N", "P"], "إلى الخطوة أو الحدث التالي أو السابق"],
          [["/"], "إلى البحث"],
          [["L"], "إلى القائمة"],
          [["S"], "حفظ صورة"],
          [["؟"], "عرض هذه المفاتيح"],
        ],
      },
      {
        title: "عند أحد طرفي الفترة",
        keys: [
          [["→", "←"], "بخطوة واحدة، يوم في العادة"],
          [["Shift + →", "Shift + ←"], "بخطوة أكبر، أسبوع في العادة"],
          [["Page Up", "Page Down"], "بخطوة كبيرة، شهر في العادة"],
          [["Home", "End"], "إلى بداية البيانات أو نهايتها"],
          [["+", "−"], "تكبير الخط الزمني أو تصغيره"],
        ],
      },
      {
        title: "في كل مكان",
        keys: [
          [["Tab"], "إلى عنصر التحكم التالي؛ وفي الرسم محطة واحدة لجميع الأطراف"],
          [["Esc"], "إغلاق آخر ما فُتح؛ ومن البحث أو القائمة عودة إلى الرسم إذا كان مفتاح قد قاد إلى هناك"],
        ],
      },
    ],
  },
  drop: {
    invitation: "إفلات الصورة هنا لفتح عرضها",
    dataInvitation: "إفلات الملف هنا: بيانات خاصة، أو صورة من هذه الصفحة",
    problems: {
      "not-a-png": "هذا الملف ليس PNG. يمكن هنا فتح الصور التي حُفظت من هذا الرسم.",
      damaged: "هذه الصورة تالفة أو ناقصة. يُرجى أخذ الملف كما حُفظ.",
      "too-large": "هذا الملف كبير جدًا. لا تتجاوز صور هذا الرسم 64\u00a0ميغابايت.",
      foreign: "لا تحمل هذه الصورة أي عرض. لم تُنشأ هنا، أو أُعيد حفظها في الطريق، في تطبيق مراسلة مثلًا.",
    },
    partly: (names) => `تذكر الصورة ما لا يوجد هنا (${isolated(names)}): فهي تعرض بيانات أخرى. يظهر منها ما يناسب.`,
  },
};
