/** The `blob:` address of the latest of several files. */
export interface BlobAddress {
  /** The address of a file; that of the one before ends. */
  readonly set: (blob: Blob) => string;
  readonly clear: () => "";
}

export function createBlobAddress(): BlobAddress {
  let address = "";
  const clear = () => {
    if (address !== "") URL.revokeObjectURL(address);
    address = "";
    return "" as const;
  };
  const set = (blob: Blob) => {
    clear();
    address = URL.createObjectURL(blob);
    return address;
  };
  return { set, clear };
}
