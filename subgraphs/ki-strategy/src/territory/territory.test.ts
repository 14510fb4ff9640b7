import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const TERRITORY = `query ($ags: Ags!) { territory(ags: $ags) { name kind administrativeDistrict isKimTerritory district { ags name } } }`;

test("there are 53 districts, 54 KIM territories, 35 large towns and 396 municipalities, in order of AGS", async () => {
  const { data, statements } = await subgraph.ask(`{
    all: territories { ags kind isKimTerritory }
    kim: territories(kimOnly: true) { ags }
    cities: territories(kind: KREISFREIE_STADT) { ags }
    others: territories(kind: KREISANGEHOERIGE_GEMEINDE) { ags kind }
    towns: territories(kind: GROSSE_KREISANGEHOERIGE_STADT, kimOnly: false) { ags district { ags } }
  }`);
  const all: { ags: string }[] = data.all;

  expect(all.filter(({ ags }) => ags.length === 5)).toHaveLength(53);
  expect(data.kim).toHaveLength(54);
  expect(data.kim).toContainEqual({ ags: "05334002" });
  expect(data.towns).toHaveLength(35);
  expect(all).toHaveLength(53 + 374);
  expect(all.filter(({ ags }) => ags.length === 8).length + data.cities.length).toBe(396);
  // Stadt Aachen and Bornheim are of kinds of their own.
  expect(data.others).toHaveLength(374 - 35 - 2);
  expect(all.map(({ ags }) => ags)).toEqual(all.map(({ ags }) => ags).toSorted());
  expect(statements).toBe(6);
});

test("22 towns and 31 Kreise make the districts, in five administrative districts", async () => {
  const { data } = await subgraph.ask(`{
    towns: territories(kind: KREISFREIE_STADT) { ags } kreise: territories(kind: KREIS) { ags }
    region: territories(kind: STAEDTEREGION) { ags } all: territories { administrativeDistrict }
  }`);

  expect([data.towns.length, data.kreise.length]).toEqual([22, 30]);
  expect(data.region).toEqual([{ ags: "05334" }]);
  expect(new Set(data.all.map((row: { administrativeDistrict: string }) => row.administrativeDistrict)).size).toBe(5);
});

test.each([
  [
    "05711",
    {
      name: "Bielefeld",
      kind: "KREISFREIE_STADT",
      administrativeDistrict: "Detmold",
      isKimTerritory: true,
      district: null,
    },
  ],
  [
    "05334002",
    {
      name: "Stadt Aachen",
      kind: "REGIONSANGEHOERIGE_STADT",
      administrativeDistrict: "Köln",
      isKimTerritory: true,
      district: { ags: "05334", name: "StädteRegion Aachen" },
    },
  ],
  [
    "05382012",
    {
      name: "Bornheim",
      kind: "MITTLERE_KREISANGEHOERIGE_STADT",
      administrativeDistrict: "Köln",
      isKimTerritory: false,
      district: { ags: "05382", name: "Rhein-Sieg-Kreis" },
    },
  ],
])("territory %s is recorded with its district", async (ags, territory) => {
  const { data } = await subgraph.ask(TERRITORY, { variables: { ags } });

  expect(data).toEqual({ territory });
});

test("a kreisfreie Stadt is found by its key as a municipality too, a Kreis is not", async () => {
  const city = await subgraph.ask(TERRITORY, { variables: { ags: "05711000" } });
  const kreis = await subgraph.ask(TERRITORY, { variables: { ags: "05554000" } });

  expect(city.data.territory).toMatchObject({ name: "Bielefeld", kind: "KREISFREIE_STADT" });
  expect(kreis.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("an AGS that is not recorded is NOT_FOUND", async () => {
  const { data, errors } = await subgraph.ask(TERRITORY, { variables: { ags: "05999" } });

  expect(data).toEqual({ territory: null });
  expect(errors).toMatchObject([{ message: "No territory 05999 is recorded.", extensions: { code: "NOT_FOUND" } }]);
});

test.each([["5711"], ["0571"], ["09162"], ["05711 "], ["05211"], [5711], [null]])(
  "%j is not an AGS of North Rhine-Westphalia: BAD_USER_INPUT",
  async (ags) => {
    const { errors } = await subgraph.ask(TERRITORY, { variables: { ags } });

    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  },
);

test.each([
  ["05711", "GRAPHQL_PARSE_FAILED"],
  ["5711", "GRAPHQL_VALIDATION_FAILED"],
  [`"5711"`, "GRAPHQL_VALIDATION_FAILED"],
  [`"05711\\n"`, "GRAPHQL_VALIDATION_FAILED"],
])("the literal %s is no AGS: %s", async (literal, code) => {
  const { status, errors } = await subgraph.ask(`{ territory(ags: ${literal}) { name } }`);

  expect(status).toBe(400);
  expect(errors).toMatchObject([{ extensions: { code } }]);
});

test("references to 427 territories cost one select, and unknown ones are null", async () => {
  const { data: known } = await subgraph.ask("{ territories { ags } }");
  const ags = [...known.territories.map((row: { ags: string }) => row.ags), "05999"];
  const { data, statements } = await subgraph.ask(
    "query ($known: [_Any!]!) { _entities(representations: $known) { ... on Territory { ags name } } }",
    { variables: { known: ags.map((key) => ({ __typename: "Territory", ags: key })) } },
  );

  expect(data._entities).toHaveLength(428);
  expect(data._entities.at(-1)).toBeNull();
  expect(data._entities.at(0)).toEqual({ ags: "05111", name: "Düsseldorf" });
  expect(statements).toBe(1);
});
