import { createCount } from "../i18n/count.ts";
import type { ShippedLanguage } from "../i18n/words.ts";
import { perhaps, vielleicht } from "./dataWords.ts";
import { helpInEnglish, helpInGerman } from "./help.ts";

/** Words that only the command line needs. Sentences say what is wrong and what helps. */
export interface CliWords {
  readonly help: string;
  readonly unknownCommand: (command: string, suggestion: string | undefined) => string;
  readonly unknownOption: (option: string, suggestion: string | undefined) => string;
  readonly valueMissing: (option: string) => string;
  readonly valueUnwanted: (option: string) => string;
  readonly operandsWanted: (usage: string) => string;
  readonly badExtension: (path: string) => string;
  readonly badPreset: (preset: string, presets: string, suggestion: string | undefined) => string;
  readonly badNumber: (option: string, value: string) => string;
  readonly tooLarge: (widthPx: string, heightPx: string, mostPixels: string) => string;
  readonly seeHelp: string;
  readonly notFound: (path: string) => string;
  readonly notReadable: (path: string, reason: string) => string;
  readonly notWritable: (path: string, reason: string) => string;
  readonly seeValidate: (path: string) => string;
  /** A parameter of the view that cannot be followed; `expected` is one of the next. */
  readonly passedOver: (option: string, value: string, expected: string) => string;
  readonly expected: {
    readonly date: string;
    /** Where time is numbers. */
    readonly number: string;
    readonly order: string;
    readonly oneOf: (values: string) => string;
    readonly noneAvailable: string;
    readonly ids: (unknown: string, suggestion: string | undefined) => string;
    readonly camera: string;
    readonly language: string;
  };
  readonly languageNotShipped: (tag: string) => string;
  readonly fontsMissing: (characters: string) => string;
  readonly rendererMissing: string;
  readonly severities: Readonly<Record<"error" | "warning", string>>;
  readonly noIssues: string;
  readonly tally: (errors: number, warnings: number) => string;
}

const count = { de: createCount("de"), en: createCount("en") };

