import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const COORDINATION_CONDITION_CODES = createCodeTable({
  name: "CoordinationCondition",
  description:
    "What a kreisangehörige Gemeinde needs for a further coordination post, applied for through the Kreis (weitere Koordinierungsstelle, S3).",
  codes: {
    OWN_ABH: ["Eigene Ausländerbehörde."],
    OWN_YOUTH_OFFICE: ["Eigenes Jugendamt."],
    INTEGRATION_COUNCIL: ["Integrationsrat oder Integrationsausschuss."],
  },
});

/** The conditions for a town's own coordination post. */
export type CoordinationCondition = CodeOf<typeof COORDINATION_CONDITION_CODES>;

export const { codes: CoordinationCondition } = COORDINATION_CONDITION_CODES;
