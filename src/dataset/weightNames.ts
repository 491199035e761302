/**
 * Headings under which tables and other programs keep how strong a relation is, the likeliest first; in lower case without
 * accents and separators.
 */
export const weightNames: readonly string[] = [
  "weight",
  "edgeweight",
  "gewicht",
  "gewichtung",
  "starke",
  "staerke",
  "strength",
  "الوزن",
  "وزن",
];

/** And those that may mean something else: `value` is what vis-network and d3 call it. */
export const vagueWeightNames: readonly string[] = [
  "value",
  "wert",
  "count",
  "anzahl",
  "haufigkeit",
  "haeufigkeit",
  "frequency",
  "العدد",
  "عدد",
];
