interface ImportMetaEnv {
  /** Address of `tiespan-import.js`, relative to the file that the build puts its user into; "" where all is in one file. */
  readonly IMPORT_SCRIPT?: string;
  /** The same for `tiespan-answers.js`. */
  readonly ANSWERS_SCRIPT?: string;
}
