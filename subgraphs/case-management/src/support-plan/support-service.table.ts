import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, POSITION, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { CASE_COLUMNS, CASE_KEYS, OF_CASE } from "../case-file/case-columns.js";
import { SupportServiceState } from "./service-state.js";
import { SupportService } from "./support-service.js";

/** Every service of every support plan. */
export const SUPPORT_SERVICES = createTable({
  file: "support-services.csv",
  entity: SupportService,
  key: ["authority", "case_file", "position"],
  idOf: uuidOf,
  columns: {
    ...CASE_COLUMNS,
    position: required(POSITION, { description: "Its place in the plan, in three digits." }),
    legal_domain: required(oneOf(LegalDomain)),
    service: required(TEXT),
    organisation: optional(TEXT),
    state: required(oneOf(SupportServiceState)),
    starts_on: optional(DATE),
    ends_on: optional(DATE),
  },
  joinedKeys: CASE_KEYS,
  check: inOrder("starts_on", "ends_on"),
  recorded: { term: "a service of a support plan (Leistung im Hilfeplan)", ...OF_CASE },
});
