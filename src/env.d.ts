interface ImportMetaEnv {
  /** SHA-256, in hexadecimal, of the data files that the build has proven to be sound. */
  readonly PROVEN_DATA?: readonly string[];
  /** Address of `tiespan-import.js`, relative to the file that the build puts its user into; "" where all is in one file. */
  readonly IMPORT_SCRIPT?: string;
}
