import type { DialogWords, DialogsWords } from "../dialogs.ts";

const shared: DialogWords = {
  close: "Close",
  preview: "Preview",
  width: "Width",
  height: "Height",
  edgeLimits: (smallest, largest) => `${smallest} to ${largest}\u00a0pixels`,
  copy: "Copy",
  textNotCopied: "The browser does not allow copying here. The text is selected: copy it with Ctrl+C or ⌘C.",
  noSize: (limits) => `Width and height are whole numbers: ${limits}.`,
};

export const englishDialogs: DialogsWords = {
  picture: {
    ...shared,
    title: "Picture of this view",
    format: "Format",
    formats: {
      article: "Article",
      wide: "Wide",
      social: "Social media",
      square: "Square",
      story: "Story",
      view: "As here",
      own: "Your own",
    },
    scale: "Resolution",
    theme: "Colours",
    themes: { light: "Light", dark: "Dark" },
    transparent: "No background",
    plain: "The graph alone, without words",
    pixels: (size, megapixels) => `${size}\u00a0pixels, ${megapixels}\u00a0megapixels`,
    alt: "Alternative text",
    copyAlt: "Copy the alternative text",
    figure: "HTML for your own page",
    copyFigure: "Copy the HTML",
    copyPicture: "Copy picture",
    asFilm: "As a film …",
    savePng: "Save PNG",
    saveSvg: "Save SVG",
    drawing: "The picture is being drawn …",
    saved: (fileName) => `Saved as “${fileName}”.`,
    perhapsSaved: (fileName) =>
      `“${fileName}” is being saved. If nothing comes: press and hold or right-click the picture to save it.`,
    handedOver: "The page around this graphic has taken the picture.",
    textCopied: "The text is in the clipboard.",
    pictureCopied: "The picture is in the clipboard.",
    pictureNotCopied: "The browser does not allow copying here. Press and hold or right-click the picture to copy it.",
    notDrawn: "The picture could not be drawn. Try a smaller one, or SVG.",
    tooLarge: (megapixels, limit, largestScale) =>
      `The picture would have ${megapixels}\u00a0megapixels, ${limit} are possible. ` +
      (largestScale === 0
        ? "Choose a smaller size."
        : `In this format the resolution can be ${largestScale}× at most.`),
  },
  share: {
    ...shared,
    title: "Share and embed",
    fields: { link: "Link", frame: "HTML as a frame: for any page", tag: "HTML as an element: for pages of your own" },
    copyLabels: { link: "Copy the link", frame: "Copy the HTML of the frame", tag: "Copy the HTML of the element" },
    copied: {
      link: "The link is in the clipboard.",
      frame: "The HTML of the frame is in the clipboard.",
      tag: "The HTML of the element is in the clipboard.",
    },
    view: "View",
    views: { now: "As it is now", opening: "As it begins" },
    size: "Size of the frame",
    sizes: { column: "As wide as the column", small: "Small", article: "Article", wide: "Wide", own: "Your own" },
    columnSize: (height) => `100% × ${height}`,
    tagNeeds: (host) => `On other sites only if ${host} sends the data with “Access-Control-Allow-Origin: *”.`,
    autoHeight: "Height follows the content (adds a script)",
    shown: (size, percent) => `${size}\u00a0pixels, here at ${percent}`,
    tryOut: "Try the frame",
    share: "Share link",
    notShared: "The device has not taken the link. Copy it instead.",
  },
  method: { title: "How we work", close: shared.close, corrections: "Corrections" },
  table: {
    title: "Relations as a table",
    columns: { nature: "Type", source: "Actor", target: "Other side" },
    save: "Save CSV",
    saved: (fileName) => `Saved as “${fileName}”.`,
    blocked: "Downloads are blocked here. Open the graphic on its own page.",
    fileName: "table",
    separator: ",",
  },
  keys: {
    title: "Keys",
    close: shared.close,
    places: [
      {
        title: "In the graph",
        keys: [
          [["←", "↑", "→", "↓"], "to the nearest actor in that direction"],
          [["Home", "End"], "to the first or the last actor"],
          [[",", "."], "along the relations of the actor (also [ and ])"],
          [["Enter"], "opens the details: of the actor, or of the relation that comma or full stop has led to"],
          [["N", "P"], "to the next or previous step or event"],
          [["/"], "to the search"],
          [["L"], "to the list"],
          [["S"], "saves a picture"],
          [["?"], "shows these keys"],
        ],
      },
      {
        title: "At an end of the period",
        keys: [
          [["←", "→"], "by a step, as a rule a day"],
          [["Shift + ←", "Shift + →"], "by a larger step, as a rule a week"],
          [["Page Up", "Page Down"], "by a large step, as a rule a month"],
          [["Home", "End"], "to the beginning or the end of the data"],
          [["+", "−"], "enlarge or reduce the timeline"],
        ],
      },
      {
        title: "Everywhere",
        keys: [
          [["Tab"], "to the next control; in the graph one stop for all actors"],
          [
            ["Esc"],
            "closes what was opened last; from the search or the list back to the graph, where a key has led there",
          ],
        ],
      },
    ],
  },
  drop: {
    invitation: "Drop the picture here to open its view",
    dataInvitation: "Drop the file here: your own data, or a picture from this page",
    problems: {
      "not-a-png": "This file is not a PNG. Pictures that were saved from this graphic can be opened here.",
      damaged: "This picture is damaged or incomplete. Take the file as it was saved.",
      "too-large": "This file is too large. Pictures from this graphic have 64\u00a0MB at most.",
      foreign:
        "This picture holds no view. It was not made here, or was saved anew on its way, by a messenger for instance.",
    },
    partly: (names) => `The picture names what is not here (${names}): it shows other data. What fits is shown.`,
  },
};
