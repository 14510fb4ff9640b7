import { required } from "@kim-hub/records/column";
import { FILES_AUTHORITY } from "@kim-hub/records/personal-columns";
import type { Recorded } from "@kim-hub/records/recorded";
import { TEXT } from "@kim-hub/records/text-rules";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";
import { NATURALISATION_PROCEDURES } from "./naturalisation-procedure.table.js";
import type { RowOfProcedure } from "./row-of-procedure.js";

/** The columns by which a row names its procedure: staff and exports know it by its file reference. */
export const PROCEDURE_COLUMNS = {
  authority: FILES_AUTHORITY,
  procedure: required(TEXT, { property: null, description: "File reference of the procedure (Aktenzeichen)." }),
};

/** The procedure itself, by these columns. */
export const PROCEDURE_KEYS = {
  procedure: { columns: ["authority", "procedure"], table: NATURALISATION_PROCEDURES },
} as const;

/** A row of a procedure is its office's, and its person's data. */
export const OF_PROCEDURE: Pick<Required<Recorded<RowOfProcedure>>, "subjectOf" | "ownerOf"> = {
  subjectOf: async ({ procedure }, loaders) => (await loaders.get(NaturalisationProcedure, procedure.id)).pseudonym,
  ownerOf: async ({ procedure }, loaders) => (await loaders.get(NaturalisationProcedure, procedure.id)).authorityId,
};
