import type { Cube } from "@kim-hub/kit/cube";
import { createHandoverCube } from "@kim-hub/kit/handover-cube";
import { Office } from "@kim-hub/kit/office";
import { readAsOfProcedures } from "../figure/counted-procedures.js";

/** From immigration nothing reaches it that it may know of. */
export const SOURCES: ReadonlySet<Office> = new Set([Office.NATURALISATION, Office.CASE_MANAGEMENT]);

/** The handover with which the procedure was taken over; of several of that quarter the first sent. */
const WITH_PROCEDURE = `(h.from_office = 'NATURALISATION' and counted.received_on <= counted.transferred_from_on
  and h.accepted_quarter = to_char(counted.transferred_from_on, 'YYYY-"Q"Q')
  and not exists (select 1 from procedure_handover o where o.procedure_id = h.procedure_id and o.from_office = h.from_office
    and o.accepted_quarter = h.accepted_quarter and (o.sent_quarter, o.id) < (h.sent_quarter, h.id)))`;

const HANDOVERS = createHandoverCube({
  figure: "procedureHandoverTimes",
  sources: SOURCES,
  table: "procedure_handover",
  file: "procedure_id",
  files: `select f.id, f.pseudonym as person, f.municipality, f.authority_id as authority, f.received_on, f.transferred_from_on
    from naturalisation_procedure f where f.municipality is not null and not f.is_restricted`,
  further: {
    withProcedure: WITH_PROCEDURE,
    withoutProcedure: `h.from_office = 'NATURALISATION' and ${WITH_PROCEDURE} is not true`,
  },
  readAsOf: readAsOfProcedures,
});

/**
 * All answers about the handovers that naturalisation offices took on (S5). The pipeline counts the procedures that came with them, beside those that
 * came without an offer, as by a move of competence.
 */
export const HANDOVER_CUBE: Cube = {
  ...HANDOVERS,
  hidden: [...HANDOVERS.hidden, "withProcedure", "withoutProcedure"],
  sums: [...HANDOVERS.sums, { whole: Office.NATURALISATION, parts: ["withProcedure", "withoutProcedure"] }],
  links: [{ measure: "withProcedure", other: { figure: "naturalisationPipeline", measure: "offered" } }],
};
