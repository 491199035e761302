/** Words that dialogs share. */
export interface DialogWords {
  readonly close: string;
  readonly preview: string;
  readonly width: string;
  readonly height: string;
  readonly edgeLimits: (smallest: string, largest: string) => string;
  readonly copy: string;
  /** What has happened, or why not, and what to do. */
  readonly textNotCopied: string;
  readonly noSize: (limits: string) => string;
}

/** Words of the picture dialog. */
export interface PictureDialogWords extends DialogWords {
  readonly title: string;
  readonly format: string;
  readonly formats: Readonly<Record<"article" | "wide" | "social" | "square" | "story" | "view" | "own", string>>;
  readonly scale: string;
  readonly theme: string;
  readonly themes: Readonly<Record<"light" | "dark", string>>;
  readonly transparent: string;
  readonly plain: string;
  readonly pixels: (size: string, megapixels: string) => string;
  readonly alt: string;
  readonly copyAlt: string;
  readonly figure: string;
  readonly copyFigure: string;
  readonly copyPicture: string;
  readonly asFilm: string;
  readonly savePng: string;
  readonly saveSvg: string;
  /** What has happened, or why not, and what to do. */
  readonly drawing: string;
  readonly saved: (fileName: string) => string;
  /** Where nobody can tell whether a file may be saved; the picture is shown besides. */
  readonly perhapsSaved: (fileName: string) => string;
  readonly handedOver: string;
  readonly textCopied: string;
  readonly pictureCopied: string;
  readonly pictureNotCopied: string;
  readonly notDrawn: string;
  readonly tooLarge: (megapixels: string, limit: string, largestScale: number) => string;
}

/** Words of the share dialog. */
export interface ShareDialogWords extends DialogWords {
  readonly title: string;
  readonly fields: Readonly<Record<"link" | "frame" | "tag", string>>;
  /** Names of the buttons that copy them. */
  readonly copyLabels: Readonly<Record<"link" | "frame" | "tag", string>>;
  readonly copied: Readonly<Record<"link" | "frame" | "tag", string>>;
  readonly view: string;
  readonly views: Readonly<Record<"now" | "opening", string>>;
  readonly size: string;
  readonly sizes: Readonly<Record<"column" | "small" | "article" | "wide" | "own", string>>;
  readonly columnSize: (height: string) => string;
  readonly autoHeight: string;
  /** What the server of the data has to send where the element stands on a page of another site. */
  readonly tagNeeds: (host: string) => string;
  readonly shown: (size: string, percent: string) => string;
  readonly tryOut: string;
  readonly share: string;
  readonly notShared: string;
}

/** Words of the dialog about how the data were made. */
export interface MethodDialogWords {
  readonly title: string;
  readonly close: string;
  readonly corrections: string;
}

/** Words of the dialog with the table of what is shown. */
export interface TableDialogWords {
  readonly title: string;
  /** Of the columns that have no words elsewhere. */
  readonly columns: Readonly<Record<"nature" | "source" | "target", string>>;
  readonly save: string;
  readonly saved: (fileName: string) => string;
  /** Why no file can be saved here, and what to do. */
  readonly blocked: string;
  /** What the file is called, behind the name of the data. */
  readonly fileName: string;
  /** That spreadsheets of the language expect between cells. */
  readonly separator: string;
}

/** Words of the dialog about keys. */
export interface KeysDialogWords {
  readonly title: string;
  readonly close: string;
  /** Where keys do something, and for each what is printed on the keys that do it. */
  readonly places: readonly {
    readonly title: string;
    readonly keys: readonly (readonly [names: readonly string[], does: string])[];
  }[];
}

/** Words for dropping a picture. */
export interface PictureDropWords {
  /** Over the graph while a file is held above it. */
  readonly invitation: string;
  /** The same where files with data are taken, too. */
  readonly dataInvitation: string;
  readonly problems: Readonly<Record<"not-a-png" | "damaged" | "too-large" | "foreign", string>>;
  /** Parts of its view that mean nothing here, by name. */
  readonly partly: (names: string) => string;
}

/** Words that are loaded with the first dialog that is opened, or file that is dropped. */
export interface DialogsWords {
  readonly picture: PictureDialogWords;
  readonly share: ShareDialogWords;
  readonly method: MethodDialogWords;
  readonly keys: KeysDialogWords;
  readonly table: TableDialogWords;
  readonly drop: PictureDropWords;
}
