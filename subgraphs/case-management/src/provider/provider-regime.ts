import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const REGIMES = createCodeTable({
  name: "CaseProviderRegime",
  description: "By which law a provider of case management protects personal data (Datenschutzrecht).",
  codes: {
    DSGVO_DSG_NRW: ["DSGVO und DSG NRW: öffentliche Stelle."],
    KDG: ["Gesetz über den Kirchlichen Datenschutz: katholischer Träger, z. B. Caritas."],
    DSG_EKD: ["Datenschutzgesetz der EKD: evangelischer Träger, z. B. Diakonie."],
  },
});

export type ProviderRegime = CodeOf<typeof REGIMES>;

export const { codes: ProviderRegime } = REGIMES;
