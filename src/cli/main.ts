#!/usr/bin/env node
import process from "node:process";
import { languageTags } from "../dataset/languages.ts";
import { NearestName } from "../dataset/nearest.ts";
import type { CommandLineWords } from "../i18n/commandLine.ts";
import { commandLineWords, interfaceWords } from "../i18n/everyLanguage.ts";
import { languageOf, shippedLanguage } from "../i18n/languages.ts";
import { createTranslator } from "../i18n/translator.ts";
import { messageLanguage, type OptionNames, readArguments } from "./arguments.ts";
import type { Call } from "./command.ts";
import { convert, convertOptions } from "./convert.ts";
import { cut, cutOptions } from "./cut.ts";
import { diff, diffOptions } from "./diff.ts";
import { film, filmOptions } from "./film.ts";
import { helpText } from "./help.ts";
import { layout, layoutOptions } from "./layout.ts";
import { begin, newOptions } from "./new.ts";
import { printable } from "./printable.ts";
import { publish, publishOptions } from "./publish.ts";
import { pull, pullOptions } from "./pull.ts";
import { Refusal } from "./refusal.ts";
import { snapshot, snapshotOptions } from "./snapshot.ts";
import { strip, stripOptions } from "./strip.ts";
import { validate, validateOptions } from "./validate.ts";

/** Put here by the build. */
declare const tiespanVersion: string;

interface Command {
  readonly options: OptionNames;
  readonly run: (call: Call) => number | Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ["snapshot", { options: snapshotOptions, run: snapshot }],
  ["strip", { options: stripOptions, run: strip }],
  ["film", { options: filmOptions, run: film }],
  ["validate", { options: validateOptions, run: validate }],
  ["convert", { options: convertOptions, run: convert }],
  ["layout", { options: layoutOptions, run: layout }],
  ["new", { options: newOptions, run: begin }],
  ["publish", { options: publishOptions, run: publish }],
  ["pull", { options: pullOptions, run: pull }],
  ["cut", { options: cutOptions, run: cut }],
  ["diff", { options: diffOptions, run: diff }],
]);

async function main(args: readonly string[]): Promise<number> {
  const language = messageLanguage(args, process.env, (tag) => shippedLanguage(tag) !== undefined);
  const translator = createTranslator(language, interfaceWords[languageOf(language)]);
  const words = commandLineWords[translator.language];
  const warn = (line: string) => void process.stderr.write(`tiespan: ${printable(line)}\n`);
  const print = (line: string) => void process.stdout.write(`${printable(line)}\n`);
  try {
    const [name, ...rest] = args;
    if (args.includes("--help") || name === "-h") return finish(() => print(helpText(words).trimEnd()), 0);
    if (name === "--version") return finish(() => print(tiespanVersion), 0);
    if (name === undefined) return finish(() => process.stderr.write(helpText(words)), 2);
    const { options, run } = commandOf(name, words);
    const given = readArguments(rest, options, words);
    const lang = given.values.get("lang");
    // A snapshot says it of its picture.
    if (run !== snapshot && lang !== undefined && shippedLanguage(lang) === undefined)
      warn(words.languageNotShipped(`--lang ${lang}`, languageTags.join(", ")));
    return await run({ ...given, translator, words, print, warn });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    warn(error.message);
    return error.exitCode;
  }
}

function finish(say: () => void, exitCode: number): number {
  say();
  return exitCode;
}

function commandOf(name: string, words: CommandLineWords): Command {
  const command = commands.get(name);
  if (command !== undefined) return command;
  const nearest = new NearestName().find(name, commands.keys());
  throw new Refusal(2, `${words.unknownCommand(name, nearest)}\n${words.seeHelp}`);
}

// A pipe may close before all is written, as that of `head` does.
process.stdout.on("error", () => undefined);
process.exitCode = await main(process.argv.slice(2));
