import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { MunicipalityFact } from "./municipality-fact.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const SAVED = readFileSync("../../schema/saved-queries/s11-municipalities/query.graphql", "utf8");

const ask = (ags5: string, on?: string) => subgraph.ask(SAVED, { variables: { ags5, on } });
const current = { asOf: localDate(), status: "COMPLETE" };
const unrecorded = {
  ...{ inCommonConcept: null, passThrough: null, casemanagerFte: null, ownYouthOffice: null },
  caseManagementProviders: [],
};
const fact = (values: Partial<MunicipalityFact>) =>
  new MunicipalityFact({
    id: "05382068-101",
    municipalityAgs: "05382068",
    validFrom: null,
    validTo: null,
    ownYouthOffice: null,
    integrationCouncil: null,
    inCommonConcept: null,
    casemanagerFte: null,
    sourceId: "S3",
    passage: "test",
    ...values,
  });

test("Bornheim has no Ausländerbehörde of its own and cannot have a further post; Troisdorf has one, the rest is unknown", async () => {
  const { data, statements } = await ask("05382");

  expect(data.municipalities).toHaveLength(19);
  expect(data.coverage).toEqual({ recorded: 1, total: 19, statement: "1 of 19 recorded" });
  expect(data.municipalities.filter(({ ags8 }: { ags8: string }) => ["05382012", "05382068"].includes(ags8))).toEqual([
    {
      ags8: "05382012",
      name: "Bornheim",
      ...current,
      ...unrecorded,
      ownABH: false,
      ownEBH: false,
      integrationCouncil: true,
      eligibleForExtraCoordination: false,
      unmetConditions: ["OWN_ABH"],
      unknownConditions: ["OWN_YOUTH_OFFICE"],
    },
    {
      ags8: "05382068",
      name: "Troisdorf",
      ...current,
      ...unrecorded,
      ownABH: true,
      ownEBH: true,
      integrationCouncil: null,
      eligibleForExtraCoordination: null,
      unmetConditions: [],
      unknownConditions: ["OWN_YOUTH_OFFICE", "INTEGRATION_COUNCIL"],
    },
  ]);
  expect(statements).toBe(9);
});

test("ten towns of one district cost as many selects as one", async () => {
  const many = await ask("05562");
  const one = await ask("05554");

  expect(many.data.municipalities).toHaveLength(10);
  expect([many.statements, one.statements]).toEqual([9, 9]);
});

test("Bocholt has its own offices in Kreis Borken; Stadt Aachen has those of the StädteRegion", async () => {
  const borken = await ask("05554");
  const aachen = await ask("05334");

  expect(borken.data.municipalities.find(({ name }: { name: string }) => name === "Bocholt")).toMatchObject({
    ...{ ownABH: true, ownEBH: true, eligibleForExtraCoordination: null, unmetConditions: [] },
  });
  expect(borken.data.municipalities).toHaveLength(17);
  expect(aachen.data.municipalities).toHaveLength(10);
  expect(aachen.data.municipalities[0]).toMatchObject({
    name: "Stadt Aachen",
    ownABH: false,
    ownEBH: false,
    integrationCouncil: true,
    eligibleForExtraCoordination: false,
    unmetConditions: ["OWN_ABH"],
    unknownConditions: ["OWN_YOUTH_OFFICE"],
  });
});

test("a day for which no competence is recorded leaves the office unknown", async () => {
  const { data } = await ask("05334", "2009-10-20");

  for (const town of data.municipalities)
    expect(town).toMatchObject({ ownABH: null, ownEBH: null, eligibleForExtraCoordination: null, unmetConditions: [] });
});

test("a town that meets all three conditions is eligible, for as long as the facts hold", async () => {
  await subgraph.given(
    fact({ validFrom: "2022-01-01", ownYouthOffice: true, integrationCouncil: true, casemanagerFte: "1.50" }),
    fact({ id: "05382068-102", validFrom: "2023-01-01", integrationCouncil: false, inCommonConcept: true }),
  );
  const on = async (day: string) => {
    const { data } = await ask("05382", day);
    const { eligibleForExtraCoordination, unmetConditions, casemanagerFte, inCommonConcept } = data.municipalities.find(
      ({ name }: { name: string }) => name === "Troisdorf",
    );

    return [eligibleForExtraCoordination, unmetConditions, casemanagerFte, inCommonConcept];
  };

  expect(await on("2021-12-31")).toEqual([null, [], null, null]);
  expect(await on("2022-01-01")).toEqual([true, [], "1.50", null]);
  expect(await on("2023-01-01")).toEqual([false, ["INTEGRATION_COUNCIL"], "1.50", true]);
});

test("a kreisfreie Stadt has no member towns; a town is no district, an unknown district NOT_FOUND", async () => {
  const bielefeld = await ask("05711");
  const bornheim = await ask("05382012");
  const unknown = await ask("05999");

  expect(bielefeld.data).toEqual({
    municipalities: [],
    coverage: { recorded: 0, total: 0, statement: "0 of 0 recorded" },
  });
  const refused = {
    message: "05382012 is a municipality; its district's AGS has 5 digits.",
    extensions: { code: "BAD_USER_INPUT" },
  };
  expect(bornheim.errors).toMatchObject([refused, refused]);
  expect(unknown.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }, { extensions: { code: "NOT_FOUND" } }]);
});
