interface ImportMetaEnv {
  /** SHA-256, in hexadecimal, of the data files that the build has proven to be sound. */
  readonly PROVEN_DATA?: readonly string[];
}
