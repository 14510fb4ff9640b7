import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const PLENARY_CODES = createCodeTable({
  name: "Plenary",
  description: "The elected assembly of a territory (Vertretung), which a smaller body may decide for.",
  codes: {
    RAT: ["Rat.\nOf a Gemeinde (§ 40 GO NRW)."],
    KREISTAG: ["Kreistag.\nOf a Kreis (§ 25 KrO NRW)."],
    STAEDTEREGIONSTAG: ["Städteregionstag.\nOf the StädteRegion Aachen."],
  },
});

/** The assemblies that a smaller body may decide for; the German official terms are the codes. */
export type Plenary = CodeOf<typeof PLENARY_CODES>;

export const { codes: Plenary } = PLENARY_CODES;
