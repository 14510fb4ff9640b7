import { optional, required } from "@kim-hub/records/column";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { TERRITORY } from "../territory/territory-columns.js";
import { DocumentType } from "./document-type.js";
import { SourceDocument } from "./source-document.js";
import { SHA256, SOURCE_ID, WEB_ADDRESS } from "./source-rules.js";

/** The AGS that an id begins with. */
const PREFIX = /^(05\d{3}(?:\d{3})?)-/;

/** Every document that rows rest on. A territory's own begin with its AGS: two territories never mean the same id. */
export const SOURCES = createTable({
  file: "sources.csv",
  entity: SourceDocument,
  key: ["id"],
  columns: {
    id: required(SOURCE_ID, { description: "The territory's AGS, a hyphen and a name, e.g. 05711-2024-17." }),
    territory: optional(TERRITORY, { property: "territoryAgs", later: true, inputRequired: true }),
    kind: optional(oneOf(DocumentType), { later: true, inputRequired: true }),
    title: required(TEXT),
    date: optional(DATE, { description: "The date the document bears." }),
    issuer: required(TEXT, { description: "The body that issued it (Herausgeber)." }),
    url: optional(WEB_ADDRESS, { later: true, description: "Where it is published." }),
    sha256: optional(SHA256, {
      later: true,
      description: "SHA-256 of the file that is cited, in 64 hexadecimal digits.",
    }),
  },
  check: checkOwner,
  recorded: {
    noun: "Source",
    term: "a published document that rows can then cite (Quelle)",
    ownerOf: ({ territoryAgs }) => territoryAgs,
  },
});

function checkOwner({ id, territoryAgs }: SourceDocument, row: Row): void {
  const prefix = PREFIX.exec(id)?.[1] ?? null;
  if (prefix === territoryAgs) return;
  if (territoryAgs === null) throw row.fault("territory", "must be the AGS that the id begins with");

  throw row.fault("id", "must begin with the AGS of its territory and a hyphen");
}
