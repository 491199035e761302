import { sha256Hex } from "./hash.ts";

/** Names that Windows keeps for devices: https://learn.microsoft.com/windows/win32/fileio/naming-a-file. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
const mostCharacters = 100;
const keptOfLong = 80;

/**
 * The name of a scene's folder: the same for the same id in every build, another for another id, and good in every file
 * system and address, also where upper and lower case are one. `a` to `z`, digits and `-` stay; any other character is
 * its code point in hexadecimal between underscores: "Geld 1" is `_47_eld_20_1`. The first letter of a device's name is
 * written like that as well (`_63_on`). What is then longer than 100 characters keeps its first 80, and `_` with 32
 * digits of the id's SHA-256 follows.
 */
export async function sceneFolder(id: string): Promise<string> {
  const name = id.replace(/[^a-z0-9-]/gu, codeOf);
  if (devices.test(name)) return codeOf(name) + name.slice(1);
  if (name.length <= mostCharacters) return name;
  return `${name.slice(0, keptOfLong)}_${(await sha256Hex(id)).slice(0, 32)}`;
}

function codeOf(character: string): string {
  return `_${(character.codePointAt(0) ?? 0).toString(16)}_`;
}
