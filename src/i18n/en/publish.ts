import type { PublishWords } from "../publish.ts";

export const englishPublish: PublishWords = {
  title: "Publish",
  close: "Close",
  lead: "The whole dataset becomes finished files. They are made in this browser and sent to nobody: you put them on the web yourself.",
  kind: "What is made",
  kinds: { site: "Folder for the web", file: "One file" },
  kindHints: {
    site: "A ZIP. What is in it goes, unpacked, into any folder of a web server: the page, the same for frames in other pages, the data, and for each scene a page with pictures.",
    file: "An HTML page with everything in it. It opens without a network as well, from a disk or out of an e-mail, and has no “Share” and no pages for scenes.",
  },
  address: "Address at which the folder will be found",
  addressHint:
    "May stay empty. With it other websites show a preview with a picture; without it everything else works. For example https://example.org/network/",
  badAddress: (words) =>
    `“${words}” is not the address of a folder on the web. It begins with https:// and has neither “?” nor “#”.`,
  headline: "Title",
  credit: "By whom",
  asInData: "Empty: as in the data",
  language: "Language of the texts",
  logo: "Picture above the graph",
  logoHint: "SVG, PNG, JPEG, WebP or GIF",
  badLogo: (fileName) => `“${fileName}” is no SVG, PNG, JPEG, WebP or GIF.`,
  hidden: "Ask search engines to leave the pages out",
  make: { site: "Make the ZIP", file: "Make the file" },
  cancel: "Cancel",
  phases: {
    fetching: "Fetching the parts of the page …",
    arranging: "Giving the actors their places …",
    drawing: "Drawing the pages …",
    packing: "Packing everything …",
  },
  cancelled: "Cancelled.",
  saved: (fileName, size) => `“${fileName}” is ready (${size}) and is being downloaded.`,
  noPictures:
    "It lacks the pictures for other websites: this browser does not let pages read pictures. Another browser can make them.",
  failures: {
    "no-list":
      "Nothing can be published from here: “tiespan-files.json” is missing on this server. Open the data on a page of which all files have been uploaded.",
    "not-fetched": "A part of the page could not be fetched. Check your connection and try again.",
    "no-tls":
      "For this the browser needs a page with https://. Open this one like that, or save the data and open them there.",
    blocked: "Downloads are blocked in this frame. Open the page in a tab of its own.",
    failed: "That did not work. Save the data, reload the page and try again.",
  },
};
