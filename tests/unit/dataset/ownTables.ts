import type { OwnInputs } from "./ownInput.ts";

/** Tables of our own, by the file of `tests/inputs/real` whose trait they share. */
export const ownTables: OwnInputs = {
  "status.csv": [
    {
      text: "Wer;Gegen wen;Art;Wann;Bestätigt?;Quelle\nAnna Berg;Ben Koch;Klage;2020;nein;taz\nAnna Berg;Carl Moe;Klage;2021;ja;dpa\n",
    },
    {
      text: "From,To,Type,Verified,Source\nAnna,Ben,lawsuit,allegedly,https://a.example/1\nAnna,Cem,lawsuit,disputed by Cem,\n",
    },
  ],
  "kinds-in-rows.csv": [
    {
      text: "Akteur A;Akteur A Art;Akteur B;Akteur B Art;Beziehung\nAnna Berg;Politikerin;Nordwind AG;Unternehmen;Aufsichtsrat\nAnna Berg;Politikerin;Hafenbehörde;Behörde;Leitung\n",
    },
    {
      text: "From,From Type,To,To Type,Type\nJane Roe,person,Acme LLC,company,owner\nEPA,government agency,Acme LLC,company,lawsuit\n",
    },
  ],
  "comma-sources-and-private-comment.csv": [
    {
      text: 'Wer,Mit wem,Typ,Quellen,Anmerkung Redaktion\nVogt,Brandt,Streit,"https://a.example/x,https://b.example/y","Quelle schützen!"\n',
    },
    {
      text: 'From,To,Type,Sources,Internal notes\nVogt,Brandt,feud,"Reuters, 3 May 2020; https://b.example/y",do not call before Friday\n',
    },
  ],
  "unreadable-end.csv": [
    {
      text: "Person;Firma;Rolle;Von;Bis\nAnna;Acme;Vorstand;2015;k. A.\nBen;Acme;Vorstand;2016;s. Fußnote 3\nCem;Acme;Vorstand;2017;\n",
    },
    {
      text: "From,To,Type,Start,End\nAnna,Acme,role,2015-03,???\nBen,Acme,role,March 2016,30/02/2018\nCem,Acme,role,2017,still in office\n",
    },
  ],
  "ended-2011-drawn-in-2023.csv": [
    {
      text: "Wer,Mit wem,Typ,Zeitraum\nVogt,Brandt,Ehe,bis 2011\nVogt,Brandt,Ehe,… – 2011\nVogt,Moe,Amt,bis Mai 2014\n",
    },
    {
      text: "Who,With whom,Type,When\nVogt,Brandt,marriage,until 2011\nVogt,Brandt,marriage,?-2011\nVogt,Brandt,marriage,unknown to 2011\n",
    },
  ],
  "google-sheet-25-relations.csv": [
    {
      text: '"Dossier Klinikverkauf (intern!)",,,,,\n"Stand: 3.11.2026, Bearbeitung: ML",,,,,\n,,,,,\nWer,Mit wem,Was,Wann,Betrag,ToDo\nDr. Anna Berg,Klinikum Nord,Geschäftsführerin,seit 1.4.2019,,anrufen\nKlinikum Nord,MediInvest SE,Verkauf,Frühjahr 2022,"12,5 Mio. €",\nMediInvest SE,Ben Koch,Beratervertrag,2020-2022,ca. 80 T€,heikel\nSumme,,,,"12,58 Mio. €",\n',
    },
    {
      text: "Harbour investigation – DO NOT SHARE,,,,\n,,,,\nPerson A,Person B,What,When,Notes\nKate Vogt,Harbour plc,CEO,since March 2019,check\nKate Vogt,Senator Brand,married,? - 2011,off the record\nNorth Capital,Harbour plc,acquired a stake,14 June 2022,\nTotal,,,3 rows,\n",
    },
  ],
  "merged-header.csv": [
    { text: "Recherche,,,\n,,,\nAkteure,,Beziehung,\nWer,Mit wem,Art,Seit\nAnna,Ben,Streit,2019\n" },
    { text: '"Who knows whom – updated 12 Nov 2026",,,,\n\nFrom,To,Type,Start,End\nAnna,Ben,feud,2019,2020\n' },
  ],
  "title-row-total.csv": [
    {
      text: "Spenden 2020;;;\n;;;\nSpender;Empfänger;Datum;Betrag in €\nAcme AG;Partei X;3.2.2020;50.001\nBeta KG;Partei X;4.5.2020;60.000\nGesamt;;;110.001\n",
    },
    {
      text: "Donations,,,\nSource: Electoral Commission,,,\nDonor,Recipient,Date,Amount (GBP)\nAcme Ltd,Party X,2020-02-03,50001.50\nGrand total,,,50001.50\n",
    },
  ],
  "gephi229-noheader.csv": [
    {
      text: "Anna Berg;Nordwind AG;Vorstand;2019\nBen Koch;Nordwind AG;Aufsichtsrat;2020\n",
      options: { hasHeadings: false },
    },
    { text: "Alpha\tBeta\nAlpha\tGamma\n", options: { hasHeadings: false } },
  ],
  "name-column-means-actors.csv": [
    {
      text: "Name,Partei,Arbeitgeber\nAnna Berg,SPD,Nordwind AG\nBen Koch,CDU,Werft Süd\n",
      options: { role: "relations", mapping: { Name: "source", Arbeitgeber: "target" } },
    },
    {
      text: "Person;Funktion;Organisation\nAnna Berg;Vorsitzende;IG Metall\n",
      options: { role: "relations", mapping: { Person: "source", Organisation: "target", Funktion: "type" } },
    },
  ],
  "total-row.csv": [
    {
      text: "Von;An;Typ;Betrag\nA;B;Spende;100\n;;Zwischensumme;100\nB;C;Spende;250\nGesamtsumme;;;350\nQuelle: eigene Recherche;;;\n",
    },
    {
      text: "From,To,Type,Amount\nA,B,donation,100\nFrom,To,Type,Amount\nB,C,donation,250\nSubtotal,,,350\nLast updated: 2026-11-03,,,\n",
    },
  ],
  "amounts-heading-scale.csv": [
    { text: "Von;An;Typ;Datum;Volumen (Tsd. €)\nA;B;Kredit;2022;1.250\nB;C;Kredit;2023;97,4\n" },
    { text: 'From,To,Type,Value in millions of USD\nA,B,loan,97.4\nB,C,loan,"1,250.5"\n' },
  ],
  "kumu-list.csv": [
    {
      text: "Von;An;Typ\nAnna Berg;Ben Koch, Carla Moe und Dora Lang;Streit\nAnna Berg;Müller, Meier & Partner GbR;Auftrag\n",
    },
    { text: 'From,To,Type\nAnna Berg,Ben Koch; Carla Moe,ally\n"Smith, Jones & Co. Ltd",Anna Berg,client\n' },
  ],
  "pipe.csv": [
    { text: "Von|An|Typ|Quelle\nAnna|Ben|Streit|dpa, 3.4.2020; taz\n" },
    { text: "sep=|\nFrom|To|Type|Start\nAnna|Ben|feud|2020\nAnna|Cem|feud|2021\n" },
  ],
  "r-write.csv": [
    {
      text: '"";"von";"an";"typ";"beginn";"betrag";"status"\n"1";"Anna";"Ben";"Streit";NA;NA;NA\n"2";"Anna";"Acme";"Spende";"2019";-Inf;"NULL"\n',
    },
    { text: ",source,target,type,start,end,amount\n0,Anna,Ben,feud,2019.0,NaT,\n1,Ben,Acme,loan,NaN,<NA>,nan\n" },
    { text: "Von;An;Typ;Beginn;Betrag\nAnna;Ben;Streit;#NAME?;#DIV/0!\nAnna;Cem;o. A.;unbekannt;–\n" },
  ],
  "name-variants.csv": [
    {
      text: "Von,An,Typ\nMüller GmbH,Anna Berg,Auftrag\nMüller GmbH,Anna\u00a0Berg,Klage\nMu\u0308ller GmbH,Anna Berg\u200b,Streit\n",
    },
    { text: "From,To,Type\nDonald Trump,ACME Inc,owner\ndonald trump,Acme Inc,lawsuit\n" },
  ],
  "sources-numbered.csv": [
    { text: "Von;An;Typ;Link 1;Link 2;Link 3\nA;B;Streit;https://a.example/1;;https://c.example/3\n" },
    {
      text: "From,To,Type,Source 1 (URL),Source 2 (URL),Source 1 Date\nA,B,feud,https://a.example/1,https://b.example/2,2020-03-01\n",
    },
  ],
  "dates.csv": [
    {
      text: "Von;An;Typ;Wann\nA;B;Streit;Ende der 90er\nA;B;Streit;Mitte Mai 2021\nA;B;Streit;seit ca. 2012\nA;B;Streit;2. Jahreshälfte 2018\nA;B;Streit;Weihnachten 2019\nA;B;Streit;3.–5.10.2020\nA;B;Streit;WS 2019/20\nA;B;Streit;vor 2015\nA;B;Streit;zwischen 2010 und 2012\nA;B;Streit;31.4.2020\n",
    },
    {
      text: "From,To,Type,When\nA,B,feud,late 1990s\nA,B,feud,mid-May 2021\nA,B,feud,since about 2012\nA,B,feud,second half of 2018\nA,B,feud,FY2019\nA,B,feud,3-5 October 2020\nA,B,feud,before 2015\nA,B,feud,between 2010 and 2012\nA,B,feud,1st of May 2020\nA,B,feud,2020 and 2021\n",
    },
  ],
  "dates-a.csv": [
    { text: "Von;An;Typ;Datum\nA;B;Streit;2021-22\nA;B;Streit;2023-24\nA;B;Streit;03/04/2025\nA;B;Streit;3.4.25\n" },
    {
      text: "From,To,Type,Date\nA,B,feud,2019-20\nA,B,feud,11/12/13\nA,B,feud,5/6/2024\n",
      options: { dateOrder: "day-first", shortYearsUntil: 2036 },
    },
  ],
  "excel-serial.csv": [
    { text: "Von;An;Typ;Beginn;Ende\nA;B;Amt;43831;44196\nA;C;Amt;44197;\n", options: { areCounts: true } },
    { text: "From,To,Type,Start\nA,B,role,43831\nA,C,role,2019\n" },
  ],
  "date-parts.csv": [
    { text: "Von;An;Typ;Jahr;Monat;Tag\nA;B;Streit;2022;Juni;14\nA;C;Streit;2022;;\nA;D;Streit;2022;6;\n" },
    { text: "Source,Target,Type,Start Year,Start Month,End Year\nA,B,feud,2019,4,2021\nA,C,feud,2019,,\n" },
  ],
  "us-dates-mixed.csv": [
    { text: "From,To,Type,Date\nA,B,feud,04/05/2024\nA,C,feud,04/25/2024\n" },
    { text: "Von,An,Typ,Beginn,Ende\nA,B,Streit,25/4/2024,5/6/2024\nA,C,Streit,4/5/2024,\n" },
  ],
  "sentinel-9999.csv": [
    {
      text: "Von;An;Typ;gültig von;gültig bis\nA;B;Amt;01.01.1900;31.12.9999\nA;C;Amt;2020-01-01;9999-12-31 00:00:00\n",
    },
    { text: "From,To,Type,Start,End\nA,B,role,2020-01-01,9999\nA,C,role,2020,12/31/9999\n" },
  ],
  "gephi-timeset.csv": [
    { text: 'Source,Target,Type,Interval\na,b,Undirected,"<[2010-01-01, 2012-05-06); [2014-01-01, 2015-01-01]>"\n' },
    { text: 'Source;Target;Timeset\na;b;"<[2019.0, 2021.0]>"\n' },
    { text: 'Source;Target;timeset\na;b;"<[2021-22, 2024-03-01]>"\n' },
  ],
  "headings-units.csv": [
    {
      text: '"Wer?","Mit wem?","Art der Verbindung","Von (Jahr)","Bis (Jahr)","Summe (in Mio. Euro)","Beleg (Link)"\nAnna,Acme,Spende,2019,2020,"1,5",https://a.example/1\n',
    },
    {
      text: "Source (name),Target (name),Relationship Type,Start Date (YYYY-MM-DD),Amount [USD m],Source URL\nAnna,Acme,donation,2019-03-01,1.5,https://a.example/1\n",
    },
  ],
  "gephi638-destination.csv": [
    { text: "Origin,Destination,Relation,Weight\nKorea,DPRK,trade,2.5\n" },
    { text: "Quelle;Ziel;Typ;Gewicht\nKorea;DPRK;Handel;2,5\n" },
  ],
  "matrix-ab.csv": [
    { text: ";Berg;Koch;Moe\nBerg;x;;\nKoch;;;x\nMoe;x;;\n" },
    { text: "\tA\tB\tC\nA\t0\t1\t0\nB\t1\t0\t2\nC\t0\t2\t0\n" },
  ],
  "sign-column.csv": [
    { text: "Land A;Land B;Vorzeichen\nFrankreich;England;-1\nFrankreich;Spanien;1\n" },
    { text: "source,target,polarity\nGavev,Kotun,positive\nGavev,Ove,negative\n" },
  ],
  "merged-down.csv": [
    {
      text: "Wer;Mit wem;Typ;Seit\nAnna Berg;Acme;Vorstand;2019\n;Beta;Beirat;2020\nBen Koch;Acme;Beirat;2021\n;Gamma;Vorstand;\n",
      options: { fillDown: true },
    },
    { text: "From,To,Type\nAnna Berg,Acme,board\n,Beta,board\n" },
  ],
};
