const HEADER = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@external", "@inaccessible", "@key", "@requires", "@shareable", "@composeDirective"])
  @link(url: "https://kim-hub.example/data/v1.0", import: ["@data"])
  @composeDirective(name: "@data")

directive @data(class: String!, basis: String!, retention: String!, sharedWith: [String!]) on FIELD_DEFINITION | OBJECT
`;
const PUBLIC = `@data(class: "PUBLIC", basis: "§ 9 TIntG NRW", retention: "PUBLIC_RECORD")`;
const STATUS = `@data(class: "STATUS", basis: "§ 86 AufenthG", retention: "IMMIGRATION_FILE", sharedWith: ["ki-strategy"])`;

const KI_STRATEGY = `${HEADER}
type Query {
  territory(ags: ID!, year: Int): Territory ${PUBLIC}
}

type Territory @key(fields: "ags") ${PUBLIC} {
  ags: ID!
  name: String!
  place: String @shareable
  kind: TerritoryKind!
  mayor: String @deprecated(reason: "Since 2026-01-01, until 2026-06-30: use bodies.")
  seat: String @deprecated(reason: "Since 2026-01-01, until 2099-06-30: use place.")
  fileStatus: String @external
  summary: String @requires(fields: "fileStatus")
}

enum TerritoryKind {
  DISTRICT
  TOWN
}
`;

const IMMIGRATION = `${HEADER}
type Query {
  immigrationFile(id: ID!): ImmigrationFile ${STATUS}
}

type ImmigrationFile ${STATUS} {
  id: ID!
  reference: String!
}

type Territory @key(fields: "ags") {
  ags: ID! ${PUBLIC}
  place: String @shareable ${PUBLIC}
  fileStatus: String @inaccessible ${STATUS}
}
`;

const SHEET = `version: 1
title: { de: Gebiet, en: Territory }
description: { de: Ein Gebiet., en: One territory. }
owner: { name: Kommunales Integrationszentrum (erfunden), contact: ki@example.org }
author: Fachstelle KIM-Datenmanagement (erfunden)
purposes: []
basis: § 9 TIntG NRW
roles: [PUBLIC]
classes: [PUBLIC]
parameters:
  ags: { type: ID!, de: Schlüssel, en: Key }
tables:
  - title: { de: Gebiet, en: Territory }
    columns: { territory.name: Name, territory.kind: Art }
expires: 2099-11-30
`;

/** The files of a small project, by their paths: two offices, of which one requires a hidden field of the other. */
export const CONTRACT_FILES: Readonly<Record<string, string>> = {
  CODEOWNERS:
    "* @kim-hub/hub-operation\n/subgraphs/immigration/ @kim-hub/immigration-office\n/subgraphs/ki-strategy/ @kim-hub/integration-centre\n",
  "schema/fields.csv":
    "owner,field,class,since,approvedBy\nimmigration,ImmigrationFile.reference,STATUS,2026-11-27,Leitung (erfunden)\n",
  "schema/saved-queries/one-territory/query.graphql":
    "query One($ags: ID!) {\n  territory(ags: $ags) {\n    name\n    kind\n  }\n}\n",
  "schema/saved-queries/one-territory/sheet.yaml": SHEET,
  "subgraphs/immigration/schema.graphql": IMMIGRATION,
  "subgraphs/ki-strategy/schema.graphql": KI_STRATEGY,
};
