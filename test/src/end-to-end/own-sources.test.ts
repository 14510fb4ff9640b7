import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

const coordinator = { as: "coordinator.bielefeld", purpose: "STEERING_REPORT" };

test("a coordinator records a document, rests a service gap on it, and no reader learns its two cases", async () => {
  const source = await hub.ask(
    `mutation ($input: SourceInput!) { recordSource(input: $input) { id kind url sha256 territory { name } } }`,
    {
      ...coordinator,
      variables: {
        input: {
          ...{ id: "05711-2026-1", territory: "05711", kind: "NOTICE_PAPER", title: "Sachstand", issuer: "Stadt" },
          ...{ url: "https://example.org/1", sha256: "0f".repeat(32) },
        },
      },
    },
  );
  const cited = { source: "05711-2026-1", passage: "in 2 Fällen" };
  const input = {
    ...{ scope: "05711", position: "901", title: "Kein Angebot", type: "NO_OFFER", field: "HEALTH", caseCount: 2 },
    ...{ status: "REPORTED", ...cited },
  };
  const GAP = "reportedCases { value suppression } source { id url passage }";
  const gap = await hub.ask(`mutation ($input: ServiceGapInput!) { recordServiceGap(input: $input) { ${GAP} } }`, {
    ...{ ...coordinator, variables: { input } },
  });
  const query = `{ serviceGaps(ags: "05711", first: 100) { nodes { ${GAP} } } }`;
  const answers = [await hub.ask(query), await hub.ask(query, coordinator)];

  expect(source).toMatchObject({
    data: {
      recordSource: {
        ...{ id: "05711-2026-1", kind: "NOTICE_PAPER", url: "https://example.org/1", sha256: "0f".repeat(32) },
        territory: { name: "Bielefeld" },
      },
    },
  });
  const row = {
    reportedCases: { value: null, suppression: "PRIMARY" },
    source: { id: "05711-2026-1", url: "https://example.org/1", passage: null },
  };
  expect(gap.data.recordServiceGap).toEqual(row);
  for (const { data } of answers) {
    expect(data.serviceGaps.nodes).toContainEqual(row);
    expect(JSON.stringify(data)).not.toContain("Fällen");
  }
});

test("another territory's coordinator and the public record no document under its AGS", async () => {
  const mutation = `mutation ($input: SourceInput!) { recordSource(input: $input) { id } }`;
  const input = { id: "05711-2026-2", territory: "05711", kind: "REPORT", title: "Bericht", issuer: "Kreis" };
  const foreign = await hub.ask(mutation, { ...coordinator, as: "coordinator.borken", variables: { input } });
  const nobody = await hub.ask(mutation, { variables: { input } });

  for (const { errors } of [foreign, nobody]) expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});
