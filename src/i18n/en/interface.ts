import { createCount } from "../count.ts";

const count = createCount("en");
const numbers = new Intl.NumberFormat("en");
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const relations = (amount: number) => count(amount, { one: "relation", other: "relations" });

/** The words of the interface in English; the type of every other language. */
export const englishInterface = {
  relations,
  relationsWithPossibly: (shown: number, possibly: number) =>
    possibly === 0 ? relations(shown) : `${relations(shown)}, ${numbers.format(possibly)} of them possibly`,
  close: "Close",
  dismiss: "Dismiss this message",
  showAll: "Show all",
  showLess: "Show less",
  showMore: (amount: number) => `Show ${numbers.format(amount)} more`,
  andMore: (amount: number) => `${numbers.format(amount)} more`,
  opensInNewTab: "opens in a new tab",

  statuses: {
    confirmed: "confirmed",
    claimed: "claimed",
    disputed: "disputed",
    denied: "denied",
  },

  togetherSentence: (source: string, target: string, label: string) => `${source} and ${target}: ${label}`,
  directedSentence: (source: string, target: string, label: string) => `${source} → ${target}: ${label}`,
  aloneSentence: (actor: string, label: string) => `${actor}: ${label}`,

  dates: {
    open: "open",
    about: { day: (date: string) => `about ${date}`, other: (date: string) => `about ${date}` },
    roughly: (date: string) => `about ${date}`,
    uncertain: (date: string) => `${date} (uncertain)`,
    since: (date: string) => `since ${date}`,
    until: (date: string) => `until ${date}`,
    between: (start: string, end: string) => `${start} to ${end}`,
    undated: "undated",
    seasons: {
      spring: (year: string) => `spring ${year}`,
      summer: (year: string) => `summer ${year}`,
      autumn: (year: string) => `autumn ${year}`,
      winter: (year: string) => `winter ${year}`,
    },
    decade: (year: number) => `${year}s`,
    century: (number: number) => `${ordinal(number)} century`,
    wholePeriod: "whole period",
    upTo: (date: string) => `up to ${date}`,
  },
  amounts: {
    exact: (amount: string) => amount,
    about: (amount: string) => `about ${amount}`,
    "at-least": (amount: string) => `more than ${amount}`,
    "at-most": (amount: string) => `up to ${amount}`,
    planned: (amount: string) => `${amount} planned`,
  },

  header: {
    scenes: "Stories in this graphic",
    language: "Language",
    theme: "Colours",
    themes: { auto: "As on the device", light: "Light", dark: "Dark" },
  },
  legend: {
    title: "Relation types: choose what is shown",
    filter: "Filter",
    onlyThis: "Show only this",
    onlyType: (type: string) => `Only ${type}`,
    possibly: (amount: number) => `${numbers.format(amount)} of them possibly in the period`,
    statusTitle: "How certain is it?",
  },
  search: {
    label: "Find an actor",
    placeholder: "Find an actor …",
    suggestions: "Suggestions",
    hits: (amount: number) => count(amount, { one: "suggestion", other: "suggestions" }),
    noHit: (query: string) => `No actor is called “${query}”.`,
    didYouMean: (suggestion: string) => `Did you mean ${suggestion}?`,
    clear: "Clear the search",
  },
  details: {
    title: "Details",
    selected: "Selected",
    shownNow: "In the period shown",
    notShown: "At other times",
    whatHappened: "What happened in this period",
    ongoing: "What was going on before",
    nothingHappened: "Nothing in this period.",
    aliases: "Also called",
    links: "Links",
    when: "When",
    amount: "Amount",
    status: "Status",
    claimedBy: (names: string) => `claimed by ${names}`,
    disputedBy: (names: string) => `disputed by ${names}`,
    possibly: "possibly",
    possiblyNote: "Its date is not known exactly: it lies only possibly in the period shown.",
    outsideNote: "It lies outside the period shown.",
    sameLane: "More relations of this kind between the two",
    sources: "Sources",
    noSource: "No source is given.",
    retrieved: (date: string) => `retrieved ${date}`,
    backTo: (name: string) => `All about ${name}`,
    noRelations: "No relations.",
  },
  zoom: { label: "Zoom", in: "Zoom in", out: "Zoom out", fit: "Fit to view" },
  stage: { actors: "Actors in the graphic" },
  footer: {
    data: "Your own data",
    share: "Share",
    picture: "Save picture",
    sources: (publishers: string) => `Sources: ${publishers}`,
    asOf: (date: string) => `As of ${date}`,
    undated: (amount: number) => count(amount, { one: "undated relation", other: "undated relations" }),
    foreignData: (origin: string) => `Data from ${origin}`,
    license: (name: string) => `License: ${name}`,
  },
  notices: {
    loading: "Loading the data …",
    notLoaded: "The data could not be loaded. Check your connection.",
    retry: "Try again",
    notFound: (url: string) => `There is no file at this address: “${url}”.`,
    notAllowed: "The server does not allow loading from this page (CORS). Put the file next to the graphic.",
    notReadable: (line: number, column: number) => `Line ${line}, column ${column}: not valid JSON.`,
    notADataset: "This file is not a dataset that can be shown here.",
    noActors: "This dataset has no actors yet.",
    noWebgl: "Your browser cannot move the graphic. Here it is as a picture and a list.",
    emptyWindow: "No relations in this period.",
    nextEvent: (date: string) => `Next event: ${date}`,
    previousEvent: (date: string) => `Previous event: ${date}`,
    wholePeriod: "Whole period",
    allFiltered: "All relation types are hidden.",
    badLink: (keys: string) => `The link contains unknown parts (${keys}); showing the first view.`,
    downloadBlocked: "Downloads are blocked here. Press and hold or right-click the picture to save it.",
    foreignData: (origin: string) => `Data from ${origin}`,
  },
  timeline: {
    title: "Timeline",
    from: "Start of the period",
    to: "End of the period",
    visiblePart: "Visible part of the timeline",
    previousEvent: (date: string) => `Previous event: ${date}`,
    nextEvent: (date: string) => `Next event: ${date}`,
    noPreviousEvent: "No earlier event",
    noNextEvent: "No later event",
    play: "Play event by event",
    pause: "Pause",
    speed: "Speed",
    speedTimes: (factor: number) => `${factor}×`,
    mode: "What is shown",
    modes: { during: "in the period", until: "up to then" },
    zoomIn: "Enlarge the timeline",
    zoomOut: "Reduce the timeline",
    undated: (amount: number) => `${numbers.format(amount)} undated`,
    undatedHint: (amount: number) =>
      count(amount, {
        one: "relation has no date and is always shown",
        other: "relations have no date and are always shown",
      }),
    nothingDated: "No relation has a date, so there is no timeline.",
    editDates: "Enter dates",
    editNumbers: "Enter numbers",
  },
  dateForm: {
    from: "From",
    to: "To",
    apply: "Apply",
    dateHint: "For example 2025-01-20, 2025-01 or 2025",
    numberHint: "For example 12 or 12.5",
    unreadableDate: (text: string) => `“${text}” is not a date. Write 2025-01-20, 2025-01 or 2025.`,
    unreadableNumber: (text: string) => `“${text}” is not a number that can be used here. Write 12 or 12.5.`,
    reversed: "The start is after the end.",
  },
  gestures: {
    wheel: (key: string) => `${key}\u00a0+\u00a0scroll to zoom`,
    touch: "Use two fingers to move",
    controlKey: "Ctrl",
  },
  picture: {
    untitled: "Relations",
    actors: (amount: number) => count(amount, { one: "actor", other: "actors" }),
    relationsBetween: (relations: string, actors: string) => `${relations} among ${actors}`,
    ongoing: "already going on before",
    possibly: "exact date unknown",
    doubtful: "only claimed, or disputed",
    thinned: (drawn: string, shown: string) => `The ${drawn} strongest of ${shown} relations are drawn.`,
    describesPeriod: (period: string, relations: string, types: string) => `${period}: ${relations} (${types}).`,
    describesNothing: (period: string) => `${period}: no relations.`,
    describesActors: (actors: string) => `Most of them involve ${actors}.`,
  },
  page: {
    relation: "Relation",
    tableCaption: (counts: string, period: string) => `What the picture shows: ${counts}, ${period}`,
    leftOut: (amount: number) => `Not listed: ${count(amount, { one: "more relation", other: "more relations" })}.`,
    view: (address: string) => `This view: ${address}`,
  },
  /** Of the page with the shipped data. */
  pageTitle: "Musk, Altman, Trump: who is with whom, who is against whom – Tiespan",
};

export type InterfaceWords = typeof englishInterface;

/** 1st, 2nd, 3rd, 4th, by the rules of English. */
function ordinal(number: number): string {
  const suffixes: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
  return `${number}${suffixes[ordinals.select(number)] ?? "th"}`;
}
