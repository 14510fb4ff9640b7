import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const POST_KIND_CODES = createCodeTable({
  name: "PostKind",
  description: "What a funded post is for (Art der Stelle).",
  codes: {
    COORDINATION: ["Koordinierungsstelle (Baustein 1)."],
    FURTHER_COORDINATION: [
      "Weitere Koordinierungsstelle (Baustein 1).\nFor a kreisangehörige Gemeinde with Ausländerbehörde, Jugendamt and Integrationsrat.",
    ],
    ADMINISTRATIVE_ASSISTANCE: ["Verwaltungsassistenz (Baustein 1)."],
    CASE_MANAGER: ["Case Manager:in (Baustein 2)."],
    IMMIGRATION_OFFICE: ["Stelle in der Ausländerbehörde (Baustein 3)."],
    INTEGRATION_GUIDE: ["Integrationslots:in in der Ausländerbehörde (Baustein 3)."],
    NATURALISATION_OFFICE: ["Stelle in der Einbürgerungsbehörde (Baustein 3)."],
    IMMIGRATION_OR_NATURALISATION_OFFICE: [
      "Stelle in der Ausländer- oder Einbürgerungsbehörde (Baustein 3).\nWhere the source does not say in which.",
    ],
  },
});

/** The task of a funded post. */
export type PostKind = CodeOf<typeof POST_KIND_CODES>;

export const { codes: PostKind } = POST_KIND_CODES;
