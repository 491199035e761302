/** One relation as different programs write it: words of a file by field. */
export type Written = Readonly<
  Record<"source" | "target" | "type" | "start" | "end" | "status" | "amount" | "sources", string>
>;

const xml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
/** Formats that know all of these fields by name. */
export const writers: Readonly<Record<string, (one: Written) => string>> = {
  "a.csv": (one) =>
    `${Object.keys(one).join(";")}\n${Object.values(one)
      .map((words) => JSON.stringify(words))
      .join(";")}\n`,
  "b.json": (one) => JSON.stringify({ nodes: [{ id: one.source }, { id: one.target }], links: [one] }),
  "c.json": (one) => JSON.stringify([one]),
  "d.json": ({ source, target, ...rest }) =>
    JSON.stringify({
      nodes: [{ id: source }, { id: target }],
      edges: [{ from: source, to: target, arrows: "to", ...rest }],
    }),
  "e.json": (one) =>
    JSON.stringify({ elements: [{ data: { id: one.source } }, { data: { id: one.target } }, { data: one }] }),
  "f.graphml": ({ source, target, ...rest }) => {
    const keys = Object.keys(rest).map(
      (name) => `<key id="${name}" for="edge" attr.name="${name}" attr.type="string"/>`,
    );
    const data = Object.entries(rest).map(([name, words]) => `<data key="${name}">${xml(words)}</data>`);
    return `<graphml>${keys.join("")}<graph edgedefault="directed"><node id="${source}"/><node id="${target}"/><edge source="${source}" target="${target}">${data.join("")}</edge></graph></graphml>`;
  },
};

/** Formats with fewer words of their own for this: what they keep as attributes is not compared, only not made up. */
export const others: typeof writers = {
  "g.ftm.json": ({ source, target, start, end, ...rest }) => {
    const person = (id: string) => ({ id, schema: "Person", properties: { name: [id] } });
    const properties = { owner: [source], asset: [target], startDate: [start], endDate: [end], ...rest };
    return [person(source), person(target), { id: "o", schema: "Ownership", properties }]
      .map((entity) => JSON.stringify(entity))
      .join("\n");
  },
  "h.json": ({ source, target, ...attributes }) =>
    JSON.stringify({
      attributes: {},
      nodes: [{ key: source }, { key: target }],
      edges: [{ key: "e", source, target, attributes }],
    }),
  "i.json": ({ source, target, type, ...properties }) =>
    [
      { type: "node", id: source, labels: ["Person"], properties: { name: source } },
      { type: "node", id: target, labels: ["Person"], properties: { name: target } },
      { type: "relationship", id: "r", label: type, properties, start: { id: source }, end: { id: target } },
    ]
      .map((line) => JSON.stringify(line))
      .join("\n"),
  "k.gexf": ({ source, target, ...rest }) => {
    const keys = Object.keys(rest).map((name) => `<attribute id="${name}" title="${name}" type="string"/>`);
    const cells = Object.entries(rest).map(([name, words]) => `<attvalue for="${name}" value="${xml(words)}"/>`);
    return `<gexf version="1.2"><graph defaultedgetype="directed"><attributes class="edge">${keys.join("")}</attributes>
      <nodes><node id="${source}" label="${source}"/><node id="${target}" label="${target}"/></nodes>
      <edges><edge id="e" source="${source}" target="${target}"><attvalues>${cells.join("")}</attvalues></edge></edges></graph></gexf>`;
  },
};
