import { Ags, LocalDate } from "@kim-hub/kit/scalars";
import { ID } from "type-graphql";
import { DocumentType } from "../paper/document-type.js";
import { optional, required } from "../record/input-field.js";
import type { RecordTable } from "../record/record-table.js";
import type { SourceDocument } from "./source-document.js";
import { SOURCES } from "./source-document.table.js";

/** The documents that a territory's rows rest on. */
export const SOURCE_RECORD: RecordTable<SourceDocument> = {
  table: SOURCES,
  noun: "Source",
  term: "a published document that rows can then cite (Quelle)",
  fields: {
    id: required(ID, "The territory's AGS, a hyphen and a name, e.g. 05711-2024-17."),
    territory: required(Ags),
    kind: required(DocumentType),
    title: required(String),
    date: optional(LocalDate, "The date the document bears."),
    issuer: required(String, "The body that issued it (Herausgeber)."),
    url: optional(String, "Where it is published."),
    sha256: optional(String, "SHA-256 of the file that is cited, in 64 hexadecimal digits."),
  },
  territoryOf: ({ territoryAgs }) => territoryAgs,
};
