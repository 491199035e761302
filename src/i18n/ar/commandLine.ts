import type { CommandLineWords } from "../commandLine.ts";
import { createCountedText } from "../count.ts";
import { formatLocaleOf } from "../languages.ts";
import { arabicChanges } from "./changes.ts";
import { arabicIssues } from "./issues.ts";

const locale = formatLocaleOf("ar");
const count = createCountedText(locale);
const numbers = new Intl.NumberFormat(locale);
const percents = new Intl.NumberFormat(locale, { style: "percent" });

/** Without marks that isolate names: a terminal shows them as signs of their own. */
export const arabicCommandLine: CommandLineWords = {
  help,
  onlyRead: "للقراءة فقط",
  unknownCommand: (command, near) => `أمر غير معروف «${command}»${perhaps(near)}`,
  unknownOption: (option, near) => `خيار غير معروف ${option}${perhaps(near)}`,
  valueMissing: (option) => `يحتاج ${option} إلى قيمة: ${option} VALUE، أو ${option}=VALUE إذا بدأت بالعلامة «-»`,
  valueUnwanted: (option) => `لا يأخذ ${option} قيمة`,
  operandsWanted: (usage) => `صيغة الاستدعاء: ${usage}`,
  badExtension: (path) => `لا ينتهي «${path}» بـ .png ولا بـ .svg: الاسم يحدد ما يُكتب`,
  badPreset: (preset, presets, near) => `شكل غير معروف «${preset}»${perhaps(near)}؛ الأشكال هي ${presets}`,
  badNumber: (option, value) => `${option} «${value}»: المتوقع عدد أكبر من 0`,
  tooLarge: (widthPx, heightPx, most) =>
    `${widthPx} × ${heightPx} بكسل أكثر من اللازم، ولا يُرسم أكثر من ${most}: يُرجى خفض --scale أو --width أو --height`,
  strip: {
    badExtension: (path) => `لا ينتهي «${path}» بـ .svg ولا بـ .png ولا بـ .html: الاسم يحدد ما يُكتب`,
    badCount: (value, fewest, most) => `--panels «${value}»: المتوقع عدد صحيح من ${fewest} إلى ${most}`,
    nothingBegins: "لا تبدأ في هذه المدة علاقة معروفة التاريخ: يُرجى تغيير --from و --to",
    fewer: (panels) => `لا تميّز البيانات لحظات أكثر: ${panels}`,
  },
  film: {
    badExtension: (path) => `لا ينتهي «${path}» بـ .mp4 ولا بـ .webm ولا بـ .gif: الاسم يحدد ما يُكتب`,
    nothingTold: "ليس لهذا العرض خطوات، ولا يبدأ شيء في مدته: يُرجى تغيير --scene أو --from أو --to",
    encoderMissing: (kind, name) => `تنقص حزمة لكتابة ${kind}: ‏npm install ${name}`,
  },
  seeHelp: "يسرد «tiespan --help» الأوامر والخيارات.",
  notFound: (path) => `لا يوجد ملف «${path}»`,
  notReadable: (path, reason) => `تعذّرت قراءة «${path}» (${reason})`,
  notWritable: (path, reason) => `تعذّرت كتابة «${path}» (${reason}): هل مجلده موجود؟`,
  seeValidate: (path) => `يسرد «tiespan validate ${path}» الكل.`,
  passedOver: (option, value, expected) => `يُتجاهل ${option} «${value}» كأنه لم يُذكر: ${expected}`,
  expected: {
    number: "المتوقع عدد مثل 12.5، أو .. للمفتوح",
    date: "المتوقع تاريخ مثل 2025 أو 2025-01 أو 2025-01-22، أو .. للمفتوح",
    order: "--from أحدث من --to",
    step: (steps) => (steps === 0 ? "لا خطوات في المشهد" : `المتوقع رقم خطوة من المشهد، من 1 إلى ${steps}`),
    oneOf: (values) => `المتوقع واحد من ${values}`,
    noneAvailable: "لا يوجد شيء من ذلك في مجموعة البيانات",
    ids: (unknown, near) => `لا يوجد «${unknown}»${perhaps(near)}`,
    weight: (least, most) =>
      most === undefined ? "لا وزن لأي علاقة في مجموعة البيانات" : `المتوقع عدد من ${least} إلى ${most}`,
    day: "المتوقع يوم مثل 2026-06-15",
    camera: "المتوقع x_y_ratio، ثلاثة أعداد، والأخير أكبر من 0",
    language: "المتوقع رمز لغة مثل de أو en-GB",
  },
  languageNotShipped: (asked, languages) => `${asked}: لا كلمات إلا بهذه اللغات: ${languages}؛ تُستخدم الإنجليزية`,
  fontsMissing: (characters) =>
    `لا خط على هذا الجهاز يحتوي ${characters}: تُرسم مربعات بدلًا منها؛ يُرجى تثبيت خط لهذه الكتابة، أو كتابة .svg`,
  rendererMissing:
    "يحتاج PNG إلى الحزمة @resvg/resvg-js (npm install @resvg/resvg-js)، وهي غير موجودة هنا؛ أما .svg فيعمل من دونها",
  severities: { error: "خطأ", warning: "تحذير" },
  noIssues: "لا ملاحظات",
  tally: (errors, warnings) =>
    `${count(errors, { zero: "لا أخطاء", one: "خطأ واحد", two: "خطآن", few: "# أخطاء", many: "# خطأ", other: "# خطأ" })}، ${count(
      warnings,
      {
        zero: "لا تحذيرات",
        one: "تحذير واحد",
        two: "تحذيران",
        few: "# تحذيرات",
        many: "# تحذيرًا",
        other: "# تحذير",
      },
    )}`,
  noDataset: (path, issue) => `«${path}» ليس مجموعة بيانات يمكن قراءتها: ${issue}`,
  nothingLeft: (path, summary) => `لم تبقَ أي علاقة من «${path}». ${summary}`,
  readWith: (path, actors) => `يقع «${actors}» بجانب «${path}» ويُقرأ معه جدولًا لأطرافه`,
  forTablesOnly: (path) => `--map و--dates و--decimal و--table للجداول (CSV)؛ و«${path}» ليس جدولًا`,
  badDates: (value, near) =>
    `--dates «${value}»: المتوقع day-first أو month-first أو recent أو counts، مفصولة بفواصل${perhaps(near)}`,
  badMap: (part, fields, near) =>
    `--map «${part}»: المتوقع HEADING=FIELD، مفصولة بفواصل${perhaps(near)}\nالحقول هي ${fields}.`,
  badTable: (value, sayings, near) => `--table «${value}»: المتوقع ${sayings}، مفصولة بفواصل${perhaps(near)}`,
  badDecimal: (value) => `--decimal «${value}»: المتوقع comma أو point`,
  datesAsked: {
    order: (dates) =>
      `تواريخ مثل ${quoted(dates)} يمكن قراءتها بطريقتين؛ لا يُخمَّن شيء. يحسم ذلك --dates day-first أو --dates month-first.`,
    century: (dates) =>
      `تواريخ مثل ${quoted(dates)} لا تذكر قرنها؛ لا يُخمَّن شيء. يأخذ --dates recent أحدث قرن لا يتجاوز عشر سنوات من الآن.`,
    counts: (dates) =>
      `أعداد مثل ${quoted(dates)} قد تكون تواريخ؛ لا يُخمَّن شيء. يقرؤها --dates counts بحسب حجمها: أيام جدول بيانات أو ثواني أو أجزاء من الألف من الثانية.`,
  },
  amountsAsked: (amounts) =>
    `مبالغ مثل ${quoted(amounts)} يمكن قراءتها بطريقتين؛ لا يُخمَّن شيء. يحسم ذلك --decimal comma (الفاصلة قبل الكسور) أو --decimal point (النقطة).`,
  columnsOf: (table) => `أعمدة ${table} مع أمثلة:`,
  mapLike: (option) => `يُرجى تحديد محتواها، مثلًا: ${option}`,
  mapFields: (fields) => `الحقول هي ${fields}.`,
  moreIssues: (amount) => `ملاحظات أخرى: ${numbers.format(amount)}؛ يسرد --json الكل`,
  holds: (format, actors, relations) => `${format}، ${size(actors, relations)}`,
  unknownEnd: (path, ends) => `لا يبيّن الاسم «${path}» بأي صيغة يُكتب؛ يمكن أن ينتهي بـ ${ends}، أو يُذكر --format`,
  badFormat: (format, formats, near) => `صيغة غير معروفة «${format}»${perhaps(near)}؛ الصيغ هي ${formats}`,
  columnsOfOwn: (format) =>
    `--columns شكل من tiespan/1 لا من ${format}: ليكن اسم OUT منتهيًا بـ .json، أو احذف --columns`,
  wouldOverwrite: (path) => `«${path}» من الملفات التي تُقرأ وسيُكتب فوقه؛ يُرجى اختيار اسم آخر`,
  losses: (format) => `لا مكان في ${format} لما يلي:`,
  loss: (path, entries, examples) => {
    if (examples.length === 0) return path;
    return `${path}: المدخلات ${numbers.format(entries)}، مثل ${examples.join("، ")}`;
  },
  searching: (actors, relations) => `يجري البحث عن مواضع: ${size(actors, relations)}؛ يستغرق ذلك دقائق …`,
  progress: (part) => `أُنجز ${percents.format(part)}`,
  stopped: "أُوقف البحث: تُكتب أفضل المواضع حتى الآن؛ وإيقاف آخر ينهي البرنامج من دون ذلك",
  arranged: "ليس لكل الأطراف موضع في البيانات؛ وجد بحث سريع مواضع لها، ويجد «tiespan layout» مواضع أفضل",
  score: (scene, score) =>
    [
      `${scene === "" ? "الشبكة كاملة" : scene}: التقاطعات ${numbers.format(score.crossings)}`,
      `خطوط تمر بأطراف ${numbers.format(score.linesThroughActors)}، وبأسماء ${numbers.format(score.linesThroughLabels)}`,
      `تداخلات ${numbers.format(score.overlaps)}، أسماء بلا موضع ${numbers.format(score.missingLabels)}`,
      `المستغل ${percents.format(score.usedWidth)} × ${percents.format(score.usedHeight)}`,
      `المسافات: الحلفاء ${numbers.format(Math.round(score.allyDistancePx))} بكسل، الخصوم ${numbers.format(Math.round(score.opponentDistancePx))} بكسل`,
    ].join("؛ "),
  project: {
    notEmpty: (path) => `«${path}» ليس فارغًا؛ يُرجى اختيار مجلد جديد`,
    next: (path) => `التالي: cd ${path} ثم npm install ثم npm run build. ما في network.csv مختلق: يُرجى استبداله.`,
    readme: `# الشبكة

- في \`network.csv\` العلاقات، وفي \`network.actors.csv\` أطرافها. ما فيهما مختلق: يُرجى استبداله.
- يقول \`npm run check\` ما هو خطأ فيهما، مع السطر والعمود.
- يصنع \`npm run build\` المجلد \`public/\` لأي خادم. ومع العنوان بعده
  (\`npm run build -- --base https://example.org/network/\`) ترى وسائل التواصل صورًا.

يُفحص كل تغيير في CI (\`.github/workflows/network.yml\`).
`,
  },
  pull: {
    badOutput: (path) => `لا ينتهي «${path}» بـ .json، وفيه تُحفظ مجموعة بيانات محرَّرة`,
    badAddress: (address) => `«${address}» ليس عنوانًا يبدأ بـ https: أو http:`,
    refused: (address, reason) => `لا يؤخذ ${address}، ويبقى كل شيء كما كان: ${reason}`,
    noAnswer: (reason) => `لا جواب كامل (${reason})`,
    tooLarge: "أكثر من 50 ميغابايت",
    empty: "بلا علاقات",
    cutOff: (relations, before) =>
      `العلاقات فيه ${numbers.format(relations)}، وفي مجموعة البيانات ${numbers.format(before)}: يبدو مقطوعًا؛ ويأخذه «tiespan convert OLD TABLE OUT --update» مع ذلك`,
  },
  publish: {
    badBase: (value) => `--base «${value}»: المتوقع عنوان مجلد يبدأ بـ http أو https، مثل https://example.org/network/`,
    badLogo: (path, ends) => `--logo «${path}»: المتوقع صورة ينتهي اسمها بـ ${ends}`,
    notOwn: (path) => `في «${path}» ما لم يُنشر من قبل؛ يُرجى اختيار مجلد جديد أو فارغ`,
    notBuilt: (path) => `«${path}» غير موجود: يُنشر بالبرنامج المبني (npm run build)`,
    noBase: "بلا --base لا تعرف الصفحات عنوانها: تُترك العناوين الأصلية وصور وسائل التواصل وoEmbed",
    noPictures: "المشاهد بلا صور: يلزمها الحزمة @resvg/resvg-js (npm install @resvg/resvg-js)",
    size: (bytes) => `${numbers.format(Math.round(bytes / 1000))} كيلوبايت مضغوطة (gzip)؛ تُفتح من القرص أيضًا`,
    done: (files, scenes) => `الملفات ${numbers.format(files)}، المشاهد ${numbers.format(scenes)}`,
  },
  cut: {
    engineMissing: (name) =>
      `يحتاج cut، حتى مع --print-sql، إلى DuckDB (نحو 70 ميغابايت)، وهو غير مثبت هنا: npm install ${name}`,
    engineFailed: (reason) => `تعذّر ذلك على DuckDB: ${reason}`,
    aroundMissing: "الخيار --around ناقص: اسم الطرف الذي يُقتطع ما حوله أو معرّفه؛ ويمكن تكراره",
    badHops: (value, most) => `--hops «${value}»: المتوقع عدد صحيح من 0 إلى ${most}`,
    badMax: (value, most) => `--max «${value}»: المتوقع عدد صحيح من 1 إلى ${most}`,
    badDate: (option, value) => `${option} «${value}»: المتوقع تاريخ مثل 2025 أو 2025-01 أو 2025-01-22، أو .. للمفتوح`,
    badTable: "--table: لا يعرف cut إلا no-headings وmerge-case؛ وما تعنيه الصفوف تقوله العناوين أو --map",
    unreadable: (path, reason) => `تعذّرت قراءة «${path}» كجدول: ${reason}`,
    noTable: (path) =>
      `«${path}» ليس جدولًا: يقرأ cut ملفات CSV وParquet وأسطر JSON، مضغوطة بـ gzip أو لا؛ يُفك ZIP أولًا، وتُحفظ المصنفات بصيغة CSV`,
    empty: (path) => `«${path}» فارغ`,
    graph: (path) => `«${path}» شبكة كاملة لا جدول: يجعل منها «tiespan convert ${path} table.csv» جدولًا`,
    followTheMoney: (path) =>
      `في «${path}» كيانات FollowTheMoney: يحتاج cut إلى جداول فيها صف لكل علاقة، مثل تصدير CSV في ftm`,
    oldEncoding: (path) => `«${path}» ليس بترميز UTF-8، ويُقرأ على أنه Windows-1252`,
    mended: (path, lines) =>
      `${path}: أسطر عدد خلاياها مختلف أو علامات اقتباسها غير مغلقة، قُرئت كما يقرؤها convert: ${numbers.format(lines)}`,
    columnsMissing: (table, fields) => `${table}: لا عمود لـ ${fields}`,
    noRelations: (paths) => `لا علاقات في أي من الجداول (${paths}): يلزم عمودان لـ source وtarget`,
    nobody: (name, near) => `لا يرد «${name}» في الجداول${near.length === 0 ? "" : `؛ ويشبهه ${quoted(near)}`}`,
    several: (name, actors) =>
      `الأطراف التي اسمها «${name}»: ${numbers.format(actors)}؛ لا يُدمج شيء. يحدد --around مع المعرّف المقصود:`,
    severalCases: (name, spellings) =>
      `طرق كتابة «${name}»: ${numbers.format(spellings)}؛ يحدد --around بإحداها المقصود، ويعدّها --table merge-case واحدًا:`,
    otherCases: (name, others) => `يُؤخذ «${name}» كما كُتب؛ ويُعدّ ${quoted(others)} طرفًا آخر (--table merge-case يدمج)`,
    lists: (rows) => `صفوف تسمّي عدة أطراف في خلية واحدة، ولا يُعثر عليها إلا بالخلية كاملة: ${numbers.format(rows)}`,
    noTypes: "--types: لا عمود للنوع في أي جدول؛ يسمّيه --map HEADING=type",
    unknownTypes: (asked, known, all) =>
      `--types: لا يوجد ${quoted(asked)}؛ ${all > known.length ? "الأكثر ورودًا" : "الموجود"} ${quoted(known)}`,
    nothingNear: (names, passing, hops) =>
      passing === 0
        ? "لا علاقة في الجداول ضمن الفترة ومن الأنواع المطلوبة؛ لم يُكتب شيء"
        : `لا علاقة حول ${quoted(names)} (--hops ${hops}) توافق الفترة والأنواع؛ لم يُكتب شيء`,
    near: (names, hops, { near, passing, isFiltered }) =>
      `العلاقات حول ${quoted(names)} (الخطوات: ${hops}): ${numbers.format(near)} من ${numbers.format(passing)} ${isFiltered ? "توافق الفترة والأنواع" : "في الجداول"}`,
    leftOut: (relations, most) =>
      `تُركت العلاقات الأبعد والأضعف: ${numbers.format(relations)} (--max ${most})؛ والمتساوية بترتيب خلاياها`,
    outside: (relations) =>
      `تُركت علاقات لم يتبيّن إلا عند قراءة تواريخها أنها خارج الفترة: ${numbers.format(relations)}`,
    unreached: (relations) => `تُركت علاقات لم يعد يصل إليها طريق: ${numbers.format(relations)}`,
    undated: (relations) => `أُبقيت علاقات بلا تاريخ يمكن قراءته: ${numbers.format(relations)}`,
    sameNames: (names) =>
      `أسماء تحملها عدة أطراف: ${quoted(names.slice(0, 5))}${names.length > 5 ? " …" : ""}؛ وتبقى منفصلة`,
    tooMuch: "المقتطع أكبر من أن يسعه ملف؛ يُرجى خفض --max أو --hops، أو تحديد --from أو --to أو --types",
    findings: "في صفوف المقتطع:",
    lookedUp: (names) => `لا يرد ${quoted(names)} في هذه الملفات؛ يبحث SQL عن الاسم حيث يُنفَّذ`,
    sqlTables: "الجداول، وكل الأعمدة نصوص:",
    sqlRelations: (names, hops) => `العلاقات حول ${quoted(names)} (الخطوات: ${hops})`,
    sqlActors: "أطرافها",
    method: (names, hops, { written, near }) =>
      `مقتطع من جداول أكبر: العلاقات حول ${quoted(names)} (الخطوات: ${hops})، وعددها ${numbers.format(written)}${written < near ? ` من ${numbers.format(near)}` : ""}.`,
  },
  changes: arabicChanges,
  issues: arabicIssues,
};

