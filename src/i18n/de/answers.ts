import type { Amount, AnswerWords } from "../answers.ts";
import { createCount } from "../count.ts";

const count = createCount("de");
const numbers = new Intl.NumberFormat("de");
const relations = (amount: number) => count(amount, { one: "Beziehung", other: "Beziehungen" });
const corrections = (amount: number) => count(amount, { one: "Korrektur", other: "Korrekturen" });
const amountOf = ({ all, possibly }: Amount) => (possibly === "" ? all : `${all} (davon ${possibly} möglicherweise)`);

export const germanAnswers: AnswerWords = {
  compare: {
    title: "Was sich geändert hat",
    other: (there) => `Verglichen mit ${there}`,
    swap: "Zeiträume tauschen",
    edges: { from: "Beginn des Vergleichszeitraums", to: "Ende des Vergleichszeitraums" },
    period: (here, there) => `${here}, verglichen mit ${there}`,
    says: (here, there, { appeared, stayed, ended, changed }) =>
      `Beziehungen nur im Zeitraum ${here}: ${amountOf(appeared)}, in beiden Zeiträumen: ${amountOf(stayed)}, nur im Zeitraum ${there}: ${amountOf(ended)}, anders zwischen denselben zwei: ${amountOf(changed)}.`,
    appeared: (here) => `Nur ${here}`,
    ended: (there) => `Nur ${there}`,
    stayed: "In beiden Zeiträumen",
    changed: "Anders zwischen denselben zwei",
    undated: "Ohne Datum",
    saysUndated: (amount) => `Ohne Datum: ${amount}; die Daten sagen nicht, in welchem der Zeiträume.`,
    looks: {
      appeared: "Breite Linien",
      stayed: "Dünne Linien",
      ended: "Dünne Linien mit Doppelstrich",
      changed: "In jedem der Zeiträume eine andere Art oder ein anderer Status",
      undated: "Graue Linien: Die Daten sagen nicht, in welchem der Zeiträume",
    },
    only: (window) => `nur ${window}`,
    possiblyIn: (window) => `${window}: nur möglicherweise`,
    nothing: "In keinem der Zeiträume ist eine Beziehung zu sehen.",
    here: { later: "neu", earlier: "nur davor", neither: "nur hier" },
    there: { later: "davor", earlier: "erst danach", neither: "nur im Vergleich" },
    different: "anders",
    keyEarlier: "dünn: in beiden Zeiträumen",
    keyAway: (there) => `Doppelstrich: nur ${there}`,
    keyUndated: "grau: ohne Datum",
  },
  path: {
    title: "Wie hängen sie zusammen?",
    from: "Von",
    to: "Nach",
    swap: "In die andere Richtung",
    searching: (from, to) => `Wege von ${from} zu ${to} werden noch gesucht.`,
    none: (from, to) => `In dem, was zu sehen ist, führt kein Weg von ${from} zu ${to}.`,
    outside: (names, amount) =>
      `${names} ${amount === 1 ? "gehört" : "gehören"} nicht zu den Akteuren dieser Ansicht, und nur zwischen diesen wird gesucht. In einer anderen Szene oder bei allen Akteuren kann es einen Weg geben.`,
    showAll: "Alle Akteure zeigen",
    says: (from, to, amount, verdict) => `Ein Weg von ${from} zu ${to} über ${relations(amount)}: ${verdict}.`,
    way: (amount) => `Über ${relations(amount)}`,
    inOrder: "Die Daten können entlang des Weges aufeinanderfolgen.",
    notInOrder: "Der kürzeste Weg, gleich in welcher Reihenfolge.",
    verdicts: {
      certain: "sicher nach dem, was die Daten sagen",
      possible: "möglich, denn nicht jedes Datum ist genau bekannt",
      undated: "möglich, denn nicht alles darin hat ein Datum",
      claimed: "nur wenn etwas gilt, das behauptet, umstritten oder bestritten ist",
    },
    weakest: {
      possible: (sentence) => `Schwächstes Glied, dem Datum nach: ${sentence}`,
      undated: (sentence) => `Schwächstes Glied, ohne Datum: ${sentence}`,
      claimed: (sentence) => `Schwächstes Glied, im Zweifel: ${sentence}`,
    },
    undatedWays: "Nur mit Beziehungen ohne Datum",
    undatedNote: "Wann sie bestanden, sagen die Daten nicht.",
    shared: "Was sie gemeinsam haben",
    sharedNote: "Mit diesen haben im Gezeigten beide Beziehungen, welcher Art auch immer.",
    sharedNobody: "Im Gezeigten gibt es niemanden, mit dem beide Beziehungen haben.",
    sharedMore: (amount) => `und ${count(amount, { one: "weiterer", other: "weitere" })}`,
    around: (name) => `Umgebung von ${name}`,
    steps: (steps) => (steps === "all" ? "Alle" : count(steps, { one: "Schritt", other: "Schritte" })),
    ribbon: (from, to) => `Alles zwischen ${from} und ${to}`,
    ribbonNote:
      "Aus der ganzen Zeit der Daten, nach dem Beginn. Blass: an diesen Tagen nur möglicherweise; hohl: behauptet, umstritten oder bestritten; grau hinterlegt: der Zeitraum.",
    show: "Im Graphen zeigen",
    noProof: "Ein Weg beweist nichts: Dass zwei dieselben Leute kennen, sagt nicht, dass sie miteinander zu tun haben.",
    keyEarlier: "dünn: andere Wege",
  },
  tension: {
    title: "Lager und Spannungen",
    intro:
      "Zwei zählen als „miteinander“, wenn im Zeitraum nur Verbindendes zwischen ihnen in den Daten steht, und sei es ein einziges Lob von einer Seite; als „gegeneinander“, wenn nur Trennendes. In Spannung sind drei, bei denen ein Paar oder alle drei als „gegeneinander“ zählen.",
    takeDoubtful: "Mit dem, was behauptet, umstritten oder bestritten ist",
    triangles: (all, tense) =>
      `${count(all, { one: "Dreieck", other: "Dreiecke" })} aus Akteuren, die als „miteinander“ oder „gegeneinander“ zählen${
        all === 1
          ? `; es ist ${tense === 1 ? "" : "nicht "}in Spannung`
          : `, davon ${numbers.format(tense)} in Spannung`
      }.`,
    counted: (amount, basis) => `Gezählt: ${relations(amount)}${basis === "" ? "" : ` (${basis})`}.`,
    basis: (kinds, doubtful) =>
      doubtful === 0 ? kinds : `${kinds}; davon behauptet, umstritten oder bestritten: ${numbers.format(doubtful)}`,
    undoubted: "Nicht gezählt ist, was behauptet, umstritten oder bestritten ist.",
    noTriangles:
      "Es gibt keine Dreiecke: keine drei Akteure, von denen je zwei als „miteinander“ oder „gegeneinander“ zählen.",
    index: (index) => `Anteil im Gleichgewicht: ${index}.`,
    exact: (amount) =>
      amount === 0
        ? "Kein Paar spricht gegen eine Aufteilung in höchstens zwei Lager."
        : `Mindestens ${count(amount, { one: "Paar müsste", other: "Paare müssten" })} wegfallen, damit zwei Lager bleiben.`,
    bounds: (least, most) =>
      `Zwischen ${numbers.format(least)} und ${numbers.format(most)} Paare müssten wegfallen, damit zwei Lager bleiben; die genaue Zahl war in der Zeit nicht zu finden.`,
    computing: "Wie wenige Paare wegfallen müssten, damit zwei Lager bleiben, wird noch berechnet.",
    ambivalent: (amount, named) =>
      (amount === 1
        ? "Bei 1 Paar steht im Zeitraum Verbindendes und Trennendes in den Daten; es zählt nicht mit"
        : `Bei ${numbers.format(amount)} Paaren steht im Zeitraum Verbindendes und Trennendes in den Daten; sie zählen nicht mit`) +
      (named.length === 0 ? "." : `: ${named.join("; ")}.`),
    tense: "Dreiecke in Spannung",
    place: (number, all) => `${numbers.format(number)} von ${numbers.format(all)}`,
    previous: "Voriges Dreieck",
    next: "Nächstes Dreieck",
    together: (one, other, basis) => `${one} und ${other}: gezählt als „miteinander“ (${basis})`,
    against: (one, other, basis) => `${one} und ${other}: gezählt als „gegeneinander“ (${basis})`,
    since: (date) => `All das frühestens seit ${date}`,
    atOnce: (date) => `All das zusammen gab es frühestens: ${date}`,
    lastBegun: (date) => `Das Letzte davon begann frühestens: ${date}`,
    curve: "Spannung, Tag für Tag",
    curveNote: {
      during:
        "Für jeden Tag gezählt, was an ihm allein zu sehen ist, auch was kein Datum hat oder an ihm vielleicht nicht bestand; ein Klick führt zu dem Tag.",
      until:
        "Für jeden Tag gezählt, was bis zu ihm begonnen hat, auch was kein Datum hat oder vielleicht später begann; ein Klick führt zu dem Tag.",
    },
    curveKey: (tense, all) =>
      `Dreiecke in Spannung, Tag für Tag: bis ${numbers.format(tense)}; blass alle, bis ${numbers.format(all)}`,
    curveMeaning: "In Spannung: eines der drei Paare oder alle „gegeneinander“.",
    noCurve: {
      during:
        "An keinem einzelnen Tag ist ein ganzes Dreieck zu sehen, etwa weil Ereignisse nur je einen Tag dauern: Darum gibt es keine Kurve. Wer „bis dahin“ statt „im Zeitraum“ wählt, zählt, was bis zu einem Tag begonnen hat.",
      until: "Bis zu keinem Tag ist ein ganzes Dreieck zu sehen: Darum gibt es keine Kurve.",
      undated: "Nichts hat ein Datum: Darum gibt es keine Kurve.",
    },
    never: "An keinem Tag ist ein Dreieck in Spannung.",
    highest: "Am meisten, zuerst",
    lowest: "Am wenigsten, solange es Dreiecke gibt, zuerst",
    now: "Am letzten Tag des Zeitraums",
    onDay: (date, tense, all) =>
      all === 0
        ? `${date}, keine Dreiecke`
        : `${date}, ${numbers.format(tense)} von ${count(all, { one: "Dreieck", other: "Dreiecken" })} in Spannung`,
    frustrated: "Fällt das weg, bleiben zwei Lager",
    frustratedNote: "Eine Auswahl, die genügt; andere können es auch.",
    camps: "Zwei Lager, wie sie aus diesen Beziehungen folgen",
    campsNote:
      "Errechnet, nicht behauptet: die Aufteilung, gegen die am wenigsten Paare sprechen, auch über Dritte; Paare mit Verbindendem und Trennendem zählen nicht mit. Es sagt nicht, dass sich jemand einem Lager zurechnet oder mit allen darin zu tun hat. In einem Lager steht nur, wer es in jeder gleich guten Aufteilung tut.",
    splits: (actors, splits) =>
      splits === undefined
        ? `${numbers.format(actors)} Akteure: mehr gleich gute Aufteilungen, als sich in der Zeit vergleichen ließen. Von keinem steht fest, mit wem er im selben Lager ist.`
        : `${numbers.format(actors)} Akteure, ${count(splits, { one: "beste Aufteilung", other: "gleich gute Aufteilungen" })}.`,
    sameCamp: (names) => `Im einen Lager: ${names}`,
    otherCamp: (names) => `Im anderen Lager: ${names}`,
    changing: (names) => `Je nach Aufteilung: ${names}`,
    withBoth: (names) => `Mit Akteuren beider Lager als „miteinander“ gezählt: ${names}`,
    onlyOne: (names) => `Gezählt nach einer einzigen Beziehung: ${names}`,
    limits:
      "Beschrieben werden Beziehungen, die in den Daten stehen. Richtung, Geld und Ämter zählen nicht, und nichts sagt, dass jemand die Seite wechseln wird: Dass Netze sich zum Gleichgewicht bewegen, ist nicht belegt (Heider 1946; Cartwright und Harary 1956).",
    keyEarlier: "dünn: andere in Spannung",
  },
  since: {
    title: "Was ist neu?",
    intro: "Was nach Angabe der Daten seit einem Tag hinzugekommen oder berichtigt ist, gleich wann es so war.",
    from: "Seit",
    noDay: "Wählen Sie einen Tag.",
    added: (day, all, shown) =>
      `Hinzugekommen seit dem ${day} (+): ${relations(all)}, davon im Bild: ${numbers.format(shown)}.`,
    noneAdded: (day) => `Von keiner Beziehung ist gesagt, dass sie seit dem ${day} hinzugekommen ist.`,
    corrected: (day, all, perhapsBefore) =>
      `Berichtigt seit dem ${day} (≠): ${corrections(all)}${
        perhapsBefore === 0 ? "" : `, davon vielleicht früher: ${numbers.format(perhapsBefore)}`
      }.`,
    noneCorrected: (day) => `Keine Korrektur seit dem ${day}.`,
    names: (all, shown) =>
      `Beziehungen, die Korrekturen nennen: ${numbers.format(all)}, davon im Bild: ${numbers.format(shown)}.`,
    last: (date) => `Die letzte Ergänzung oder Korrektur, die die Daten nennen: ${date}.`,
    unsaid: (amount) => `Für ${relations(amount)} ist kein Tag der Aufnahme angegeben.`,
    silent: "Die Daten sagen weder, wann Beziehungen hinzukamen, noch, was berichtigt wurde.",
    addedShown: "Hinzugekommen, im Bild",
    addedBeside: "Hinzugekommen, nicht im Bild",
    corrections: "Korrekturen",
    perhapsBefore: (day) => `vielleicht vor dem ${day}`,
    notShown: "nicht im Bild",
    isNew: (day) => `Neu: hinzugekommen am ${day}`,
    isCorrected: (date, text) => `Berichtigt, ${date}: ${text}`,
    markNew: "neu",
    markCorrected: "berichtigt",
    markBoth: "neu, berichtigt",
    line: (day, added, amount) => `Seit dem ${day}: ${relations(added)} hinzugekommen (+), ${corrections(amount)} (≠)`,
  },
};
