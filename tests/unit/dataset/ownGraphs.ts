import type { OwnInputs } from "./ownInput.ts";

const graphml = (keys: string, edges: string, nodes = '<node id="a"/><node id="b"/><node id="c"/>') =>
  `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="directed">${nodes}${edges}</graph></graphml>`;
const key = (id: string, name: string, type = "string", of = "edge") =>
  `<key id="${id}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
const edge = (from: string, to: string, ...cells: readonly (readonly [string, string])[]) =>
  `<edge source="${from}" target="${to}">${cells.map(([id, value]) => `<data key="${id}">${value}</data>`).join("")}</edge>`;
const gexf = (edges: string, graph = 'defaultedgetype="directed"', before = "") =>
  `<gexf version="1.3"><graph ${graph}>${before}<nodes><node id="a" label="Anna"/><node id="b" label="Ben"/><node id="c" label="Carla"/></nodes><edges>${edges}</edges></graph></gexf>`;
const nodes = [
  { id: "a", label: "Anna" },
  { id: "b", label: "Ben" },
];

/** Bytes of a text whose characters are all below 256, one byte each. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Files of other programs, of our own making, by the file of `tests/inputs/real` whose trait they share. */
export const ownGraphs: OwnInputs = {
  "status.graphml": [
    {
      text: graphml(
        key("s", "Status") + key("t", "type") + key("q", "Quelle"),
        edge("a", "b", ["s", "dementiert"], ["t", "Klage"], ["q", "dpa; https://a.example/1"]),
      ),
    },
    {
      text: graphml(
        key("v", "verified", "boolean") + key("s", "status", "boolean"),
        edge("a", "b", ["v", "true"], ["s", "true"]) + edge("b", "c", ["s", "false"]),
      ),
    },
  ],
  "status.json": [
    {
      text: JSON.stringify({
        nodes,
        links: [
          { source: "a", target: "b", type: "Klage", Status: "umstritten", Quellen: ["dpa"], Betrag: "5 Mio. €" },
        ],
      }),
    },
    {
      text: JSON.stringify({
        nodes,
        links: [{ source: "a", target: "b", type: "lawsuit", status: "pending", confirmed: true }],
      }),
    },
  ],
  "win1252-quotes.csv": [
    {
      text: bytes(
        "Von;An;Typ;Beschreibung\nM\xfcller;Stra\xdfe AG;Streit;\x84So nicht\x93 \x96 M\xfcllers Anw\xe4ltin\x85\n",
      ),
    },
    { text: bytes("From;To;Type;Amount\nO\x92Brien;Caf\xe9 \x80co;loan;\x80 5 million\n") },
  ],
  "latin1-declared.graphml": [
    {
      text: bytes(
        `<?xml version='1.0' encoding='iso-8859-1'?>${graphml(key("n", "name", "string", "node"), "", '<node id="a"><data key="n">Bj\xf6rn Stra\xdfe</data></node>')}`,
      ),
    },
    {
      name: "x.gexf",
      text: bytes(`<?xml version="1.0" encoding="windows-1252"?>${gexf("").replace("Carla", "Zo\xeb \x84C\x93")}`),
    },
  ],
  "unescaped-amp-long.gexf": [
    { text: gexf('\n<edge source="a" target="b" label="Kauf & Verkauf"/>') },
    { name: "x.graphml", text: graphml(key("l", "label"), `\n\n${edge("a", "b", ["l", "Müller < Söhne"])}`) },
  ],
  "nx-dynamic.gexf": [
    {
      text: gexf(
        '<edge id="0" source="a" target="b" type="Klage" start="2020-03-01" endopen="2021-05-06"/><edge id="1" source="b" target="c" type="undirected" label="Ehe"/>',
        'mode="dynamic" timeformat="date" defaultedgetype="directed"',
      ),
    },
    {
      text: gexf(
        '<edge id="0" source="a" target="b" type="kritisiert"><spells><spell start="2019" end="2020"/><spell start="2022"/></spells></edge>',
        'mode="dynamic" defaultedgetype="directed"',
      ),
    },
    {
      text: gexf(
        '<edge id="0" source="a" target="b" kind="board" start="2021-22" end="2024-03-01"/>',
        'mode="dynamic" defaultedgetype="directed"',
      ),
    },
  ],
  "mixed-directions.gexf": [
    {
      text: gexf(
        '<edge source="a" target="b" kind="Klage"/><edge source="b" target="c" type="mutual" kind="Freund"/><edge source="c" target="a" type="undirected" kind="Klage"/>',
      ),
    },
    {
      name: "x.graphml",
      text: graphml("", '<edge source="a" target="b" directed="false"/><edge source="b" target="c"/>'),
    },
  ],
  "gephi-epoch.gexf": [
    {
      text: gexf(
        '<edge source="a" target="b" start="1546300800" end="1577836800"/>',
        'mode="dynamic" timeformat="double"',
      ),
    },
    {
      text: gexf(
        '<edge source="a" target="b" start="1546300800000" end="1577836800000"/>',
        'mode="dynamic" timeformat="long"',
      ),
      options: { areCounts: true },
    },
  ],
  "nl-epoch.json": [
    {
      text: JSON.stringify({
        nodes,
        links: [
          { source: "a", target: "b", timestamp: 1546300800 },
          { source: "a", target: "b", date: { year: 2019, month: 4 } },
        ],
      }),
    },
    {
      text: JSON.stringify({ nodes, links: [{ source: "a", target: "b", start: 1546300800, end: 1577836800 }] }),
      options: { areCounts: true },
    },
  ],
  "nl-since.json": [
    {
      text: JSON.stringify({
        nodes,
        edges: [{ source: "a", target: "b", seit: "Ende 2019", bis: "heute", Beziehung: "Streit" }],
      }),
    },
    {
      text: JSON.stringify({
        nodes,
        links: [
          {
            source: "a",
            target: "b",
            start_date: "2019-04",
            end_date: null,
            updated_at: "2024-01-01",
            relation: "ally",
          },
        ],
      }),
    },
  ],
  "nodexl.graphml": [
    {
      text: graphml(
        key("r", "Relationship") + key("d", "Relationship Date (UTC)"),
        edge("a", "b", ["r", "Mentions"], ["d", "2013-05-01 12:30:00"]),
      ),
    },
    {
      text: graphml(
        key("y", "Relationship") + key("u", "URL") + key("w", "Edge Weight", "double"),
        edge("a", "b", ["y", "owns"], ["u", "https://t.example/1"], ["w", "2.5"]),
      ),
    },
  ],
  "icij-relationships.csv": [
    {
      text: ":START_ID,:END_ID,:TYPE,start_date,end_date\n1,2,director_of,12-JAN-2010,\n1,3,shareholder_of,,05-FEB-2014\n",
    },
    { text: "Entity1ID,Entity2ID,Relationship,Link,Start Date\n10,20,officer_of,beneficiary of,2005\n" },
  ],
  "icij-nodes-officers.csv": [
    { text: "node_id,name,country,kind,note\n1,JANE ROE,Germany,person,call her\n2,ACME LTD.,Panama,company,\n" },
    { text: "ID;Name;Art;Kommentar\n1;Anna;Person;heikel\n2;Acme;Firma;\n" },
  ],
  "missing-nodes.json": [
    { text: JSON.stringify({ nodes: [{ id: "Anna" }], edges: [{ source: "Ben", target: "Cem", type: "ally" }] }) },
    { text: JSON.stringify({ nodes: [], links: [{ source: "A", target: "B", date: "2020" }] }) },
  ],
  "vis-network.json": [
    {
      text: JSON.stringify({
        nodes: [
          { id: 7, label: "Anna" },
          { id: 8, label: "Ben" },
        ],
        edges: [{ from: 7, to: 8, label: "verklagt", title: "x" }],
      }),
    },
    {
      text: JSON.stringify({
        nodes: [
          { id: "a", label: "Anna" },
          { id: "b", label: "Ben" },
        ],
        edges: [{ from: "a", to: "b", arrows: { to: { enabled: true } }, label: "owns", dashes: true }],
      }),
    },
  ],
  "cytoscape-elements.json": [
    {
      text: JSON.stringify({
        elements: {
          nodes: [{ data: { id: "1", name: "Anna" } }, { data: { id: "2", name: "Ben" } }],
          edges: [{ data: { id: "e", source: "1", target: "2", interaction: "Klage", Notiz: "geheim" } }],
        },
      }),
    },
    {
      text: JSON.stringify({
        elements: [
          { group: "nodes", data: { id: "1", label: "Anna" }, position: { x: 1, y: 2 } },
          { group: "nodes", data: { id: "2" } },
          { group: "edges", data: { source: "1", target: "2", label: "owns", seit: 2019 } },
        ],
      }),
    },
  ],
  "gephi-lite.json": [
    {
      text: JSON.stringify({
        type: "gephi-lite",
        version: "1.0.0",
        graphDataset: {
          nodeData: { a: { label: "Anna" }, b: { label: "Ben" } },
          edgeData: { e: { type: "Klage", start: "2020", end: "2021" } },
          layout: {},
          fullGraph: {
            options: { type: "directed" },
            nodes: [{ key: "a" }, { key: "b" }],
            edges: [{ key: "e", source: "a", target: "b" }],
          },
        },
      }),
    },
    {
      text: JSON.stringify({
        type: "gephi-lite",
        version: "1.0.0",
        graphDataset: {
          nodeData: {},
          edgeData: { e: { Kommentar: "geheim", weight: 2 } },
          layout: { a: { x: 0, y: 1 } },
          fullGraph: {
            options: { type: "mixed" },
            nodes: [{ key: "a" }, { key: "b" }],
            edges: [{ key: "e", source: "a", target: "b" }],
          },
        },
      }),
    },
  ],
  "rows.json": [
    {
      text: JSON.stringify([
        { Von: "Anna", An: "Ben", Typ: "Klage", Datum: "14.6.2022", Kommentar: "geheim" },
        { Von: "Ben", An: "Acme", Typ: "Vorstand", Seit: 2019 },
      ]),
    },
    {
      text: JSON.stringify([
        {
          person: { name: "Anna" },
          subject: "Anna",
          object: "Ben",
          relation: "ally",
          amount: 97.4,
          meta: { intern: "geheim" },
        },
      ]),
    },
  ],
  "nan.json": [
    {
      text: '{"nodes":[{"id":"a","x":NaN},{"id":"b"}],"links":[{"source":"a","target":"b","start":NaN,"weight":-Infinity,"label":"NaN is a bread"}]}',
    },
    { text: '[{"from":"Anna","to":"Ben","type":"Klage","amount":NaN,"date":NaN}]' },
  ],
};
