import type { TypeDefinition } from "../../types.ts";

/** What FollowTheMoney keeps as an entity of its own and is a relation here. */
export interface Interest {
  /** The properties that name its two ends. */
  readonly source: string;
  readonly target: string;
  readonly type: TypeDefinition;
}

type Drawing = Pick<TypeDefinition, "family" | "sign" | "directed" | "line">;

const office: Drawing = { family: "office", sign: 0, directed: true, line: "dashdot" };
const money: Drawing = { family: "money", sign: 0, directed: true, line: "solid" };
const kin: Drawing = { family: "support", sign: 0, directed: false, line: "double" };
const plain: Drawing = { directed: false };

const rows: readonly (readonly [
  schema: string,
  source: string,
  target: string,
  de: string,
  en: string,
  drawing: Drawing,
])[] = [
  ["Ownership", "owner", "asset", "Eigentum", "Ownership", office],
  ["Directorship", "director", "organization", "Leitung", "Directorship", office],
  ["Employment", "employee", "employer", "Anstellung", "Employment", office],
  ["Membership", "member", "organization", "Mitgliedschaft", "Membership", office],
  ["Occupancy", "holder", "post", "Amt", "Occupancy", office],
  ["Representation", "agent", "client", "Vertretung", "Representation", office],
  ["Succession", "predecessor", "successor", "Nachfolge", "Succession", { directed: true }],
  ["Family", "person", "relative", "Familie", "Family", kin],
  ["Associate", "person", "associate", "Nahestehend", "Associate", kin],
  ["UnknownLink", "subject", "object", "Verbindung", "Link", plain],
  ["Payment", "payer", "beneficiary", "Zahlung", "Payment", money],
  ["Debt", "debtor", "creditor", "Schuld", "Debt", money],
  ["ContractAward", "contract", "supplier", "Auftrag", "Contract award", money],
  ["ProjectParticipant", "participant", "project", "Beteiligung am Projekt", "Project participant", { directed: true }],
  ["CourtCaseParty", "party", "case", "Verfahrensbeteiligung", "Party to a case", { directed: true }],
  ["Similar", "candidate", "match", "Vielleicht dieselben", "Perhaps the same", plain],
  ["Documentation", "entity", "document", "Beleg", "Documentation", plain],
];

/** The schemata of FollowTheMoney (3.8) that connect two entities, by their names. */
export const interests: ReadonlyMap<string, Interest> = new Map(
  rows.map(([schema, source, target, de, en, drawing]) => [
    schema,
    { source, target, type: { label: { de, en }, ...drawing } },
  ]),
);

/** Schemata that say something about one entity, or are a message between several: they are no actors. */
export const unread: ReadonlySet<string> = new Set(
  `Sanction Identification Passport Mention EconomicActivity TaxRoll Call Message Note Page Pages Analyzable
  Trip Audio Video Image HyperText PlainText Table Package Folder Email`.split(/\s+/),
);

/** Schemata of actors that are built-in kinds here; any other is a kind of its own, called as the schema. */
export const kindBySchema: ReadonlyMap<string, string> = new Map([
  ["Person", "person"],
  ["Company", "company"],
  ["PublicBody", "government"],
  ["Organization", "organisation"],
  ["Project", "project"],
]);

/** The schema of a kind of actor; `LegalEntity` may be a person or an organisation of any kind. */
export function schemaOfKind(kind: string | undefined): string {
  for (const [schema, own] of kindBySchema) if (own === kind) return schema;
  if (kind === "media") return "Organization";
  const isSchema =
    kind !== undefined && /^[A-Z][A-Za-z]{2,40}$/.test(kind) && !interests.has(kind) && !unread.has(kind);
  return isSchema ? kind : "LegalEntity";
}

/** Where our own writer keeps a type that is no schema. */
export const typeName = "relationType";

/** Beside a status: it is over, nobody knows since when. */
export const endedStatus = "ended";
