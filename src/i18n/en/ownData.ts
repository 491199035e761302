import { createCount } from "../count.ts";
import type { LossWords, OwnDataWords } from "../ownData.ts";
import { englishExpected } from "./expected.ts";
import { englishInterface } from "./interface.ts";
import { englishIssues } from "./issues.ts";
import { englishMapping } from "./mapping.ts";

const count = createCount("en");
const actors = { one: "actor", other: "actors" };
const relations = { one: "relation", other: "relations" };

const lostParts: LossWords = {
  groups: new Map([
    ["actors", "Actors"],
    ["relations", "Relations"],
    ["types", "Types of relation"],
    ["kinds", "Kinds of actor"],
    ["sources", "Sources"],
    ["scenes", "Scenes"],
  ]),
  fields: new Map([
    ["title", "title"],
    ["description", "description"],
    ["language", "language"],
    ["updated", "date of the last change"],
    ["credit", "credit"],
    ["license", "licence"],
    ["name", "name"],
    ["kind", "kind"],
    ["role", "role"],
    ["aliases", "other names"],
    ["links", "links"],
    ["position", "place in the picture"],
    ["positions", "places in the picture"],
    ["attributes", "further attributes"],
    ["type", "type"],
    ["date", "date"],
    ["start", "start"],
    ["end", "end"],
    ["periods", "several periods"],
    ["label", "label"],
    ["summary", "summary"],
    ["amount", "amount"],
    ["amount.currency", "currency of the amount"],
    ["amount.qualifier", "how exact the amount is"],
    ["status", "status (claimed, disputed)"],
    ["claimedBy", "who claims it"],
    ["disputedBy", "who disputes it"],
    ["added", "the day on which it was added"],
    ["sources", "sources"],
    ["scenes", "scenes"],
    ["types", "types of relation"],
    ["kinds", "kinds of actor"],
    ["family", "family"],
    ["line", "line"],
    ["sign", "sign"],
    ["directed", "direction"],
    ["shape", "shape"],
    ["publisher", "publisher"],
    ["url", "address"],
    ["retrieved", "day of retrieval"],
    ["text", "text"],
    ["view", "view"],
  ]),
  entries: (amount) => count(amount, { one: "entry", other: "entries" }),
  examples: (names) => `such as ${names}`,
};

const remedies: OwnDataWords["remedies"] = {
  "file-empty": "Save the table again and check that it has rows.",
  "web-page":
    "Download the file itself, not the page that offers it. If Excel opens it as a table, save it there as XLSX or CSV.",
  "json-invalid": "Mend the place in an editor, or save the file anew from its program.",
  "not-a-dataset": "The file needs actors and relations; the template shows what both look like.",
  "encoding-invalid": "Save the file as “UTF-8”; Excel calls it “CSV UTF-8”.",
  "format-unrecognised":
    "Save Excel workbooks as XLSX or CSV, networks of other programs as GEXF or GraphML; Gephi opens most of them.",
  "file-too-large": "",
  "inflated-too-large": "Leave out columns or rows that the picture does not need.",
  "gzip-damaged": "",
  "nested-too-deep": "Check that this is the right file; datasets are flat.",
  "relations-too-many": "",
  "xml-invalid": "Save the file anew from Gephi or the program it comes from.",
  "doctype-refused": "",
  "quotes-broken": "Save the table as CSV once more; the program then sets the quotation marks right.",
  "column-missing": "Name the column as in the template, or say here what the columns are.",
  "tables-unmatched": "Take one table of actors and one of relations together, or the relations alone.",
  other: "Mend the place and try again.",
};

