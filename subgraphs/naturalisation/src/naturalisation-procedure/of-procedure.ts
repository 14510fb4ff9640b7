import type { Loaders } from "@kim-hub/kit/loaders";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";

interface OfProcedure {
  readonly procedure: { readonly id: string };
}

const procedureOf = ({ procedure }: OfProcedure, loaders: Loaders) =>
  loaders.get(NaturalisationProcedure, procedure.id);

/** Whose data a row of a procedure is, and whose row: those of the procedure. */
export const ofProcedure = {
  subjectOf: async (row: OfProcedure, loaders: Loaders) => (await procedureOf(row, loaders)).pseudonym,
  ownerOf: async (row: OfProcedure, loaders: Loaders) => (await procedureOf(row, loaders)).authorityId,
};
