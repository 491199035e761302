const directed = new Set(
  "directed gerichtet orienté oriente dirigido dirigida direto dirigé one-way einseitig to → -> yes ja true 1".split(
    " ",
  ),
);
const undirected = new Set(
  `undirected ungerichtet non-orienté no-dirigido não-dirigido mutual both bidirectional two-way beidseitig gegenseitig
  wechselseitig reciprocal ↔ <-> -- no nein false 0`.split(/\s+/),
);

const reversed = new Set("← <- reverse reversed backward backwards rückwärts umgekehrt".split(" "));

/** Whether words say that an edge leads from its target to its source. */
export function isReversed(words: string): boolean {
  return reversed.has(words.trim().toLowerCase());
}

/** Whether words say that an edge has a direction; undefined for other words. */
export function readDirection(words: string): boolean | undefined {
  const word = words.trim().toLowerCase().replace(/\s+/g, "-");
  if (directed.has(word) || reversed.has(word)) return true;
  return undirected.has(word) ? false : undefined;
}
