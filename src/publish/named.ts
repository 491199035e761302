import type { Dataset } from "../dataset/types.ts";

/** What a publisher says otherwise than the data do, each "" where that is nothing. */
export interface Imprint {
  readonly title: string;
  readonly credit: string;
  /** Of data that do not say theirs, as tables do not; undefined where nobody says it. */
  readonly language: string | undefined;
}

/** The dataset under a title and a credit of the publisher's own, in all its languages. */
export function entitled(dataset: Dataset, { title, credit, language: otherwise }: Imprint): Dataset {
  const language = dataset.language ?? otherwise;
  return {
    ...dataset,
    ...(language !== undefined && { language }),
    ...(title !== "" && { title }),
    ...(credit !== "" && { credit }),
  };
}

/** Of the data below the site, without the end: good in addresses. */
export function addressName(fileName: string): string {
  const name = fileName.replace(/(?:\.\w+)+$/, "");
  return (
    name
      .normalize("NFKD")
      .replace(/[^\w-]+/g, "-")
      .replace(/^-+|-+$/g, "") || "network"
  );
}

/** What a browser is told about pictures that are in the page, by the ends of their names. */
export const mediaTypes: Readonly<Record<string, string>> = {
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".gif": "image/gif",
};

/** Ends of the names of pictures that pages can show. */
export const pictureEnds = Object.keys(mediaTypes);

/** The name of a logo on the site; undefined for a file that is no picture by the end of its name. */
export function logoName(fileName: string): string | undefined {
  const end = /\.\w+$/.exec(fileName)?.[0].toLowerCase() ?? "";
  return pictureEnds.includes(end) ? `logo${end}` : undefined;
}
