import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const FACTS = `query ($kind: FactKind, $ags: Ags) { programmeFacts(kind: $kind, ags: $ags, first: 100) { totalCount nodes {
  id kind date value unit statement page remark territory { ags } quotedFrom { id url accessedOn } source { id passage passageKind } } } }`;

async function facts(variables: { readonly kind?: string; readonly ags?: string }) {
  const { data, errors } = await subgraph.ask(FACTS, { variables });
  expect(errors).toBeUndefined();

  return data.programmeFacts.nodes;
}

test.each([
  ["S0", "05711", "EVENT", "2019", "Veranstaltung in Bielefeld"],
  ["S0", null, "CONDITION", "2019", "nur auf Basis einer konzeptionellen Beschreibung"],
  ["S0", null, "EVENT", "2017", "Beginn des Projekts „Einwanderung gestalten NRW“"],
  ["S0", "05711", "EVENT", "2018", "Fortbildungsprogramm „Einwanderung erfolgreich managen“"],
  ["S0", null, "TARGET_GROUP", null, "Insbesondere Geflüchtete"],
  ["S0", null, "EXPECTATION", null, "konzeptionell aufeinander abzustimmen"],
  ["S0", "05711", "ROLE", null, "Zugangssteuerung zu öffentlichen Leistungen"],
  ["S0", null, "CONDITION", null, "zur Finanzierung von Personalstellen"],
  ["S1", "05554", "EFFECT", null, "Einige Fälle mit Zielvereinbarungen"],
  ["S1", "05554", "ROLE", null, "mit den Bausteinen 1 und 2 zusammen"],
  ["S1", null, "CHANGE", null, "Von einer reinen Ordnungsbehörde hin zu einem Akteur"],
  ["S1", "05554", "EFFECT", null, "Der Integrationslotsin wird Vertrauen entgegengebracht"],
  ["S1", null, "GOAL", null, "rechtskreisübergreifende Zusammenarbeit"],
  ["S1", null, "STRUCTURE", null, "Das Handlungskonzept zu KIM stammt aus dem Modellprogramm"],
  ["S2", null, "CHANGE", null, "Von der reinen „Integrationsverwaltung“"],
  ["S2", "05334002", "ROLE", null, "Die Lenkungsgruppe wird KIM begleiten"],
  ["S2", "05334002", "STRUCTURE", null, "bundesweit Vorreiterfunktion"],
  ["S2", "05334002", "FILE_REFERENCE", null, "AZ: im Dokument leer"],
  ["S3", null, "ROLE", null, "Die zusätzliche Koordinationsstelle sollte im engen Austausch"],
  ["S3", null, "EXPECTATION", null, "Integrationsräte und -ausschüsse ist besonders wichtig"],
  ["S4", null, "EFFECT", null, "konzeptionellen Neuaufstellung"],
  ["S4", null, "CONTACT", null, "Referat 425"],
])("%s tells %s's %s (%s): %s", async (source, ags, kind, date, words) => {
  const found = await facts({ kind, ...(ags && { ags }) });

  expect(found).toContainEqual(
    expect.objectContaining({
      ...{ kind, date, statement: expect.stringContaining(words), territory: ags && { ags } },
      source: expect.objectContaining({ id: source }),
    }),
  );
});

test("the three target dimensions stand in the state's order, quoted from its strategy", async () => {
  const found = await facts({ kind: "TARGET_DIMENSION" });

  expect(found.map(({ statement }: { statement: string }) => statement)).toEqual([
    "Erstintegration von Neuzugewanderten",
    "Nachhaltige Integration in die Regelsysteme",
    "Gestaltung der Migrationsgesellschaft",
  ]);
  for (const { quotedFrom, source } of found)
    expect([quotedFrom.id, source.id]).toEqual(["INTEGRATION-STRATEGY-2030", "S0"]);
});

test("what Aachen's paper quotes names the work, its page, its address and the day it was read", async () => {
  const [goal] = (await facts({ kind: "GOAL" })).filter(({ source }: { source: { id: string } }) => source.id === "S2");
  const structure = await facts({ kind: "STRUCTURE" });

  expect(goal).toMatchObject({
    statement: expect.stringMatching(/^Ziel ist es, mit diesem neuen integrationspolitischen Instrument/),
    ...{ page: "8", quotedFrom: { id: "HANDREICHUNG-2020" } },
  });
  expect(structure).toContainEqual(
    expect.objectContaining({
      page: "112",
      quotedFrom: {
        ...{ id: "PRACTICE-GUIDE-2020", accessedOn: "2020-10-06" },
        url: "https://www.nomos-elibrary.de/10.5771/9783748910114.pdf",
      },
    }),
  );
});