function help(formats: string, languages: string): string {
  return `tiespan: علاقات مؤرخة ومصنفة وموثقة بين أطراف، مفحوصة ومرسومة

  tiespan validate FILE… [--json]                 يسرد ما هو خطأ في البيانات، كلًا مع موضعه
  tiespan convert IN… OUT [--format NAME]         يكتب البيانات بصيغة أخرى، ويذكر ما لا تتسع له
  tiespan layout IN OUT [--quick] [--format NAME] يحفظ مواضع محسوبة، في دقائق أو في ثوانٍ
  tiespan snapshot IN OUT.png|OUT.svg [options]   يرسم عرضًا لمجموعة بيانات، بلا متصفح
  tiespan strip IN OUT.svg|OUT.png|OUT.html […]   يرسم لحظات أكبر تغيّر بعضها بجانب بعض
  tiespan film IN OUT.mp4|OUT.webm|OUT.gif […]      يصنع من خطوات مشهد، أو من الأيام، فيلمًا
  tiespan publish IN… DIR|OUT.html [options]      يصنع مجلدًا لأي خادم، أو صفحة واحدة تُفتح من القرص
  tiespan convert OLD NEW… OUT --update [--keep]  ما يقوله جدول أحدث، في مجموعة بيانات محرَّرة، وبجمل
  tiespan pull URL IN OUT.json [--keep]           كذلك مع جدول في عنوان؛ --keep: يبقى ما ليس فيه؛
                                                  --added مع أيهما: تذكر العلاقات الجديدة أنها أُضيفت اليوم؛
                                                  --renamed "الاسم القديم=الاسم الجديد": من تغيّر اسمه في الجدول
  tiespan new DIR                                 يبدأ مشروعًا: جداول وفحص وبناء
  tiespan cut TABLES… OUT --around NAME […]       يقتطع ما حول أطراف من جداول كبيرة جدًا
  tiespan diff OLD NEW [--json|--atom]            يذكر الجديد والمصحَّح والمسحوب، وكذلك موجز Atom
  tiespan --help | --version

الصيغ، قراءة وكتابة (جدول الأطراف هو net.actors.csv بجانب العلاقات في net.csv؛ يُقرأ .gz ولا يُكتب):
  ${formats}
  --format NAME        صيغة OUT مهما كان اسمه: إحدى الصيغ بين القوسين
  --columns            مع convert: صيغة tiespan/1 بأطراف وعلاقات في أعمدة، للبيانات الكبيرة جدًا

الجداول، حيث لا تقول ذلك بنفسها:
  --map HEADING=FIELD,…   ما تحتويه الأعمدة: --map "Who=source,With whom=target,When=date"؛ وكذلك attribute وignore
  --dates SAYING,…        day-first، month-first: معنى 01/02/2025؛ recent: يقع 14.6.22 في أحدث قرن؛
                          counts: يعدّ 45000 أيامًا أو ثواني …
  --table SAYING,…        relations، actors: ما هي الصفوف؛ no-headings: في الصف الأول بيانات؛
                          fill-down: الأسماء الفارغة هي التي فوقها؛ merge-case: ANNA وAnna واحد
  --sheet NAME            ورقة المصنف (XLSX، ODS)؛ وإلا فالأولى
  --decimal SIGN          comma، point: معنى 1.234 أو 1,234 في مبلغ

الاقتطاع (cut) من CSV أو Parquet أو أسطر JSON، ملف أو أكثر من كل نوع؛ يحتاج إلى الحزمة @duckdb/node-api:
  --around NAME        اسم طرف في الوسط أو معرّفه؛ ويمكن تكراره
  --hops NUMBER        عدد الخطوات: 0 (في ما بينهم فقط)، 1 (الافتراضي) إلى 9
  --from DATE, --to DATE, --types TYPES   العلاقات المحسوبة؛ الأنواع كما كُتبت، تفصل بينها نقاط
  --max NUMBER         أكبر عدد من العلاقات، الأقرب والأقوى؛ 1000
  --print-sql          لا يكتب شيئًا بل يطبع SQL، وهو يعمل في غير هذا المكان أيضًا

عرض الصورة، كما في عنوان المستكشف (ما لم يُذكر يأتي من المشهد، وإلا فهو الافتراضي):
  --scene ID           معرّف مشهد؛ الأول في مجموعة البيانات
  --step NUMBER        خطوة من المشهد؛ وإلا فالمشهد كله
  --from DATE          تاريخ EDTF مثل 2025 أو 2025-01 أو 2025-01-22، أو .. للمفتوح
  --to DATE
  --mode MODE          during (الافتراضي)، until
  --types IDS          معرّفات أنواع مفصولة بنقاط
  --actors IDS         معرّفات الأطراف المركَّز عليها مفصولة بنقاط
  --depth DEPTH        المدى حولها: 0، 1، 2، all (الافتراضي)
  --strongest NUMBER   عدد أقوى الأطراف المعروضة، أو all؛ 40 حين يزيد عددها على 60
  --with IDS           معرّفات أطراف تظهر معها، تفصل بينها نقاط
  --actor ID           الطرف المحدَّد
  --relation ID        العلاقة المحدَّدة
  --tags IDS           وسوم مفصولة بنقاط: علاقات تحمل واحدًا منها على الأقل
  --status STATUSES    confirmed، claimed، disputed، denied مفصولة بنقاط
  --weight NUMBER      أصغر وزن يُعرض، حيث للعلاقات أوزان
  --camera X_Y_RATIO   الجزء الظاهر من الرسم، مع --preset view
  --compare FROM..TO            ما يظهر في فترة أخرى أو الآن: ما ظهر وما بقي وما انتهى
  --path ID.ID                  كيف يرتبط طرفان
  --tension on|off              ما هو متوازن وما ليس كذلك
  --since DAY                   ما أُضيف أو صُحِّح منذئذٍ، بقدر ما تذكره البيانات
  --ui UI                       مقبول، بلا أثر في الصورة

الصورة:
  --preset NAME        article 1200×900 (الافتراضي)، wide 1600×900، social 1200×630، square 1080×1080،
                       story 1080×1920، view 1200×900 الذي يتبع --camera
  --width PX           بدلًا من قياس الشكل
  --height PX
  --scale NUMBER       بكسلات PNG لكل بكسل من الصورة؛ 2
  --theme THEME        light (الافتراضي)، dark
  --lang TAG           ${languages}؛ وإلا فلغة مجموعة البيانات، وإلا فالإنجليزية
  --transparent        بلا خلفية
  --plain              الرسم وحده، بلا كلمات حوله

جنبًا إلى جنب (strip)، مع --scale و --theme و --lang كما سبق:
  --panels NUMBER      عدد اللحظات، من 3 إلى 6؛ 4

الفيلم (film)، مع --theme و --lang كما سبق؛ وما يقوله يُكتب بجانبه بصيغة WebVTT:
  --preset NAME        square 1080×1080 (المبدئي) أو story 1080×1920 أو wide 1920×1080؛ وعرض GIF ‏600 بكسل
  --base URL           عنوان الرسم، للصورة الأخيرة

النشر (publish):
  --base URL           العنوان الذي سيكون فيه المجلد؛ تحتاج إليه وسائل التواصل وoEmbed
  --title TEXT, --credit TEXT   بدلًا مما في مجموعة البيانات
  --logo FILE          صورة فوق الرسم: SVG أو PNG أو JPEG أو WebP أو GIF
  --robots TEXT        ما يُقال لمحركات البحث، مثل noindex

رموز الخروج: 0 تم (validate: لا أخطاء)، 1 البيانات خاطئة أو تتعذر قراءتها أو كتابتها، 2 الاستدعاء خاطئ؛
وفي diff: 0 لا فروق، 1 توجد فروق، 2 الاستدعاء خاطئ أو تتعذر قراءة البيانات.
الرسائل بلغة --lang، وإلا فبلغة البيئة (LC_ALL، LC_MESSAGES، LANG)، وإلا فبالإنجليزية.
`;
}

function size(actors: number, relations: number): string {
  return `الأطراف ${numbers.format(actors)}، العلاقات ${numbers.format(relations)}`;
}

/** Ends a sentence with what was perhaps meant. */
function perhaps(suggestion: string | undefined): string {
  return suggestion === undefined ? "" : `؛ هل المقصود «${suggestion}»؟`;
}

function quoted(dates: readonly string[]): string {
  return dates.map((date) => `«${date}»`).join("، ");
}
