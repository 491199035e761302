import type { Amount, AnswerWords } from "../answers.ts";
import { createCount } from "../count.ts";

const count = createCount("en");
const numbers = new Intl.NumberFormat("en");
const relations = (amount: number) => count(amount, { one: "relation", other: "relations" });
const corrections = (amount: number) => count(amount, { one: "correction", other: "corrections" });
const pairs = (amount: number) => count(amount, { one: "pair", other: "pairs" });
const amountOf = ({ all, possibly }: Amount) => (possibly === "" ? all : `${all} (${possibly} of them possibly)`);

export const englishAnswers: AnswerWords = {
  compare: {
    title: "What changed",
    other: (there) => `Compared with ${there}`,
    swap: "Swap the periods",
    edges: { from: "Start of the other period", to: "End of the other period" },
    period: (here, there) => `${here}, compared with ${there}`,
    says: (here, there, { appeared, stayed, ended, changed }) =>
      `Relations shown only for ${here}: ${amountOf(appeared)}, for both periods: ${amountOf(stayed)}, only for ${there}: ${amountOf(ended)}, different between the same two: ${amountOf(changed)}.`,
    appeared: (here) => `Only ${here}`,
    ended: (there) => `Only ${there}`,
    stayed: "In both periods",
    changed: "Different between the same two",
    undated: "Without a date",
    saysUndated: (amount) => `Without a date: ${amount}; the data do not say for which of the periods.`,
    looks: {
      appeared: "Broad lines",
      stayed: "Thin lines",
      ended: "Thin lines with a double bar",
      changed: "Another type or another status in each of the periods",
      undated: "Grey lines: the data do not say for which of the periods",
    },
    only: (window) => `only ${window}`,
    possiblyIn: (window) => `${window}: only possibly`,
    nothing: "Neither period shows any relations.",
    here: { later: "new", earlier: "only before", neither: "only here" },
    there: { later: "before", earlier: "only after", neither: "only in the comparison" },
    different: "different",
    keyEarlier: "thin: in both periods",
    keyAway: (there) => `double bar: only ${there}`,
    keyUndated: "grey: without a date",
  },
  path: {
    title: "How are they connected?",
    from: "From",
    to: "To",
    swap: "The other way round",
    searching: (from, to) => `Ways from ${from} to ${to} are still being searched.`,
    none: (from, to) => `In what is shown no way leads from ${from} to ${to}.`,
    outside: (names, amount) =>
      `${names} ${amount === 1 ? "is" : "are"} not among the actors of this view, and ways are looked for among these only. Another scene, or all actors, may have one.`,
    showAll: "Show all actors",
    says: (from, to, amount, verdict) => `A way from ${from} to ${to} along ${relations(amount)}: ${verdict}.`,
    way: (amount) => `Along ${relations(amount)}`,
    inOrder: "The dates can follow one another along the way.",
    notInOrder: "The shortest way, whatever the order of the dates.",
    verdicts: {
      certain: "certain by what the data say",
      possible: "possible, since not every date is known exactly",
      undated: "possible, since not all of it has a date",
      claimed: "only if something holds that is claimed, disputed or denied",
    },
    weakest: {
      possible: (sentence) => `Weakest link, by its date: ${sentence}`,
      undated: (sentence) => `Weakest link, without a date: ${sentence}`,
      claimed: (sentence) => `Weakest link, in doubt: ${sentence}`,
    },
    undatedWays: "Only with relations without a date",
    undatedNote: "When they were, the data do not say.",
    shared: "What they share",
    sharedNote: "In what is shown both have relations with these, of whatever kind.",
    sharedNobody: "In what is shown there is nobody with whom both have relations.",
    sharedMore: (amount) => `and ${numbers.format(amount)} more`,
    around: (name) => `Surroundings of ${name}`,
    steps: (steps) => (steps === "all" ? "All" : count(steps, { one: "step", other: "steps" })),
    ribbon: (from, to) => `All between ${from} and ${to}`,
    ribbonNote:
      "From all the time of the data, by when it begins. Pale: on these days only possibly; hollow: claimed, disputed or denied; grey behind: the period.",
    show: "Show in the graph",
    noProof:
      "A way proves nothing: that two know the same people does not say that they have anything to do with each other.",
    keyEarlier: "thin: other ways",
  },
  tension: {
    title: "Camps and tension",
    intro:
      "Two count as “with each other” if in the period the data hold only what joins them, be it a single word of praise from one side; as “against each other” if only what sets them apart. Three are in tension if one of their pairs, or all three, count as “against each other”.",
    takeDoubtful: "With what is claimed, disputed or denied",
    triangles: (all, tense) =>
      `${count(all, { one: "triangle", other: "triangles" })} of actors who count as “with” or “against each other”${
        all === 1 ? `; it is ${tense === 1 ? "" : "not "}in tension` : `, ${numbers.format(tense)} of them in tension`
      }.`,
    counted: (amount, basis) => `Counted: ${relations(amount)}${basis === "" ? "" : ` (${basis})`}.`,
    basis: (kinds, doubtful) =>
      doubtful === 0 ? kinds : `${kinds}; of them claimed, disputed or denied: ${numbers.format(doubtful)}`,
    undoubted: "What is claimed, disputed or denied is not counted.",
    noTriangles: "There are no triangles: no three actors of whom each two count as “with” or “against each other”.",
    index: (index) => `Share in balance: ${index}.`,
    exact: (amount) =>
      amount === 0
        ? "No pair speaks against a split into at most two camps."
        : `At least ${pairs(amount)} would have to be left out for two camps to remain.`,
    bounds: (least, most) =>
      `Between ${numbers.format(least)} and ${pairs(most)} would have to be left out for two camps to remain; which number is exact was not found out in the time.`,
    computing: "How few pairs would have to be left out for two camps to remain is still being computed.",
    ambivalent: (amount, named) =>
      `${count(amount, { one: "pair has", other: "pairs have" })} both what joins and what sets apart in the period, and ${amount === 1 ? "is" : "are"} not counted` +
      (named.length === 0 ? "." : `: ${named.join("; ")}.`),
    tense: "Triangles in tension",
    place: (number, all) => `${numbers.format(number)} of ${numbers.format(all)}`,
    previous: "Triangle before",
    next: "Next triangle",
    together: (one, other, basis) => `${one} and ${other}: counted as “with each other” (${basis})`,
    against: (one, other, basis) => `${one} and ${other}: counted as “against each other” (${basis})`,
    since: (date) => `All of this since ${date} at the earliest`,
    atOnce: (date) => `All of this at the same time, at the earliest: ${date}`,
    lastBegun: (date) => `The last of these began, at the earliest: ${date}`,
    curve: "Tension, day by day",
    curveNote: {
      during:
        "Counted for each day by what is shown on it alone, with what has no date or may not be there on that day; a click leads to the day.",
      until:
        "Counted for each day by what has begun up to it, with what has no date or may have begun later; a click leads to the day.",
    },
    curveKey: (tense, all) =>
      `Triangles in tension, day by day: up to ${numbers.format(tense)}; pale all of them, up to ${numbers.format(all)}`,
    curveMeaning: "In tension: one of the three pairs, or all, “against each other”.",
    noCurve: {
      during:
        "On no single day is a whole triangle to be seen, for instance since events last one day each: that is why there is no curve. Choosing “up to then” in the place of “in the period” counts what has begun up to a day.",
      until: "Up to no day is a whole triangle to be seen: that is why there is no curve.",
      undated: "Nothing has a date: that is why there is no curve.",
    },
    never: "On no day is a triangle in tension.",
    highest: "Highest, first",
    lowest: "Lowest while there are triangles, first",
    now: "On the last day of the period",
    onDay: (date, tense, all) =>
      all === 0
        ? `${date}, no triangles`
        : `${date}, ${numbers.format(tense)} of ${count(all, { one: "triangle", other: "triangles" })} in tension`,
    frustrated: "Left out, two camps remain",
    frustratedNote: "One choice that is enough; others may be as well.",
    camps: "Two camps, as they follow from these relations",
    campsNote:
      "Computed, not claimed: the split that the fewest pairs speak against, also by way of others; pairs with both what joins and what sets apart are left out. It does not say that anybody sees themselves in a camp, or has to do with all who are in it. Someone is named in a camp only if every split that is as good puts them there.",
    splits: (actors, splits) =>
      splits === undefined
        ? `${numbers.format(actors)} actors: more splits that are equally good than could be compared in time. Of none is it certain with whom they share a camp.`
        : `${numbers.format(actors)} actors, ${count(splits, { one: "best split", other: "equally good splits" })}.`,
    sameCamp: (names) => `In the one camp: ${names}`,
    otherCamp: (names) => `In the other camp: ${names}`,
    changing: (names) => `Depending on the split: ${names}`,
    withBoth: (names) => `Counted as “with” actors of both camps: ${names}`,
    onlyOne: (names) => `Counted by a single relation: ${names}`,
    limits:
      "Described are relations that the data hold. Direction, money and offices do not count, and nothing says that anybody will change sides: that networks move towards balance is not established (Heider 1946; Cartwright and Harary 1956).",
    keyEarlier: "thin: others in tension",
  },
  since: {
    title: "What is new?",
    intro: "What the data say was added to them or corrected in them since a day, whenever it was true.",
    from: "Since",
    noDay: "Choose a day.",
    added: (day, all, shown) => `Added since ${day} (+): ${relations(all)}, in the picture: ${numbers.format(shown)}.`,
    noneAdded: (day) => `No relation is said to have been added since ${day}.`,
    corrected: (day, all, perhapsBefore) =>
      `Corrected since ${day} (≠): ${corrections(all)}${
        perhapsBefore === 0 ? "" : `, of them perhaps earlier: ${numbers.format(perhapsBefore)}`
      }.`,
    noneCorrected: (day) => `No correction since ${day}.`,
    names: (all, shown) =>
      `Relations that corrections name: ${numbers.format(all)}, in the picture: ${numbers.format(shown)}.`,
    last: (date) => `The latest addition or correction that the data name: ${date}.`,
    unsaid: (amount) => `No day of addition is given for ${relations(amount)}.`,
    silent: "The data say neither when relations were added nor what was corrected.",
    addedShown: "Added, in the picture",
    addedBeside: "Added, not in the picture",
    corrections: "Corrections",
    perhapsBefore: (day) => `perhaps before ${day}`,
    notShown: "not in the picture",
    isNew: (day) => `New: added on ${day}`,
    isCorrected: (date, text) => `Corrected, ${date}: ${text}`,
    markNew: "new",
    markCorrected: "corrected",
    markBoth: "new, corrected",
    line: (day, added, amount) => `Since ${day}: ${relations(added)} added (+), ${corrections(amount)} (≠)`,
  },
};
