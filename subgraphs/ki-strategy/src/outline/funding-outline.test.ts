import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startLoadedSubgraph();
});

afterAll(() => subgraph.stop());

test("Aachen's project sketch names its actors and no clauses; all territories cost five selects", async () => {
  const { data, statements } = await subgraph.ask(`{ territories { fundingOutlines { title agreed source { id }
    actors { actor kind role } clauses { ags8 municipality { name } } } } }`);
  const outlines = data.territories.flatMap(({ fundingOutlines }: { fundingOutlines: object[] }) => fundingOutlines);

  expect(outlines).toMatchObject([
    {
      title: "Projektskizze für KIM für die Stadt Aachen",
      agreed: "2021-01",
      source: { id: "S2" },
      actors: [
        { actor: "Kommunales Integrationszentrum der Stadt Aachen", kind: "INTERNAL" },
        { actor: "Landeskoordinierungsstelle der Kommunalen Integrationszentren", kind: "EXTERNAL" },
        { kind: "INTERNAL" },
        { kind: "EXTERNAL" },
        { kind: "POLITICAL" },
      ],
      clauses: [],
    },
  ]);
  expect(statements).toBe(5);
});
