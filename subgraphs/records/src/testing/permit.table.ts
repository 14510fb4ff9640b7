import { TEXT } from "../rules/text-rules.js";
import { required } from "../table/column.js";
import { OWN_AUTHORITY_ONLY } from "../table/ownership.js";
import { createRegistry } from "../table/registry.js";
import { createTable } from "../table/table.js";
import { INVENTED_FILES, INVENTED_VISITS } from "./invented-file.table.js";
import { Permit } from "./permit.js";

const PERMITS = createTable({
  file: "permits.csv",
  entity: Permit,
  key: ["authority", "number"],
  columns: {
    authority: required(TEXT, { property: "authorityId" }),
    number: required(TEXT, { property: null }),
    pseudonym: required(TEXT),
    title: required(TEXT),
  },
  recorded: {
    term: "a permit (Erlaubnis)",
    subjectOf: ({ pseudonym }) => pseudonym,
    ownerOf: ({ authorityId }) => authorityId,
  },
});

/** The tables of an office that keeps personal rows of several authorities. */
export const OFFICE_REGISTRY = createRegistry([PERMITS, INVENTED_FILES, INVENTED_VISITS], OWN_AUTHORITY_ONLY);