export const englishOwnData: OwnDataWords = {
  language: "en",
  titles: {
    start: "Your own data",
    busy: "Reading your data",
    mapping: "What is in which column?",
    issues: "What does not fit",
    refused: "This cannot be opened",
    types: "Sort the types of relation",
  },
  close: englishInterface.close,
  cancel: "Cancel",
  back: "Back",
  choose: "Choose files",
  drop: "or drop them here",
  formatsRead: (others) =>
    `CSV (relations alone, or actors and relations), ${others}; also packed with gzip. The data stay in your browser.`,
  paste: "Or paste here: a table, JSON or XML",
  pasteExample: "source,target,type,start",
  readPasted: "Read what is pasted",
  nothingPasted: "First paste something into the field, rows of a spreadsheet for instance.",
  templates: "Templates to fill in:",
  templateParts: { relations: "Relations (CSV)", actors: "Actors (CSV)", json: "JSON" },
  templateLabel: (part) => `Download the template: ${part}`,
  templateNames: { relations: "template-relations", actors: "template-actors", json: "template" },
  present: "The data shown",
  saveAs: "Save as",
  writing: "Being prepared …",
  noLosses: "Nothing is lost.",
  losses: (format) => `${format} has no place for:`,
  saveFile: "Save the file",
  saveRelations: "Save the relations",
  saveActors: "Save the actors",
  relationsName: "relations",
  actorsName: "actors",
  reportName: "report",
  saved: (fileName) => `“${fileName}” is being saved.`,
  perhapsSaved: (fileName) =>
    `“${fileName}” is being saved. If nothing comes, downloads are blocked here: open the graphic in a window of its own.`,
  savingBlocked: "Downloads are blocked here. Open the graphic in a window of its own.",
  failed: "That did not work. Please try again.",
  assignTypes: "Sort the types of relation",
  showIssues: (amount) => `Show ${count(amount, { one: "remark", other: "remarks" })}`,
  phases: {
    fetching: "Fetching the file",
    unpacking: "Unpacking the file",
    reading: "Reading the file",
    checking: "Checking the entries",
  },
  oldStays: "The old graphic stays until the new one stands.",
  mapping: englishMapping,
  summary: ({ actors: actorCount, relations: relationCount, leftOut, remarked }) => {
    const shown = `${count(actorCount, actors)} and ${count(relationCount, relations)} will be shown.`;
    const left = leftOut === 0 ? "" : `${count(leftOut, { one: "entry is", other: "entries are" })} left out.`;
    const kept =
      remarked === 0
        ? ""
        : `${count(remarked, { one: "entry is kept with a remark", other: "entries are kept with remarks" })}.`;
    return [shown, left, kept].filter((part) => part !== "").join(" ");
  },
  issuesOfPresent: (amount) =>
    `${count(amount, { one: "remark", other: "remarks" })} about the data shown, as they stand in the file.`,
  issuesTable: "Remarks",
  issueColumns: { place: "Place", severity: "Result", finding: "Finding", expected: "Expected", found: "Found" },
  lineColumn: "Line of the file",
  severities: { error: "left out", warning: "kept" },
  sortedBy: (column, isDescending) => `Sorted by “${column}”, ${isDescending ? "descending" : "ascending"}.`,
  more: (amount) => `Show ${amount} more`,
  changeColumns: "Change the columns",
  report: "Download the report",
  continueWithout: "Continue without them",
  goOn: "Continue",
  refused: "As it is, no graphic can be made of it:",
  unreadable: "The file could not be read. Perhaps it has just been moved, or is locked.",
  moreReasons: (amount) => `And ${count(amount, { one: "further reason", other: "further reasons" })}.`,
  another: "Choose another file",
  neutralTypes: (amount) =>
    `${count(amount, { one: "type of relation has", other: "types of relation have" })} no family yet and a neutral line.`,
  typesLead: "Line and colour tell what it is about. Assign the types in your data to a family; their names stay.",
  findTypes: "Find a type",
  allFound: (amount) => (amount === 1 ? "The one found" : `All ${count(amount, { one: "type", other: "types" })}`),
  noTypes: "No type is called that.",
  chooseFamily: "Choose a family",
  families: {
    support: "alliance",
    conflict: "conflict",
    money: "money",
    office: "office, ownership",
    project: "project",
    other: "other",
  },
  ownName: "With a name of its own",
  likeKnown: "The same as",
  drawnAs: (type) => `“${type}” belongs to`,
  arrow: "Arrow",
  arrowOf: (type) => `Draw “${type}” with an arrow`,
  relationCount: (amount) => count(amount, relations),
  apply: "Apply",
  nothingChosen: "Nothing has been changed yet. Choose a family for a type.",
  lostParts,
  remedies,
  reportTable: {
    separator: ",",
    columns: ["File", "Place", "Line", "Result", "Finding", "Expected", "Found", "Suggestion", "Line as written"],
    severities: { error: "left out", warning: "kept" },
  },
  expected: englishExpected,
  issues: englishIssues,
};