test("Aachen's climate boxes and budget lines can be asked for, the zeros with a remark on the 518,000 €", async () => {
  const climate = await facts({ kind: "CLIMATE", ags: "05334002" });
  const lines = await facts({ kind: "BUDGET_LINE", ags: "05334002" });

  expect(climate).toHaveLength(5);
  expect(lines.map(({ statement }: { statement: string }) => statement.split(":")[0])).toEqual([
    ...["Investive Einzahlungen", "Investive Auszahlungen", "Investives Ergebnis", "Ertrag", "Personal-/Sachaufwand"],
    ...["Abschreibungen", "Konsumtives Ergebnis"],
  ]);
  for (const line of lines)
    expect(line).toMatchObject({ value: "0", unit: "CENTS", remark: expect.stringContaining("518,000 €") });
});

test("the nine questions with 1a and 1b are asked for in their wording, also beside their answers", async () => {
  const questions = await facts({ kind: "QUESTION" });
  const { data } = await subgraph.ask(
    `{ councilInquiry(ags: "05554008", years: [2022]) { questions { id statement source { id } } } }`,
  );

  expect(questions.map(({ id }: { id: string }) => id.replace("QUESTION-", ""))).toEqual([
    ...["1", "1A", "1B", "2", "3", "4", "5", "6", "7", "8", "9"],
  ]);
  expect(questions[9].statement).toMatch(/^Warum erhält der Integrationsausschuss bisher keine Informationsvorlagen/);
  expect(data.councilInquiry.questions.map(({ statement }: { statement: string }) => statement)).toEqual(
    questions.map(({ statement }: { statement: string }) => statement),
  );
});

test("the reform of the Teilhabe- und Integrationsgesetz and the five differences of the concepts can be asked for", async () => {
  const reform = await facts({ kind: "LAW_REFORM" });
  const differences = await facts({ kind: "CONCEPT_DIFFERENCE" });

  expect(reform.map(({ id }: { id: string }) => id)).toEqual([
    ...["ADVISORY-BOARD", "EDUCATION", "INFORMAL-COMPETENCES", "INTERCULTURAL-COMPETENCE", "INTERCULTURAL-OPENING"].map(
      (id) => `LAW-REFORM-${id}`,
    ),
    ...["KOMM-AN", "PROVIDERS", "TARGET-GROUP", "TERMS", "WORK"].map((id) => `LAW-REFORM-${id}`),
    "MINIMUM-FUNDING",
  ]);
  expect(reform.at(-1)).toMatchObject({ value: "13000000000", unit: "CENTS" });
  expect(differences).toHaveLength(5);
});

test("the seven stages of case management stand in their binding order, with their source", async () => {
  const { data } = await subgraph.ask("{ pillars { pillar stages { number text source { id passageKind } } } }");
  const [b1, b2, b3] = data.pillars;

  expect([b1.stages, b3.stages]).toEqual([[], []]);
  expect(b2.stages).toEqual(
    [
      ...["Aktive Zugangsgestaltung", "Erstberatung", "Assessment", "Zielvereinbarung", "Hilfeplanung"],
      ...["Leistungssteuerung", "Evaluation"],
    ].map((text, index) => ({ number: index + 1, text, source: { id: "S4", passageKind: "QUOTATION" } })),
  );
});

test("Borken's model project is financed by the European fund and the Land, of an amount that nobody names", async () => {
  const { data } = await subgraph.ask(
    `{ measures(ags: "05554") { nodes { measure financedBy plannedCents suppression source { id } } } }`,
  );

  expect(data.measures.nodes).toContainEqual({
    measure: expect.stringContaining("Modellprojekt"),
    financedBy: ["Europäischer Migrations- und Integrationsfonds", "Land Nordrhein-Westfalen"],
    ...{ plannedCents: null, suppression: "NOT_COLLECTED", source: { id: "S1" } },
  });
});

test("facts of a territory that is not recorded are NOT_FOUND", async () => {
  const { errors } = await subgraph.ask(FACTS, { variables: { ags: "05999" } });

  expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
