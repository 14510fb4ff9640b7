import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { CARITAS, MANAGER, mutate, startCaseOffice } from "../testing/case-office.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startCaseOffice();
});

afterAll(() => office.stop());

const provider = (more: object) => ({
  ...{ name: "Stadt Bielefeld", kind: "MUNICIPALITY", regime: "DSGVO_DSG_NRW", employer: "Stadt Bielefeld" },
  ...{ supervision: "Sozialamt", validFrom: "2021-01-01" },
  ...more,
});
const caritas = {
  ...{ name: "Caritasverband (erfunden)", kind: "WELFARE_BODY", regime: "KDG", employer: "Caritasverband (erfunden)" },
  ...{ validTo: "2023-12-31" },
};

test("several providers describe themselves, each for a time, and anyone reads who they are on a day", async () => {
  const own = await mutate(office, "recordCaseProvider", { input: provider({}) });
  const church = await mutate(office, "recordCaseProvider", { input: provider(caritas) }, { as: CARITAS });
  const on = (day: string) => office.ask(`{ caseProviders(on: "${day}") { authorityId regime employer supervision } }`);
  const before = await on("2023-12-31");
  const after = await on("2024-01-01");

  expect([own.errors, church.errors]).toEqual([undefined, undefined]);
  expect(before.data.caseProviders).toEqual([
    {
      ...{ authorityId: "CM-05711", regime: "DSGVO_DSG_NRW", employer: "Stadt Bielefeld", supervision: "Sozialamt" },
    },
    {
      ...{ authorityId: "CM-05711-CARITAS", regime: "KDG", employer: "Caritasverband (erfunden)" },
      // Professional supervision apart from employment.
      supervision: "Sozialamt",
    },
  ]);
  expect(after.data.caseProviders).toHaveLength(1);
  expect(before.statements).toBe(1);
});

test.each(["KDG", "DSG_EKD"])("a district or municipality is not under the church's law %s", async (regime) => {
  const input = provider({ regime, validFrom: "2030-01-01" });
  const { errors } = await mutate(office, "recordCaseProvider", { input });

  expect(errors).toMatchObject([
    { message: "The value of regime must not be a church's law where the provider is a district or municipality." },
  ]);
});

test("a provider's own stages are mapped onto the seven, for a time", async () => {
  const stage = (label: string, code: string, more: object = {}) =>
    mutate(office, "recordProviderStage", {
      input: { label, stage: code, validFrom: "2021-01-01", ...more },
    });
  await stage("Clearing", "INITIAL_COUNSELLING");
  await stage("Anamnese", "ASSESSMENT", { validTo: "2022-12-31" });
  const on = (day: string) =>
    office.ask(`{ providerStages(provider: "CM-05711", on: "${day}") { label stage } }`, { as: MANAGER });

  expect((await on("2022-06-01")).data.providerStages).toEqual([
    { label: "Anamnese", stage: "ASSESSMENT" },
    { label: "Clearing", stage: "INITIAL_COUNSELLING" },
  ]);
  expect((await on("2023-06-01")).data.providerStages).toEqual([{ label: "Clearing", stage: "INITIAL_COUNSELLING" }]);
});

test("a provider describes itself once for a time, and one label stands for one stage at a time", async () => {
  const twice = await mutate(office, "recordCaseProvider", { input: provider({ validFrom: "2022-01-01" }) });
  const stage = await mutate(office, "recordProviderStage", {
    input: { label: "Clearing", stage: "ASSESSMENT", validFrom: "2022-01-01" },
  });

  for (const { errors } of [twice, stage])
    expect(errors).toMatchObject([
      { message: "The value of validFrom must not be in the time of another row of the same provider." },
    ]);
});
