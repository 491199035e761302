import type { ReadOptions } from "../../../src/dataset/input.ts";

/** A file of our own; what is to be read of it stands in `tests/golden/dataset/own`. */
export interface OwnInput {
  readonly text: string | Uint8Array;
  /** Beside the format of the file whose trait it shares. */
  readonly name?: string;
  readonly options?: Omit<ReadOptions, "mapping"> & { readonly mapping?: Readonly<Record<string, string>> };
}

export type OwnInputs = Readonly<Record<string, readonly OwnInput[]>>;
