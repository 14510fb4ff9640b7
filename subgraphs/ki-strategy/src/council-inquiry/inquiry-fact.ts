import { type CodeOf, createCodeTable } from "@kim-hub/kit/code-table";

const INQUIRY_FACT_CODES = createCodeTable({
  name: "InquiryFact",
  description: "A fact that an answer to a Große Anfrage or the report of a quarter needs.",
  codes: {
    GRANT: ["Bewilligung.\nAmount granted by the state to the municipality itself (fachbezogene Pauschale)."],
    PASS_THROUGH: ["Weiterleitung.\nAmount that the Kreis passed on."],
    EXPENDITURE: ["Ausgaben nach Fördergegenständen.\nWhat the money was spent on."],
    OWN_ABH: ["Eigene Ausländerbehörde.\nWhether it has one."],
    OWN_YOUTH_OFFICE: ["Eigenes Jugendamt.\nWhether it has one."],
    INTEGRATION_COUNCIL: ["Integrationsrat oder Integrationsausschuss.\nWhether it has one, and which."],
    EXTRA_COORDINATION_GRANT: ["Weitere Koordinierungsstelle.\nWhether one was granted for it."],
    FUNDING_OUTLINE: ["Förderskizze.\nThe outline itself."],
    OUTLINE_ACTORS: ["Beteiligte an der Förderskizze.\nWho took part in writing it."],
    INCLUSION_CLAUSE: ["Aussage der Förderskizze zur Gemeinde."],
    PLANS: ["Planungen.\nFor the last year asked for and the years after it."],
    STEERING_GROUP_MEMBERS: ["Besetzung der Lenkungsgruppe."],
    PROJECT_GROUPS: ["Projektgruppen und weitere Gremien.\nWhether they were set up, and with whom."],
    REPORTING_DUTY: ["Beteiligung des Integrationsausschusses."],
    PAPERS: ["Vorlagen.\nPapers on the programme for councils and committees."],
    STATEMENT: ["Stellungnahme der Verwaltung.\nThe reason in its words."],
    LUMP_SUM_B3: ["Fachbezogene Pauschale des Bausteins 3."],
    POSTS_B3: ["Geförderte Stellen des Bausteins 3."],
    POSTS: ["Geförderte Stellen.\nThose of the year."],
    POST_MONTHS: ["Stellenbesetzung je Monat.\nWhat was filled of a post, month by month."],
    ACCOMPANIMENT: ["Begleitete Personen.\nHow many persons the posts accompanied in the quarter."],
    MILESTONES: ["Meilensteine.\nWhat was planned, and for when."],
    INFORMATION_DUTIES: ["Berichtspflichten gegenüber Gremien.\nWhat must be reported to which body."],
    REPORT_DATES: ["Termin des nächsten Berichts.\nWhen a duty to report is due next."],
  },
});

/** A fact that an answer to a council or a report can lack. */
export type InquiryFact = CodeOf<typeof INQUIRY_FACT_CODES>;

export const { codes: InquiryFact } = INQUIRY_FACT_CODES;
