import type { Family, Line } from "../../dataset/types.ts";

/** The line of each family, for types that are assigned to one and have no line of their own. */
export const familyLines: Readonly<Record<Family, Line>> = {
  support: "double",
  conflict: "zigzag",
  money: "solid",
  office: "dashdot",
  project: "dashes",
  other: "dashes",
};
