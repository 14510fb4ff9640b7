import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";
import { coordinator, record } from "../testing/record.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
  const as = coordinator("05711");
  for (const [position, field] of [
    ["901", "LANGUAGE"],
    ["902", "WORK"],
  ])
    await record(subgraph, "ServiceGap", {
      as,
      input: {
        ...{ scope: "05711", position, title: `Kein Angebot ${position}`, type: "NO_OFFER", field },
        ...{ status: "REPORTED", source: "S0", passage: "Sinngemäß: kein Angebot" },
      },
    });
});

afterAll(() => subgraph.stop());

const RECORDED = `query ($kinds: [_Any!]!) {
  _entities(representations: $kinds) { ... on ServiceGapKind { recorded { id field } } } }`;

const kind = (field: string | null, type = "NO_OFFER", ags = "05711") => ({
  ...{ __typename: "ServiceGapKind", ags, type, field },
});

test("a gap is named by its territory, type and field; the state's own by nothing that cases could be counted by", async () => {
  const { data, errors } = await subgraph.ask(`{ own: serviceGaps(ags: "05711") { nodes { kind { ags type field } } }
    state: serviceGaps { nodes { kind { ags } } } }`);

  expect(errors).toBeUndefined();
  expect(data.own.nodes).toEqual(
    [null, "LANGUAGE", "WORK"].map((field) => ({ kind: { ags: "05711", type: "NO_OFFER", field } })),
  );
  expect(data.state.nodes).toEqual([{ kind: null }]);
});

test("what cases raised finds the rows for its field and for every field, in one select for all kinds", async () => {
  const kinds = [
    kind("LANGUAGE"),
    kind(null),
    kind("HOUSING"),
    kind("LANGUAGE", "TRANSPORT"),
    kind("WORK", "NO_OFFER", "05554"),
  ];
  const { data, errors, statements } = await subgraph.ask(RECORDED, { variables: { kinds } });
  const everyField = { id: "05711-001", field: null };

  expect(errors).toBeUndefined();
  expect(data._entities.map(({ recorded }: { recorded: object[] }) => recorded)).toEqual([
    [everyField, { id: "05711-901", field: "LANGUAGE" }],
    [everyField],
    [everyField],
    [],
    [],
  ]);
  expect(statements).toBe(1);
});
