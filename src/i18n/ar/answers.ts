import type { Amount, AnswerWords } from "../answers.ts";
import { createCountedText } from "../count.ts";
import { formatLocaleOf } from "../languages.ts";

const locale = formatLocaleOf("ar");
const count = createCountedText(locale);
const numbers = new Intl.NumberFormat(locale);
const relations = (amount: number) =>
  count(amount, {
    zero: "لا علاقات",
    one: "علاقة واحدة",
    two: "علاقتان",
    few: "# علاقات",
    many: "# علاقة",
    other: "# علاقة",
  });
const corrections = (amount: number) =>
  count(amount, {
    zero: "لا تصحيحات",
    one: "تصحيح واحد",
    two: "تصحيحان",
    few: "# تصحيحات",
    many: "# تصحيحًا",
    other: "# تصحيح",
  });
const amountOf = ({ all, possibly }: Amount) => (possibly === "" ? all : `${all} (منها محتملة: ${possibly})`);

/** Names are not declined, and numbers stand after what they count. */
export const arabicAnswers: AnswerWords = {
  compare: {
    title: "ما الذي تغيّر",
    other: (there) => `بالمقارنة مع ${there}`,
    swap: "تبديل الفترتين",
    edges: { from: "بداية فترة المقارنة", to: "نهاية فترة المقارنة" },
    period: (here, there) => `${here}، بالمقارنة مع ${there}`,
    says: (here, there, { appeared, stayed, ended, changed }) =>
      `العلاقات الظاهرة في ${here} وحدها: ${amountOf(appeared)}، في الفترتين: ${amountOf(stayed)}، في ${there} وحدها: ${amountOf(ended)}، مختلفة بين الطرفين نفسيهما: ${amountOf(changed)}.`,
    appeared: (here) => `${here} فقط`,
    ended: (there) => `${there} فقط`,
    stayed: "في الفترتين",
    changed: "مختلفة بين الطرفين نفسيهما",
    undated: "بلا تاريخ",
    saysUndated: (amount) => `بلا تاريخ: ${amount}؛ ولا تذكر البيانات في أي من الفترتين.`,
    looks: {
      appeared: "خطوط عريضة",
      stayed: "خطوط رفيعة",
      ended: "خطوط رفيعة بشرطتين",
      changed: "نوع آخر أو درجة تأكيد أخرى في كل من الفترتين",
      undated: "خطوط رمادية: لا تذكر البيانات في أي من الفترتين",
    },
    only: (window) => `${window} فقط`,
    possiblyIn: (window) => `${window}: محتملة فقط`,
    nothing: "لا علاقات ظاهرة في أي من الفترتين.",
    here: { later: "جديدة", earlier: "قبل ذلك فقط", neither: "هنا فقط" },
    there: { later: "قبل ذلك", earlier: "بعد ذلك فقط", neither: "في المقارنة فقط" },
    different: "مختلفة",
    keyEarlier: "رفيع: في الفترتين",
    keyAway: (there) => `شرطتان: ${there} فقط`,
    keyUndated: "رمادي: بلا تاريخ",
  },
  path: {
    title: "كيف يرتبطان؟",
    from: "من",
    to: "إلى",
    swap: "في الاتجاه الآخر",
    searching: (from, to) => `لا يزال البحث جاريًا عن طرق من ${from} إلى ${to}.`,
    none: (from, to) => `لا طريق فيما هو ظاهر من ${from} إلى ${to}.`,
    outside: (names) =>
      `خارج أطراف هذا العرض: ${names}، ولا يُبحث عن طريق إلا بين هذه الأطراف. قد يوجد طريق في مشهد آخر أو بين جميع الأطراف.`,
    showAll: "إظهار جميع الأطراف",
    says: (from, to, amount, verdict) => `طريق من ${from} إلى ${to}، طوله ${relations(amount)}: ${verdict}.`,
    way: (amount) => `طريق طوله ${relations(amount)}`,
    inOrder: "يمكن أن تتوالى التواريخ على طول الطريق.",
    notInOrder: "أقصر طريق، مهما كان ترتيب التواريخ.",
    verdicts: {
      certain: "مؤكد بحسب ما تقوله البيانات",
      possible: "محتمل، فليست كل التواريخ معروفة بدقة",
      undated: "محتمل، فليس لكل ما فيه تاريخ",
      claimed: "فقط إن صحّ أمر مزعوم أو موضع خلاف أو منفي",
    },
    weakest: {
      possible: (sentence) => `أضعف حلقة من حيث التاريخ: ${sentence}`,
      undated: (sentence) => `أضعف حلقة، بلا تاريخ: ${sentence}`,
      claimed: (sentence) => `أضعف حلقة، موضع شك: ${sentence}`,
    },
    undatedWays: "فقط بعلاقات بلا تاريخ",
    undatedNote: "لا تذكر البيانات متى كانت.",
    shared: "ما يشتركان فيه",
    sharedNote: "لكليهما فيما هو ظاهر علاقات بهؤلاء، أيًّا كان نوعها.",
    sharedNobody: "لا أحد فيما هو ظاهر لكليهما علاقات به.",
    sharedMore: (amount) => `وغيرهم: ${numbers.format(amount)}`,
    around: (name) => `محيط ${name}`,
    steps: (steps) => (steps === "all" ? "الكل" : steps === 1 ? "خطوة واحدة" : "خطوتان"),
    ribbon: (from, to) => `كل ما بين ${from} و${to}`,
    ribbonNote:
      "من كامل زمن البيانات، بحسب البداية. باهت: محتمل فقط في هذه الأيام؛ مفرّغ: مزعوم أو موضع خلاف أو منفي؛ خلفية رمادية: الفترة.",
    show: "الإظهار في الرسم",
    noProof: "الطريق لا يثبت شيئًا: معرفة طرفين بالأشخاص أنفسهم لا تعني أن بينهما صلة.",
    keyEarlier: "رفيع: طرق أخرى",
  },
  tension: {
    title: "المعسكرات والتوتر",
    intro:
      "يُحسب طرفان «معًا» إذا لم تذكر البيانات بينهما في الفترة إلا ما يجمع، ولو كان ثناءً واحدًا من أي الجانبين، ويُحسبان «في خلاف» إذا لم تذكر إلا ما يفرّق. وتكون ثلاثة أطراف في توتر إذا حُسب واحد من أزواجها الثلاثة، أو كلها، «في خلاف».",
    takeDoubtful: "مع المزعوم وموضع الخلاف والمنفي",
    triangles: (all, tense) =>
      `مثلثات الأطراف المحسوبة «معًا» أو «في خلاف»: ${numbers.format(all)}، منها في توتر: ${numbers.format(tense)}.`,
    counted: (amount, basis) => `المحسوب: ${relations(amount)}${basis === "" ? "" : ` (${basis})`}.`,
    basis: (kinds, doubtful) =>
      doubtful === 0 ? kinds : `${kinds}؛ منها المزعوم أو موضع الخلاف أو المنفي: ${numbers.format(doubtful)}`,
    undoubted: "لا يُحسب المزعوم ولا موضع الخلاف ولا المنفي.",
    noTriangles: "لا مثلثات: لا توجد ثلاثة أطراف كل اثنين منها محسوبان «معًا» أو «في خلاف».",
    index: (index) => `نسبة المتوازن منها: ${index}.`,
    exact: (amount) =>
      amount === 0
        ? "لا زوج يعارض تقسيمًا إلى معسكرين على الأكثر."
        : `أقل عدد من الأزواج يلزم حذفه ليبقى معسكران: ${numbers.format(amount)}.`,
    bounds: (least, most) =>
      `عدد الأزواج التي يلزم حذفها ليبقى معسكران: بين ${numbers.format(least)} و${numbers.format(most)}؛ لم يُعرف العدد الدقيق في الوقت المتاح.`,
    computing: "ما زال يُحسب أقل عدد من الأزواج يلزم حذفه ليبقى معسكران.",
    ambivalent: (amount, named) =>
      `أزواج بينها في الفترة ما يجمع وما يفرّق، لا تُحسب: ${numbers.format(amount)}` +
      (named.length === 0 ? "." : ` (${named.join("؛ ")}).`),
    tense: "المثلثات المتوترة",
    place: (number, all) => `${numbers.format(number)} من ${numbers.format(all)}`,
    previous: "المثلث السابق",
    next: "المثلث التالي",
    together: (one, other, basis) => `${one} و${other}: محسوبان «معًا» (${basis})`,
    against: (one, other, basis) => `${one} و${other}: محسوبان «في خلاف» (${basis})`,
    since: (date) => `كل ذلك منذ ${date} على أبكر تقدير`,
    atOnce: (date) => `أبكر موعد اجتمع فيه كل ذلك: ${date}`,
    lastBegun: (date) => `بدأ آخرها على أبكر تقدير: ${date}`,
    curve: "التوتر يومًا بيوم",
    curveNote: {
      during: "يُحسب لكل يوم ما يظهر فيه وحده، ومعه ما لا تاريخ له وما قد لا يكون قائمًا فيه، والنقر يؤدي إلى اليوم.",
      until: "يُحسب لكل يوم ما بدأ حتى ذلك اليوم، ومعه ما لا تاريخ له وما قد يكون بدأ بعده، والنقر يؤدي إلى اليوم.",
    },
    curveKey: (tense, all) =>
      `المثلثات المتوترة يومًا بيوم: حتى ${numbers.format(tense)}؛ وبلون باهت كلها: حتى ${numbers.format(all)}`,
    curveMeaning: "في توتر: واحد من الأزواج الثلاثة أو كلها «في خلاف».",
    noCurve: {
      during:
        "لا يظهر مثلث كامل في أي يوم بمفرده، كأن يدوم كل حدث يومًا واحدًا: لذلك لا منحنى. أما «حتى نهايتها» بدل «خلال الفترة» فتعدّ ما بدأ حتى يوم معيّن.",
      until: "لا يظهر مثلث كامل حتى أي يوم: لذلك لا منحنى.",
      undated: "لا تاريخ لأي شيء: لذلك لا منحنى.",
    },
    never: "لا يوجد في أي يوم مثلث متوتر.",
    highest: "الأعلى، أول مرة",
    lowest: "الأدنى ما دامت هناك مثلثات، أول مرة",
    now: "في آخر يوم من الفترة",
    onDay: (date, tense, all) =>
      all === 0 ? `${date}، لا مثلثات` : `${date}، مثلثات متوترة: ${numbers.format(tense)} من ${numbers.format(all)}`,
    frustrated: "بحذف هذه يبقى معسكران",
    frustratedNote: "اختيار واحد يكفي، وقد تكفي اختيارات أخرى.",
    camps: "معسكران كما ينتجان من هذه العلاقات",
    campsNote:
      "نتيجة حساب لا ادعاء: التقسيم الذي يعارضه أقل عدد من الأزواج، ولو عبر أطراف أخرى؛ ولا تُحسب أزواج بينها ما يجمع وما يفرّق. وهو لا يقول إن أحدًا يعدّ نفسه في معسكر أو إن له صلة بكل من فيه. لا يُذكر في معسكر إلا من هو فيه في كل تقسيم بالجودة نفسها.",
    splits: (actors, splits) =>
      splits === undefined
        ? `عدد الأطراف: ${numbers.format(actors)}. التقسيمات المتساوية في الجودة أكثر مما أمكنت مقارنته في الوقت المتاح، ولا يُعرف يقينًا عن أي طرف من معه في المعسكر نفسه.`
        : `عدد الأطراف: ${numbers.format(actors)}، عدد التقسيمات الأفضل المتساوية: ${numbers.format(splits)}.`,
    sameCamp: (names) => `في أحد المعسكرين: ${names}`,
    otherCamp: (names) => `في المعسكر الآخر: ${names}`,
    changing: (names) => `بحسب التقسيم: ${names}`,
    withBoth: (names) => `محسوبون «معًا» مع أطراف من المعسكرين: ${names}`,
    onlyOne: (names) => `محسوبون بعلاقة واحدة فقط: ${names}`,
    limits:
      "الموصوف علاقات واردة في البيانات. لا يُحسب الاتجاه ولا المال ولا المناصب، ولا يقول شيء هنا إن أحدًا سيغيّر موقفه: لم يثبت أن الشبكات تتجه نحو التوازن (Heider 1946؛ Cartwright and Harary 1956).",
    keyEarlier: "رفيع: توترات أخرى",
  },
  since: {
    title: "ما الجديد؟",
    intro: "ما تذكر البيانات أنه أُضيف إليها أو صُحِّح فيها منذ يوم معيّن، أيًّا كان وقت حدوثه.",
    from: "منذ",
    noDay: "اختر يومًا.",
    added: (day, all, shown) =>
      `ما أُضيف منذ ${day} (+): ${relations(all)}، الظاهر منها في الصورة: ${numbers.format(shown)}.`,
    noneAdded: (day) => `لا يُذكر عن أي علاقة أنها أُضيفت منذ ${day}.`,
    corrected: (day, all, perhapsBefore) =>
      `ما صُحِّح منذ ${day} (≠): ${corrections(all)}${
        perhapsBefore === 0 ? "" : `، ربما قبل ذلك: ${numbers.format(perhapsBefore)}`
      }.`,
    noneCorrected: (day) => `لا تصحيحات منذ ${day}.`,
    names: (all, shown) =>
      `العلاقات التي تذكرها التصحيحات: ${numbers.format(all)}، الظاهر منها في الصورة: ${numbers.format(shown)}.`,
    last: (date) => `آخر إضافة أو تصحيح تذكره البيانات: ${date}.`,
    unsaid: (amount) => `علاقات لم يُذكر يوم إضافتها: ${numbers.format(amount)}.`,
    silent: "لا تذكر البيانات متى أُضيفت العلاقات ولا ما صُحِّح.",
    addedShown: "أُضيفت، في الصورة",
    addedBeside: "أُضيفت، ليست في الصورة",
    corrections: "تصحيحات",
    perhapsBefore: (day) => `ربما قبل ${day}`,
    notShown: "ليست في الصورة",
    isNew: (day) => `جديدة: أُضيفت في ${day}`,
    isCorrected: (day, text) => `صُحِّحت، ${day}: ${text}`,
    markNew: "جديدة",
    markCorrected: "مصحَّحة",
    markBoth: "جديدة، مصحَّحة",
    line: (day, added, amount) => `منذ ${day}: ما أُضيف (+): ${relations(added)}، ما صُحِّح (≠): ${corrections(amount)}`,
  },
};
