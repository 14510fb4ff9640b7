import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const APPORTIONMENT_KEY_CODES = createCodeTable({
  name: "ApportionmentKey",
  description: "By which counts the money is apportioned to the communes (Verteilungsschlüssel; S0, S4).",
  codes: {
    FLUEAG: ["Zuweisung nach dem Flüchtlingsaufnahmegesetz (FlüAG)."],
    AWOV: ["Wohnsitzauflage nach der Ausländer-Wohnsitzregelungsverordnung (AWoV)."],
  },
});

/** By which counts money is apportioned. */
export type ApportionmentKey = CodeOf<typeof APPORTIONMENT_KEY_CODES>;

export const { codes: ApportionmentKey } = APPORTIONMENT_KEY_CODES;
