import type { ChangeWords } from "../changes.ts";
import { createCount } from "../count.ts";

const count = createCount("en");

export const englishChanges: ChangeWords = {
  diff: {
    none: "no differences",
    heading: {
      added: (part, entries) => `${part}, new (${entries}):`,
      corrected: (part, entries) => `${part}, corrected (${entries}):`,
      withdrawn: (part, entries) => `${part}, withdrawn (${entries}):`,
    },
    parts: {
      relations: "Relations",
      actors: "Actors",
      scenes: "Scenes",
      types: "Types of relations",
      kinds: "Kinds of actors",
      sources: "Sources",
      tags: "Tags",
    },
    dataset: "About the dataset:",
    reordered: (part) => `${part}: in another order`,
    came: (field, value) => `${field} new: ${value}`,
    went: (field, value) => `${field} removed, was ${value}`,
    became: (field, old, value) => `${field}: ${value}, was ${old}`,
    otherOrder: (field) => `${field}: only in another order`,
    feed: (dataset) => `Changes: ${dataset}`,
    told: {
      added: (sentence) => `New: ${sentence}`,
      corrected: (sentence) => `Corrected: ${sentence}`,
      withdrawn: (sentence) => `Withdrawn: ${sentence}`,
    },
  },
  update: {
    ambiguous: "it is not certain who is meant by these names; nothing is guessed, and nothing is written:",
    ambiguousAdvice:
      "It is certain with a column of ids in a table of actors, with a kind by which those of one name differ, or with a name or alias that only one of them has.",
    ambiguousNames: (names, ids) => `${quoted(names)}: ${ids.join(", ")}`,
    renamedWanted: (part) => `--renamed takes "Old name=New name", several between semicolons, not "${part}"`,
    renamedNobody: (name, isOld) =>
      `--renamed: exactly one actor of the ${isOld ? "edited dataset" : "table"} must be called "${name}"`,
    renamedPerhaps: "Perhaps not new, but called otherwise; as it is, what was written about them is gone:",
    renamedSay: (now, was, option) => `${now}, before ${was}? Then: ${option}`,
    others: (part, entries) => `${part}, kept although the table does not have them (${entries}):`,
    kept: (part, entries) => `${part}, kept otherwise than in the table (${entries}):`,
    keptFields: "About the dataset, kept otherwise than in the new file:",
    stays: (field, value, table) =>
      `${field} stays ${value}; the table ${table === undefined ? "does not have it" : `says ${table}`}`,
    untaken: (field, table) => `${field} is not taken; the table says ${table}`,
  },
  dialog: {
    title: "Update or replace?",
    listTitle: "What the file changes",
    close: "Close",
    lead: (present, relations) =>
      `${present === "" ? "Data are" : `“${present}” is`} open here, with ${relationsOf(relations)}.`,
    update: "Update…",
    updateHint:
      "Takes over what is different in the file, as far as you accept it. Places, scenes, how types are drawn and what you have written stay.",
    replace: "Replace",
    replaceHint: "Shows the file alone: it takes the place of what is open here.",
    canUndo: "You can undo both.",
    different: "In the file:",
    counts: ({ label, added, corrected, withdrawn, emptied, rewritten }) =>
      `${label}: ${some([
        [added, "new"],
        [corrected, "changed"],
        [withdrawn, "missing"],
        [rewritten, rewritten === 1 ? "fact stated otherwise" : "facts stated otherwise"],
        [emptied, emptied === 1 ? "fact only here" : "facts only here"],
      ])}`,
    nothing: "The file says nothing that is not here already: an update changes nothing.",
    strangers: "Nobody from the file is here yet: it may be about something else.",
    ambiguous: "An update is not possible: it is not certain who is meant by these names, and nothing is guessed.",
    cancel: "Cancel",
    back: "Back",
    take: (changes) => `Take over (${changes})`,
    all: "All",
    chosen: (chosen, all) => `${chosen} of ${count(all, { one: "change", other: "changes" })} accepted`,
    noneChosen: "Nothing is accepted yet.",
    more: (changes) => `Show ${changes} more`,
    groups: {
      edited: "Changed here by hand, different in the file",
      added: "New",
      corrected: "Changed",
      withdrawn: "Missing from the file",
      otherwise: "Stated otherwise in the file",
      emptied: "Only stated here",
    },
    hints: {
      edited: "Your own words stay unless you tick them here.",
      added:
        "Actors count as new when nobody here has their name from the file, nor had it when the data were opened. With that name among somebody’s other names they are recognised.",
      corrected: "What the file says takes the place of what stands here.",
      withdrawn:
        "These stay unless you tick them: perhaps they were added here by hand. What is ticked is deleted, from scenes and steps as well.",
      otherwise:
        "What stands here may have been written by hand. It stays unless you tick it; then what the file says takes its place.",
      emptied:
        "The file has a field for this, in which this does not stand. It stays unless you tick it; what is ticked is deleted here.",
    },
    without: (field, value) => `${field} without ${value}: the file names others`,
    turnedHere:
      "The other way round this is already here, and missing from the file. If the file corrects the direction, tick that under “Missing from the file” as well.",
    deletedHere: "Deleted here. Tick it, and it comes back.",
    renamed: "Perhaps renamed",
    renamedHint:
      "New actors who resemble somebody missing from the file. Ticked, both are the same: place, scenes and what you have written stay, and the name is that of the file.",
    sameAs: (name, was) => `${name} is the same as ${was}`,
    namesAlike: "The names are alike.",
    sameRelations: (relations) => `The same: ${relationsOf(relations)}.`,
    mayBe: (names) => `Perhaps the same as ${names}: decide under “Perhaps renamed”.`,
    kept: "Stays as it is here",
    keptHint: "The file says something else here, or nothing. An update does not touch it.",
    done: (changes) => `Updated: ${count(changes, { one: "change", other: "changes" })} taken over.`,
    yes: "yes",
    no: "no",
    otherSpelling: (field) => `${field}: only written differently`,
    fields: {
      type: "Type",
      date: "Time",
      start: "Start",
      end: "End",
      periods: "Periods",
      amount: "Amount",
      status: "Status",
      claimedBy: "Claimed by",
      added: "Added on",
      disputedBy: "Disputed by",
      sources: "Sources",
      tags: "Tags",
      title: "Title",
      label: "Label",
      summary: "Summary",
      source: "From",
      target: "To",
      name: "Name",
      aliases: "Other names",
      kind: "Kind",
      role: "Role",
      description: "Description",
      links: "Links",
      position: "Place",
      attributes: "Further facts",
      publisher: "Publisher",
      url: "Address",
      retrieved: "Retrieved",
      archive: "Archived copy",
      language: "Language",
      scenes: "Scenes",
      credit: "Credit",
      license: "License",
      method: "Method",
      corrections: "Corrections",
      family: "Family",
      sign: "For or against each other",
      directed: "Directed",
      line: "Line",
      shape: "Shape",
    },
  },
};

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

function relationsOf(amount: number): string {
  return count(amount, { one: "relation", other: "relations" });
}

/** "2 new, 1 changed": what there is none of is left out. */
function some(counts: readonly (readonly [amount: number, words: string])[]): string {
  return counts.flatMap(([amount, words]) => (amount === 0 ? [] : [`${amount} ${words}`])).join(", ");
}
