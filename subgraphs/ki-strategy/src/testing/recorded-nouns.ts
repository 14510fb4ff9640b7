/** A table's row as a client records it, and one change to it. */
export interface RecordedNoun {
  readonly noun: string;
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly change: Readonly<Record<string, unknown>>;
  /** SQL statements of recording and of correcting: more where the territory is a parent's or a rule needs others. */
  readonly statements: readonly [record: number, correct: number];
}

const cited = { source: "S2", passage: "Generated" };
const scoped = { scope: "05382", position: "901" };
const money = { year: 2024, pillar: "B1", instrument: "GRANT", purpose: "MATERIAL" };

/** One row of every table that coordinators of 05382 record, each after those it points to. */
export const RECORDED_NOUNS: readonly RecordedNoun[] = [
  {
    ...{ noun: "Source", id: "05382-2024-17", statements: [6, 6] },
    input: {
      ...{
        id: "05382-2024-17",
        territory: "05382",
        kind: "NOTICE_PAPER",
        title: "Sachstand KIM",
        issuer: "Rhein-Sieg-Kreis",
      },
      ...{ date: "2024-05-01", url: "https://example.org/vorlage/17", sha256: "0".repeat(64) },
    },
    change: { title: "Sachstand Kommunales Integrationsmanagement", url: null },
  },
  {
    ...{ noun: "Competence", id: "CASE_MANAGEMENT-05382012-2018-01-01", statements: [8, 8] },
    input: {
      ...{ topic: "CASE_MANAGEMENT", ags: "05382012", authority: "CM-05382", source: "Modellphase" },
      ...{ validFrom: "2018-01-01", validTo: "2019-12-31" },
    },
    change: { validTo: "2019-06-30", source: "Modellprojekt des Landes" },
  },
  {
    ...{ noun: "PostYear", id: "05382-2024", statements: [7, 7] },
    input: {
      ags: "05382",
      year: 2024,
      openEnded: true,
      materialCostsCents: "100",
      ownContributionFte: "0.50",
      ...cited,
    },
    change: { ownContributionFte: "1.50", openEnded: false },
  },
  {
    ...{ noun: "Post", id: "05382-2024-B1-COORDINATION-2", statements: [8, 8] },
    input: {
      ...{ ags: "05382", year: 2024, pillar: "B1", kind: "COORDINATION", number: 2, status: "FILLED" },
      ...{ authority: "KI-05382", fundedFte: "1.00", grantCents: "5500000", fundedFrom: "2024-03" },
    },
    change: { grantCents: "5700000", status: null, fallsAway: "WITH_FUNDING" },
  },
  {
    ...{ noun: "PostMonth", id: "05382-2024-B1-COORDINATION-2-2024-04", statements: [9, 9] },
    input: { post: "05382-2024-B1-COORDINATION-2", month: "2024-04", filledFte: "0.50", ...cited },
    change: { filledFte: "1.00" },
  },
  {
    ...{ noun: "Accompaniment", id: "05382-2024-Q1-CASE_MANAGER", statements: [6, 6] },
    input: { ags: "05382", quarter: "2024-Q1", postKind: "CASE_MANAGER", persons: 80, approximate: true, ...cited },
    change: { persons: 81, counts: "COUNSELLING_CASES", approximate: false },
  },
  {
    ...{ noun: "MoneyAmount", id: "05382-2024-B1-GRANTED-GRANT-MATERIAL-S2", statements: [7, 7] },
    input: {
      ags: "05382",
      kind: "GRANTED",
      amountCents: "9900000000",
      wording: "99 Mio.",
      leading: true,
      ...money,
      ...cited,
    },
    change: { amountCents: null, wording: "ohne Betrag" },
  },
  {
    ...{ noun: "PassThrough", id: "05382-05382012-2024-B2-GRANTED-S2", statements: [8, 8] },
    input: {
      from: "05382",
      to: "05382012",
      year: 2024,
      pillar: "B2",
      kind: "GRANTED",
      amountCents: "5",
      leading: true,
      ...cited,
    },
    change: { amountCents: "6", fte: "0.50", capCents: "7", topUpCents: "1", topUpUntil: "2024-12-31" },
  },
  {
    ...{ noun: "Expenditure", id: "05382-2024-B1-000007", statements: [6, 6] },
    input: {
      ags: "05382",
      number: 7,
      object: "Fachtag",
      amountCents: "100",
      bookedOn: "2024-02-29",
      ...money,
      ...cited,
    },
    change: { documentRef: "B-7", bookedOn: "2024-03-01" },
  },
  {
    ...{ noun: "PostCost", id: "05382-2024-B1-000008", statements: [9, 9] },
    input: {
      expenditure: "05382-2024-B1-000008",
      post: "05382-2024-B1-COORDINATION-2",
      month: "2024-04",
      ...cited,
    },
    change: { month: "2024-05" },
  },
  {
    ...{ noun: "Income", id: "05382-2024-B1-000001", statements: [6, 6] },
    input: { ags: "05382", year: 2024, pillar: "B1", number: 1, line: "GRANT", amountCents: "100", ...cited },
    change: { line: "INTEREST", amountCents: "-1", documentRef: "E-1", bookedOn: "2024-03-01" },
  },
  {
    ...{ noun: "YearClosing", id: "05382-2024-B1", statements: [6, 6] },
    input: { ags: "05382", year: 2024, pillar: "B1", repayCents: "0", ...cited },
    change: { repayCents: "1", provenCents: "2" },
  },
  {
    ...{ noun: "Body", id: "PG-05382", statements: [6, 6] },
    input: {
      id: "PG-05382",
      scope: "05382",
      kind: "PROJECT_GROUP",
      name: "Projektgruppe",
      standing: "ESTABLISHED",
      ...cited,
    },
    change: { name: "Projektgruppe KIM" },
  },
  {
    ...{ noun: "BodyMember", id: "PG-05382-001", statements: [7, 7] },
    input: {
      body: "PG-05382",
      position: "001",
      organisation: "Jobcenter",
      kind: "EXTERNAL",
      from: "2024-01-01",
      ...cited,
    },
    change: { seat: "Vorsitz", to: "2024-12-31" },
  },
  {
    ...{ noun: "Sitting", id: "PG-05382-2024-02", statements: [7, 7] },
    input: { body: "PG-05382", date: "2024-02", ...cited },
    change: { public: false, held: true },
  },
  {
    ...{ noun: "Attendance", id: "PG-05382-2024-02-PG-05382-001", statements: [8, 8] },
    input: { sitting: "PG-05382-2024-02", member: "PG-05382-001", attended: true, ...cited },
    change: { attended: false },
  },
  {
    ...{ noun: "ReportingDuty", id: "PG-05382-001", statements: [7, 7] },
    input: { body: "PG-05382", position: "001", instrument: "Bericht", frequency: "regelmäßig", ...cited },
    change: { intervalMonths: 12, since: "2023-11", statedNextAt: "2025-01-31" },
  },
  {
    ...{ noun: "CouncilPaper", id: "05382-2024-1", statements: [6, 6] },
    input: {
      ...{ id: "05382-2024-1", ags: "05382", type: "REPORT", subject: "KIM", involvedUnits: ["Amt 50", "Amt 51"] },
      ...{ attachments: [], date: "2024-05-01", ...cited },
    },
    change: { involvedUnits: ["Amt 50"], attachments: ["Konzept, Teil 1"], public: true },
  },
  {
    ...{ noun: "DeliberationStep", id: "05382-2024-1-1", statements: [7, 7] },
    input: { paper: "05382-2024-1", position: 1, body: "PG-05382", role: "RECOMMENDS", date: "2024-05-02", ...cited },
    change: {
      ...{ role: "DECIDES", public: true, outcome: "ACCEPTED", votesFor: 9, votesAgainst: 0, abstentions: 2 },
      ...{ unanimous: true, inPlaceOf: "KREISTAG", inPlaceBasis: "§ 50 Abs. 3 KrO NRW" },
    },
  },
  {
    ...{ noun: "FinancialEffect", id: "05382-2024-1-INVESTIVE", statements: [7, 7] },
    input: { paper: "05382-2024-1", kind: "INVESTIVE", hasEffect: true, resultCents: "100", ...cited },
    change: { hasEffect: false, resultCents: null, covered: true },
  },
  {
    ...{ noun: "PaperRelation", id: "05382-2024-1-001", statements: [7, 7] },
    input: { paper: "05382-2024-1", position: "001", kind: "FOLLOWS", reference: "12/2023", ...cited },
    change: { kind: "REVOKES", worksFrom: "2024-06-01" },
  },
  {
    ...{ noun: "DutyReport", id: "PG-05382-001-05382-2024-1", statements: [8, 8] },
    input: { duty: "PG-05382-001", paper: "05382-2024-1", given: "2024", ...cited },
    change: { given: "2024-05" },
  },
  {
    ...{ noun: "Milestone", id: "05382-901", statements: [6, 6] },
    input: { ...scoped, title: "Fachtag", planned: "2024", ...cited },
    change: { start: "2024-06-28", actual: "2024-06-30", actualSource: "S4", actualPassage: "am 30. Juni" },
  },
  {
    ...{ noun: "Measure", id: "05382-901", statements: [6, 6] },
    input: { ...scoped, measure: "Fachtag", year: 2024, plannedCents: "100", milestone: "05382-901", ...cited },
    change: { pillar: "B1", milestone: null, financedBy: ["Land", "AMIF"] },
  },
  {
    ...{ noun: "Financing", id: "05382-901", statements: [8, 8] },
    input: {
      ...{ ags: "05382", position: "901", measure: "05382-901", financier: "Europäische Union" },
      ...{ instrument: "THIRD_PARTY", validFrom: "2024-01-01", ...cited },
    },
    change: { validTo: "2024-12-31", amountCents: "100", explanation: "Nur die Honorare" },
  },
  {
    ...{ noun: "Agreement", id: "05382-901", statements: [7, 7] },
    input: {
      ...{ ags: "05382", position: "901", authority: "CM-05382", kind: "PROCESSOR", party: "Betreiber (erfunden)" },
      ...{ validFrom: "2024-01-01", ...cited },
    },
    change: { approvedBy: "Bezirksregierung", notifiedOn: "2023-12-01", validTo: "2024-12-31" },
  },
  {
    ...{ noun: "FundingOutline", id: "05382-2024", statements: [6, 6] },
    input: { id: "05382-2024", ags: "05382", title: "Skizze", ...cited },
    change: { agreed: "2024-01" },
  },
  {
    ...{ noun: "OutlineActor", id: "05382-2024-001", statements: [7, 7] },
    input: { outline: "05382-2024", position: "001", actor: "Caritas", kind: "EXTERNAL", ...cited },
    change: { role: "Entwurf" },
  },
  {
    ...{ noun: "OutlineClause", id: "05382-2024-001", statements: [7, 7] },
    input: { outline: "05382-2024", position: "001", municipality: "05382012", clause: "Einbindung", ...cited },
    change: { instrument: "Weiterleitung" },
  },
  {
    ...{ noun: "ServiceGap", id: "05382-901", statements: [6, 6] },
    input: { ...scoped, title: "Kein Sprachkurs", type: "NO_OFFER", caseCount: 3, status: "REPORTED", ...cited },
    change: { localTerm: "generatives Thema", caseCount: 4, firstReported: "2024-02", status: "BEING_CLOSED" },
  },
  {
    ...{ noun: "MunicipalityFact", id: "05382012-901", statements: [7, 7] },
    input: { municipality: "05382012", position: "901", ownYouthOffice: true, casemanagerFte: "0.50", ...cited },
    change: { ownYouthOffice: null, validFrom: "2024-01-01" },
  },
  {
    ...{ noun: "CaseManagementProvider", id: "05382012-902", statements: [7, 7] },
    input: {
      ...{ municipality: "05382012", position: "902", kind: "WELFARE_BODY", organisation: "Caritas", ...cited },
      ...{ employer: "Caritas", supervision: "Kommunales Integrationszentrum", regime: "KDG", fte: "0.50" },
    },
    change: { validFrom: "2024-02", validTo: "2025" },
  },
  {
    ...{ noun: "StageModel", id: "STUFEN-05382", statements: [6, 6] },
    input: { id: "STUFEN-05382", ags: "05382", name: "Drei Stufen", ...cited },
    change: { validFrom: "2024", validTo: "2025-06" },
  },
  {
    ...{ noun: "StageModelStep", id: "STUFEN-05382-1", statements: [7, 7] },
    input: { model: "STUFEN-05382", position: 1, name: "Kontakt", stages: [], ...cited },
    change: { stages: ["INITIAL_COUNSELLING", "ASSESSMENT"], remark: "Zuordnung nach Sinn" },
  },
  {
    ...{ noun: "Figure", id: "05382-901", statements: [6, 6] },
    input: {
      ...scoped,
      counts: "CONTACTS",
      bound: "ABOUT",
      value: 60,
      wording: "rund 60",
      periodFrom: "2024",
      ...cited,
    },
    change: { bound: null, value: null, subset: "Hausbesuche", periodTo: "2024-06", wording: "ohne Zahl" },
  },
  {
    ...{ noun: "AdministrationStatement", id: "05382-8", statements: [6, 6] },
    input: { ags: "05382", question: "8", text: "Weil die Stelle frei war.", ...cited },
    change: { date: "2024-07-01" },
  },
  {
    ...{ noun: "Inference", id: "milestone/05382-901/planned", statements: [8, 8] },
    input: { table: "milestone", row: "05382-901", column: "planned", why: "Die Vorlage nennt nur das Jahr." },
    change: { why: "Die Vorlage nennt kein Jahr; sie ist von 2024." },
  },
];
