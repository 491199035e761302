import { createCount } from "../../i18n/count.ts";
import type { DataDialogWords } from "./words.ts";
import { dialogWords } from "../dialog/words.ts";
import { mappingInEnglish } from "./mappingInEnglish.ts";

const count = createCount("en");
const actors = { one: "actor", other: "actors" };
const relations = { one: "relation", other: "relations" };

export const dataDialogInEnglish: DataDialogWords = {
  titles: {
    start: "Your own data",
    busy: "Reading your data",
    mapping: "What is in which column?",
    issues: "What does not fit",
    refused: "This cannot be opened",
    types: "Sort the types of relation",
  },
  close: dialogWords.en.close,
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
  mapping: mappingInEnglish,
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
  relationCount: (amount) => count(amount, relations),
  apply: "Apply",
  nothingChosen: "Nothing has been changed yet. Choose a family for a type.",
};
