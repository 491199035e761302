import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The keys that the tests press, as browsers name them. */
export type Key = "ArrowLeft" | "Enter" | "Escape";

/** A window of a real browser, in the terms that its drivers have in common. Places are CSS pixels of the window. */
export interface Tab {
  /** Loads an address and waits for what belongs to the page. */
  open(address: string): Promise<void>;
  /** Gives what a function gives that runs in the page, or in the frame entered; it sees its arguments alone. */
  run<Args extends unknown[], Result>(script: (...parts: Args) => Result, ...parts: Args): Promise<Awaited<Result>>;
  /** What runs until the next `open` runs in the first frame of the page. */
  enterFrame(): Promise<void>;
  press(key: Key): Promise<void>;
  /** The pointer goes down at the first place, over the others, and up at the last; at one place, a click. */
  stroke(first: Place, ...others: readonly Place[]): Promise<void>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: string;
  /** Debian packages that bring it. */
  readonly packages: string;
  /** Whether this machine has all that `start` needs. */
  isInstalled(): boolean;
  start(): Promise<Tab>;
}

export const windowSize = { width: 1280, height: 860 };

export const xvfb = "/usr/bin/Xvfb";

/** Variables for a browser that has neither screen nor graphics card. */
export const screenless = { LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1" };

export interface Display {
  readonly name: string;
  close(): void;
}

/** A screen in memory: without one, neither engine has WebGL. */
export async function openDisplay(): Promise<Display> {
  const screen = `${windowSize.width}x${windowSize.height + 200}x24`;
  const server = spawn(xvfb, ["-displayfd", "3", "-screen", "0", screen, "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await firstLine(server, server.stdio[3] as Readable);
  return { name: `:${number}`, close: () => server.kill() };
}

/** The first line that a program writes. Throws where it ends before. */
function firstLine(program: ChildProcess, output: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = "";
    output.on("data", (part: Buffer) => {
      text += part.toString();
      if (text.includes("\n")) resolve(text.slice(0, text.indexOf("\n")));
    });
    program.once("error", reject);
    program.once("exit", (code) => reject(new Error(`${program.spawnfile} ended with ${code}`)));
  });
}

export const isThere = (...paths: readonly string[]): boolean => paths.every((path) => existsSync(path));