export const cliWords: Readonly<Record<ShippedLanguage, CliWords>> = {
  en: {
    help: helpInEnglish,
    unknownCommand: (command, near) => `unknown command “${command}”${perhaps(near)}`,
    unknownOption: (option, near) => `unknown option ${option}${perhaps(near)}`,
    valueMissing: (option) => `${option} needs a value: ${option} VALUE, or ${option}=VALUE where it begins with “-”`,
    valueUnwanted: (option) => `${option} takes no value`,
    operandsWanted: (usage) => `the call is: ${usage}`,
    badExtension: (path) => `“${path}” ends neither in .png nor in .svg: the name decides what is written`,
    badPreset: (preset, presets, near) => `unknown preset “${preset}”${perhaps(near)}; there are ${presets}`,
    badNumber: (option, value) => `${option} “${value}”: expected a number greater than 0`,
    tooLarge: (widthPx, heightPx, most) =>
      `${widthPx} × ${heightPx} pixels are too many, at most ${most} are drawn: lower --scale, --width or --height`,
    seeHelp: "“tiespan --help” lists commands and options.",
    notFound: (path) => `there is no file “${path}”`,
    notReadable: (path, reason) => `“${path}” cannot be read (${reason})`,
    notWritable: (path, reason) => `“${path}” cannot be written (${reason}): does its folder exist?`,
    seeValidate: (path) => `“tiespan validate ${path}” lists all.`,
    passedOver: (option, value, expected) => `${option} “${value}” is passed over as if not given: ${expected}`,
    expected: {
      number: "expected a number like 12.5, or .. for open",
      date: "expected a date like 2025, 2025-01 or 2025-01-22, or .. for open",
      order: "--from is later than --to",
      oneOf: (values) => `expected one of ${values}`,
      noneAvailable: "the dataset has none",
      ids: (unknown, near) => `there is no “${unknown}”${perhaps(near)}`,
      camera: "expected x_y_ratio, three numbers, the last greater than 0",
      language: "expected a language tag like de or en-GB",
    },
    languageNotShipped: (tag) => `--lang ${tag}: words come in de and en only; English is used`,
    fontsMissing: (characters) =>
      `no font on this machine has ${characters}: boxes are drawn instead; install a font for this script, or write .svg`,
    rendererMissing:
      "PNG needs the package @resvg/resvg-js, which is not installed for this system; .svg works without",
    severities: { error: "error", warning: "warning" },
    noIssues: "no issues",
    tally: (errors, warnings) =>
      `${count.en(errors, { one: "error", other: "errors" })}, ${count.en(warnings, { one: "warning", other: "warnings" })}`,
  },
  de: {
    help: helpInGerman,
    unknownCommand: (command, near) => `unbekannter Befehl „${command}“${vielleicht(near)}`,
    unknownOption: (option, near) => `unbekannte Option ${option}${vielleicht(near)}`,
    valueMissing: (option) =>
      `${option} braucht einen Wert: ${option} WERT, oder ${option}=WERT, wenn er mit „-“ beginnt`,
    valueUnwanted: (option) => `${option} nimmt keinen Wert`,
    operandsWanted: (usage) => `der Aufruf lautet: ${usage}`,
    badExtension: (path) => `„${path}“ endet weder auf .png noch auf .svg: der Name entscheidet, was geschrieben wird`,
    badPreset: (preset, presets, near) => `unbekannte Vorlage „${preset}“${vielleicht(near)}; es gibt ${presets}`,
    badNumber: (option, value) => `${option} „${value}“: erwartet wird eine Zahl größer als 0`,
    tooLarge: (widthPx, heightPx, most) =>
      `${widthPx} × ${heightPx} Pixel sind zu viele, höchstens ${most} werden gezeichnet: --scale, --width oder --height senken`,
    seeHelp: "„tiespan --help“ nennt Befehle und Optionen.",
    notFound: (path) => `die Datei „${path}“ gibt es nicht`,
    notReadable: (path, reason) => `„${path}“ lässt sich nicht lesen (${reason})`,
    notWritable: (path, reason) => `„${path}“ lässt sich nicht schreiben (${reason}): gibt es den Ordner?`,
    seeValidate: (path) => `„tiespan validate ${path}“ nennt alle.`,
    passedOver: (option, value, expected) =>
      `${option} „${value}“ wird übergangen, als wäre es nicht angegeben: ${expected}`,
    expected: {
      number: "erwartet wird eine Zahl wie 12.5, oder .. für offen",
      date: "erwartet wird ein Datum wie 2025, 2025-01 oder 2025-01-22, oder .. für offen",
      order: "--from liegt nach --to",
      oneOf: (values) => `erwartet wird eines von ${values}`,
      noneAvailable: "der Datensatz hat keine",
      ids: (unknown, near) => `„${unknown}“ gibt es nicht${vielleicht(near)}`,
      camera: "erwartet wird x_y_ratio, drei Zahlen, die letzte größer als 0",
      language: "erwartet wird ein Sprachkürzel wie de oder en-GB",
    },
    languageNotShipped: (tag) => `--lang ${tag}: Wörter gibt es nur in de und en; verwendet wird Englisch`,
    fontsMissing: (characters) =>
      `keine Schrift auf diesem Rechner hat ${characters}: dort stehen Kästchen; eine Schrift dafür installieren oder .svg schreiben`,
    rendererMissing:
      "PNG braucht das Paket @resvg/resvg-js, das für dieses System nicht installiert ist; .svg geht ohne",
    severities: { error: "Fehler", warning: "Warnung" },
    noIssues: "keine Beanstandungen",
    tally: (errors, warnings) => `${errors} Fehler, ${count.de(warnings, { one: "Warnung", other: "Warnungen" })}`,
  },
};
