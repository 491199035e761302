import type { ReadOptions } from "../../../src/dataset/input.ts";

/** A file, what each of its relations says, and what is said about it. */
export type InputRow = readonly [
  kind: string,
  name: string,
  text: string,
  lines: readonly string[],
  /** Codes of what is said, or what a refused file looks like. */
  told: readonly string[],
  options?: ReadOptions,
];

/** Files of which something untrue, private or lost was once read. */
export const untruths: readonly InputRow[] = [
  [
    "status of a case, not of its truth",
    "case.csv",
    "Von;An;Typ;Status\nA;B;Klage;offen\nA;C;Klage;zurückgewiesen\nA;D;Fusion;in Prüfung\nA;E;Vertrag;angefochten\nA;F;Klage;rejected\nA;G;Firma;established\nA;H;Vorwurf;behauptet\n",
    [
      "A > B: Klage",
      "A > C: Klage",
      "A > D: Fusion",
      "A > E: Vertrag",
      "A > F: Klage",
      "A > G: Firma",
      "A > H: Vorwurf | claimed",
    ],
    ["status-unreadable"],
  ],
  [
    "private",
    "kinds-of-notes.csv",
    "Von;An;Art;To-do;Offene Fragen;Vermerk;Hinweise (nicht veröffentlichen);Arbeitsnotizen;Interner Stand\nA;B;Spende;a;b;c;d;e;f\n",
    ["A > B: Spende"],
    ["column-private"],
  ],
  [
    "private",
    "merged-heading.csv",
    "Netzwerk;;;\n;;Beleg;Interner Vermerk\nWer;Mit wem;Quelle;\nA;B;HRB 1;heikel\n",
    ["A > B: other | 1 sources"],
    ["rows-left-out", "column-private"],
  ],
  [
    "end",
    "goes-on.csv",
    "Von;An;Typ;Beginn;Ende\nA;B;Amt;2015;noch offen\nA;C;Amt;2015;bis auf Weiteres\nA;D;Amt;2015;TBD\nA;E;Amt;TBD;2015\nA;F;Amt;2015;noch im Amt\nA;G;Amt;2015;folgt\n",
    [
      'A > B: role | "Amt" | 2015 to ..',
      'A > C: role | "Amt" | 2015 to ..',
      'A > D: role | "Amt" | 2015 to unknown',
      'A > E: role | "Amt" | unknown to 2015',
      'A > F: role | "Amt" | 2015 to ..',
      'A > G: role | "Amt" | 2015 to unknown',
    ],
    [],
  ],
  [
    "sign",
    "plus-minus.csv",
    "from,to,sign\nA,B,+\nA,C,-\nA,D,negativ\nA,E,0\nA,F,?\nA,G,maybe\n",
    ["A > B: positive", "A > C: negative", "A > D: negative", "A > E: other", "A > F: other", "A > G: other"],
    ["wrong-value", "cell-empty"],
  ],
  ["sign", "type-of-signs.csv", "from,to,type\nA,B,+\nA,C,-\n", ["A > B: positive", "A > C: negative"], []],
  ["sign", "type-of-ones.csv", "from,to,type\nA,B,1\nA,C,-1\n", ["A > B: positive", "A > C: negative"], []],
  ["sign", "type-of-marks.csv", "from,to,type\nA,B,1\nA,C,2\n", ["A > B: 1", "A > C: 2"], []],
  ["sign", "stroke-is-nothing.csv", "from,to,sign\nA,B,1\nA,C,-\n", ["A > B: positive", "A > C: other"], []],
  [
    "direction",
    "arrows.csv",
    "Von,An,Beziehung,Richtung\nA,B,kritisiert,->\nA,C,kritisiert,←\nA,D,kritisiert,quer\n",
    ["A > B: kritisiert", "C > A: kritisiert", "A > D: kritisiert"],
    ["wrong-value"],
  ],
  [
    "sources",
    "no-address.csv",
    "Von;An;Typ;Quelle;Link\nA;B;Streit;Spiegel;javascript:alert(1)\nA;C;Streit;folgt;\nA;D;Streit;taz;https://taz.example/x\n",
    ["A > B: Streit | 2 sources", "A > C: Streit", "A > D: Streit | 1 sources"],
    ["cell-empty"],
  ],
  [
    "headings",
    "ends-by-pair.csv",
    "Company A,Company B,Type,Period,Amount EUR\nAlpha,Beta,loan,2010 - 2014,(100)\nGamma,Beta,loan,since 2015,200\n",
    ["Alpha > Beta: loan | 2010/2014", "Gamma > Beta: loan | 2015/.. | 200 EUR"],
    ["amount-unreadable"],
  ],
  [
    "headings",
    "ends-by-role.csv",
    "Geber;Nehmer;Art;Betrag (in Tsd. Euro)\nA;B;Kredit;1.250,5\nA;C;Kredit;> 500\n",
    ["A > B: Kredit | 1250500 EUR", "A > C: Kredit | 500000 EUR at-least"],
    [],
  ],
  ["headings", "no-ends.csv", "Datum 1;Datum 2;Art\n2010;2011;x\n", [], ["column-missing"]],
  [
    "types",
    "two-in-a-cell.csv",
    "Von;An;Typ\nA;B;Freund, Kumpel\nA;C;Freund und Feind\nA;D;Spende und Klage\n",
    ["A > B: Freund, Kumpel", "A > C: Freund und Feind", "A > D: Spende und Klage"],
    [],
  ],
  [
    "units",
    "u.gexf",
    '<gexf><graph mode="dynamic" timeformat="date"><attributes class="edge"><attribute id="0" title="Betrag (Mio. EUR)" type="string"/></attributes><nodes><node id="a"/><node id="b"/></nodes><edges><edge source="a" target="b" type="directed" label="Spende" start="2019-03-01" end="9999-12-31"><attvalues><attvalue for="0" value="97,4"/></attvalues></edge></edges></graph></gexf>',
    ["a > b: Spende | 2019-03-01 to .. | 97400000 EUR"],
    [],
  ],
  [
    "units",
    "u.json",
    '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b","type":"loan","Amount (USD millions)":1.2},{"source":"a","target":"b","type":"loan","Summe T€":"12,5"}]}',
    ["a > b: loan | 1200000 USD", "a > b: loan | 12500 EUR"],
    [],
  ],
  [
    "units",
    "u.graphml",
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="d" for="edge" attr.name="Betrag in Mio. €" attr.type="double"/><graph edgedefault="directed"><node id="a"/><node id="b"/><edge source="a" target="b"><data key="d">97.4</data></edge></graph></graphml>',
    ["a > b: other | 97400000 EUR"],
    [],
  ],
  [
    "rows",
    "r.json",
    '[{"from":"A","to":["B","C"],"type":"critic","evidence":["https://x.example/1","https://x.example/2"]}]',
    ["A > B: critic | 2 sources", "A > C: critic | 2 sources"],
    ["cell-split"],
  ],
];
