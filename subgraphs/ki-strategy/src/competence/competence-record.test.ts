import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, correct, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

const as = coordinator("05554");
const TOWN = {
  topic: "NATURALISATION",
  ags: "05554008",
  authority: "EBH-05554008",
  source: "öffentlich-rechtliche Vereinbarung",
};
const KREIS = { ...TOWN, authority: "EBH-05554" };
const competencesOf = async (ags: string, topic: string) => {
  const { data } = await subgraph.ask(
    `query ($ags: Ags!) { territory(ags: $ags) { competences { id topic validFrom validTo version authority { id } } } }`,
    { variables: { ags } },
  );

  return data.territory.competences.filter((row: { readonly topic: string }) => row.topic === topic);
};

test("a coordinator ends the town's competence and begins the Kreis's; before, the two would overlap", async () => {
  const begin = { as, input: { ...KREIS, validFrom: "2024-01-01" } };
  const early = await record(subgraph, "Competence", begin);
  const [{ id, version }] = await competencesOf("05554008", "NATURALISATION");
  const ended = await correct(subgraph, "Competence", { as, id, version, input: { ...TOWN, validTo: "2023-12-31" } });
  const begun = await record(subgraph, "Competence", begin);

  expect(early.errors).toMatchObject([
    {
      message:
        "The value of validFrom must not overlap EBH-05554008 for NATURALISATION (Einbürgerung) in 05554008 from the beginning until further notice.",
      extensions: { code: "BAD_USER_INPUT" },
    },
  ]);
  expect([ended.errors, begun.errors]).toEqual([undefined, undefined]);
  expect(await competencesOf("05554008", "NATURALISATION")).toMatchObject([
    { validFrom: null, validTo: "2023-12-31", authority: { id: "EBH-05554008" } },
    { validFrom: "2024-01-01", validTo: null, authority: { id: "EBH-05554" } },
  ]);
});

test("of two competences that begin at once one is refused", async () => {
  const [{ id, version }] = await competencesOf("05554012", "RESIDENCE");
  const town = { topic: "RESIDENCE", ags: "05554012", authority: "ABH-05554", source: "Vereinbarung" };
  await correct(subgraph, "Competence", { as, id, version, input: { ...town, validTo: "2023-12-31" } });
  const answers = await Promise.all(
    ["2024-01-01", "2024-02-01", "2024-03-01"].map((validFrom) =>
      record(subgraph, "Competence", { as, input: { ...town, validFrom } }),
    ),
  );

  expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
  expect(await competencesOf("05554012", "RESIDENCE")).toHaveLength(2);
});

test("the database itself refuses an overlap, whoever writes", async () => {
  const insert = `insert into competence (id, topic, territory_ags, valid_from, authority_id, source)
    values ('second', 'NATURALISATION', '05111', '2025-01-01', 'EBH-05111', 'S')`;

  await expect(subgraph.rows(insert)).rejects.toThrow(/competence_overlap_exclusion/);
});

test("who follows whom may stand in any order within one transaction", async () => {
  await subgraph.rows(`
    insert into competence (id, topic, territory_ags, valid_from, authority_id, source)
      values ('next', 'RESIDENCE', '05111', '2025-01-01', 'ABH-05111', 'S');
    update competence set valid_to = '2024-12-31' where id = 'RESIDENCE-05111-ever'`);

  expect(await competencesOf("05111", "RESIDENCE")).toHaveLength(2);
});
