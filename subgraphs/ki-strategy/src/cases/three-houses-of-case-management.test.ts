import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startWithCase } from "../testing/import-case.js";
import { coordinator, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startWithCase("three-houses-of-case-management");
});

afterAll(() => subgraph.stop());

const SAVED = readFileSync("../../schema/saved-queries/s11-municipalities/query.graphql", "utf8");
const POSTS = readFileSync("../../schema/saved-queries/s9-posts/query.graphql", "utf8");

async function askHilden(on: string) {
  const { data, errors } = await subgraph.ask(SAVED, { variables: { ags5: "05158", on } });
  expect(errors).toBeUndefined();

  return data.municipalities.find(({ ags8 }: { ags8: string }) => ags8 === "05158016").caseManagementProviders;
}

const district = { kind: "DISTRICT", authority: { id: "CM-05158" }, employer: "Kreis Mettmann", validFrom: "2021-09" };
const town = { kind: "MUNICIPALITY", authority: { id: "CM-05158016" }, employer: "Stadt Hilden", validFrom: "2022-12" };

test("the Kreis and the town both do case management in one town, each from its own month", async () => {
  expect(await askHilden("2021-08-31")).toEqual([]);
  expect(await askHilden("2022-11-30")).toMatchObject([district]);
  expect(await askHilden("2022-12-31")).toMatchObject([district, town]);
});

test("16 case-management posts are funded, and the one under the roof of the Ausländerbehörde is warned of", async () => {
  const { data } = await subgraph.ask(POSTS, { variables: { ags: "05158", year: 2022 } });
  const second = data.territory.posts.posts.filter(({ pillar }: { pillar: string }) => pillar === "B2");
  const hundredths = second.map(({ fundedFte }: { fundedFte: string }) => Math.round(Number(fundedFte) * 100));

  expect(hundredths.reduce((sum: number, fte: number) => sum + fte, 0)).toBe(1600);
  expect(
    second.map(({ fundedFte, warnings }: { fundedFte: string; warnings: string[] }) => [fundedFte, warnings]),
  ).toEqual([
    ["8.00", []],
    ["1.00", ["IN_IMMIGRATION_OFFICE"]],
    ["7.00", []],
  ]);
});

const provider = (changes: object) => ({
  ...{ municipality: "05158016", position: "003", kind: "WELFARE_BODY", organisation: "Caritasverband" },
  ...{ employer: "Caritasverband", supervision: "Kommunales Integrationszentrum", regime: "KDG", validFrom: "2023" },
  ...{ source: "05158016-51-247", passage: "test", ...changes },
});

test("a welfare body is a third provider, under the law of its church, employed there and supervised elsewhere", async () => {
  const { errors } = await record(subgraph, "CaseManagementProvider", {
    as: coordinator("05158"),
    input: provider({}),
  });

  expect(errors).toBeUndefined();
  expect(await askHilden("2023-01-01")).toMatchObject([
    district,
    town,
    {
      ...{ kind: "WELFARE_BODY", authority: null, organisation: "Caritasverband", employer: "Caritasverband" },
      ...{ supervision: "Kommunales Integrationszentrum", regime: "KDG", validFrom: "2023", validTo: null },
    },
  ]);
});

test("a provider in the Ausländerbehörde is warned of too", async () => {
  const input = provider({
    ...{ position: "004", kind: "DISTRICT", organisation: null, authority: "ABH-05158", regime: "SGB" },
  });
  const answer = await record(subgraph, "CaseManagementProvider", {
    ...{ as: coordinator("05158"), input, fields: "warnings" },
  });

  expect(answer.data).toEqual({ recordCaseManagementProvider: { warnings: ["IN_IMMIGRATION_OFFICE"] } });
});

test.each([
  [{ authority: "CM-05158016" }, "authority and organisation must name an authority or an organisation, and not both"],
  [{ kind: "MUNICIPALITY" }, "regime must not be a church's law where the provider is an authority"],
  [{ validTo: "2022-12" }, "validTo must not be before valid_from"],
])("the provider %j contradicts itself and is refused", async (changes, fault) => {
  const input = provider({ position: "005", ...changes });
  const { errors } = await record(subgraph, "CaseManagementProvider", { as: coordinator("05158"), input });

  expect(errors).toMatchObject([{ message: `The value of ${fault}.` }]);
});
