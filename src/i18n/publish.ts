/** What is said where data are published from a page: loaded only there. */
export interface PublishWords {
  readonly title: string;
  readonly close: string;
  /** Where it happens, and what is left to do. */
  readonly lead: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<"site" | "file", string>>;
  readonly kindHints: Readonly<Record<"site" | "file", string>>;
  readonly address: string;
  readonly addressHint: string;
  readonly badAddress: (words: string) => string;
  readonly headline: string;
  readonly credit: string;
  /** Of a field that may stay empty. */
  readonly asInData: string;
  readonly language: string;
  readonly logo: string;
  readonly logoHint: string;
  readonly badLogo: (fileName: string) => string;
  readonly hidden: string;
  readonly make: Readonly<Record<"site" | "file", string>>;
  readonly cancel: string;
  readonly phases: Readonly<Record<"fetching" | "arranging" | "drawing" | "packing", string>>;
  readonly cancelled: string;
  /** `size`: as "1.2 MB". */
  readonly saved: (fileName: string, size: string) => string;
  readonly noPictures: string;
  /** What went wrong, and what to do. */
  readonly failures: Readonly<Record<"no-list" | "not-fetched" | "no-tls" | "blocked" | "failed", string>>;
}
