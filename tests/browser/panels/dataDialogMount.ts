import type { Language } from "../../../src/dataset/languages.ts";
import { vi } from "vitest";
import type { Writing } from "../../../src/dataset/formats/types.ts";
import type { FilesReading } from "../../../src/dataset/input.ts";
import type { ThemeName } from "../../../src/notation/palette.ts";
import { createDataDialog } from "../../../src/panels/dialogs/data/dataDialog.ts";
import type {
  DataDialogActions,
  DataDialogProps,
  DataDialogRequest,
  ReadProgress,
} from "../../../src/panels/dialogs/data/types.ts";
import css from "../../../src/panels/styles/dataDialog.css?inline";
import dialogCss from "../../../src/panels/styles/dialog.css?inline";
import { issues, types } from "./dataDialogFixture.ts";
import { ownDataWords } from "../../translators.ts";
import { mount, textOf } from "./mount.ts";
import { translators } from "./quarrel.ts";

/** A reading that has begun and waits for a test to go on. */
interface Begun {
  readonly signal: AbortSignal;
  readonly progress: (progress: ReadProgress) => void;
  readonly finish: (reading: FilesReading) => void;
  readonly fail: () => void;
}

export interface MountOptions {
  readonly props?: Partial<DataDialogProps>;
  readonly actions?: Partial<Pick<DataDialogActions, "open" | "write">>;
  readonly theme?: ThemeName;
  readonly request?: DataDialogRequest;
}

const writing: Writing = { text: "relations", actors: "actors", losses: [] };

/** The dialog, open, with what a reader would do and see. */
export function mountDataDialog(language: Language = "en", options: MountOptions = {}) {
  const { actions: replaced = {} } = options;
  const mounted = mount(options.theme ?? "light", 1000, language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(dialogCss + css);
  mounted.root.adoptedStyleSheets.push(sheet);
  const opener = document.createElement("button");
  opener.textContent = "Data";
  mounted.place.before(opener);
  const begun: Begun[] = [];
  const read = vi.fn<DataDialogActions["read"]>((_input, _options, onProgress, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<FilesReading>();
    begun.push({ signal, progress: onProgress, finish: resolve, fail: () => reject(new Error("no")) });
    return promise;
  });
  const actions = {
    read,
    open: vi.fn<DataDialogActions["open"]>(replaced.open ?? (() => undefined)),
    write: vi.fn<DataDialogActions["write"]>(replaced.write ?? (() => Promise.resolve(writing))),
    template: vi.fn<DataDialogActions["template"]>(() => Promise.resolve(writing)),
    save: vi.fn<DataDialogActions["save"]>(),
    assign: vi.fn<DataDialogActions["assign"]>(),
  };
  const dialog = createDataDialog(mounted.place, actions);
  const props: DataDialogProps = {
    t: translators[language],
    words: ownDataWords[language],
    issues,
    types,
    fileName: "quarrel",
    saving: "allowed",
    ...options.props,
  };
  const open = (request?: DataDialogRequest) => dialog.open(props, opener, request);
  open(options.request);
  const all = <Found extends Element>(selector: string) => [...mounted.root.querySelectorAll<Found>(selector)];
  return {
    mounted,
    actions,
    read,
    begun,
    opener,
    dialog,
    open,
    /** The reading that began last. */
    last: () => {
      const found = begun.at(-1);
      if (found === undefined) throw new Error("nothing is being read");
      return found;
    },
    /** Reads something at once, as if it had been pasted. */
    readAs: (reading: FilesReading) => {
      dialog.open(props, opener, { input: "x" });
      begun.at(-1)?.finish(reading);
    },
    title: () => textOf(mounted.one("h2")),
    status: () => textOf(mounted.one('dialog [role="status"]')),
    button: (name: string) => {
      const found = all<HTMLButtonElement>("dialog button").find((each) =>
        [textOf(each), each.ariaLabel].includes(name),
      );
      if (found === undefined) throw new Error(`no button ${name}`);
      return found;
    },
    buttons: () => all<HTMLButtonElement>(".dialog__ways button").map(textOf),
    selects: () => all<HTMLSelectElement>("dialog select"),
    rows: () => all<HTMLTableRowElement>(".data-table tbody tr"),
    pasteField: () => mounted.one("#data-paste") as HTMLTextAreaElement,
    fileInput: () => mounted.input('input[type="file"]'),
    isClosed: () => mounted.all("dialog").length === 0,
    destroy: () => {
      dialog.destroy();
      mounted.remove();
    },
  };
}

/** What somebody holds above a page, or lets go. */
export function transferOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

export function csvFile(name = "netz.csv", text = "Quelle;Ziel\nA;B\n"): File {
  return new File([text], name, { type: "text/csv" });
}
