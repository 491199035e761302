import { findFormat, type FormatName } from "./formats/registry.ts";
import type { Writing } from "./formats/types.ts";
import type { Dataset } from "./types.ts";

/**
 * A dataset as text in one of the formats: always in the same order, so that files of different days compare well, and
 * with what the format cannot hold listed by name. Throws a RangeError for a format that there is not, or that is only
 * read.
 * @param options.asColumns actors and relations of `tiespan/1` as columns, which are read faster; a RangeError for others
 */
export function writeDataset(
  dataset: Dataset,
  format: FormatName,
  { asColumns = false }: { readonly asColumns?: boolean } = {},
): Writing {
  const found = findFormat(format);
  if (found === undefined) throw new RangeError(`there is no format ${format}`);
  if (found.write === undefined) throw new RangeError(`the format ${format} is only read`);
  if (!asColumns) return found.write(dataset);
  if (found.writeColumns === undefined) throw new RangeError(`the format ${format} has no columns of that kind`);
  return found.writeColumns(dataset);
}
