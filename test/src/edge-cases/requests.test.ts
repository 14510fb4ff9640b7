import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CLIENT } from "@kim-hub/infra/clients";
import { localDate } from "@kim-hub/kit/calendar";
import { FUNDING_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

test("year 2020: pillar B2's ten million are those of the half-year from 1 July, as its source says", async () => {
  const { data } = await hub.ask(`{
    fundingByPillar(years: [2020]) { totalCents pillars { pillar amountCents source { passage } } }
    programmeFacts(kind: EVENT) { nodes { id date } }
  }`);
  const [year] = data.fundingByPillar;

  expect(year.totalCents).toBe("2500000000");
  expect(year.pillars[1]).toMatchObject({ pillar: "B2", amountCents: "1000000000" });
  expect(year.pillars[1].source.passage).toContain("ab dem 1.7.2020");
  expect(data.programmeFacts.nodes).toContainEqual({ id: "B2-START-2020", date: "2020-07-01" });
});

test("54th territory: 53 districts run the programme, and Stadt Aachen beside the StädteRegion that it belongs to", async () => {
  const { data } = await hub.ask("{ territories { ags isKimTerritory district { ags } } }");
  const territories: readonly { ags: string; isKimTerritory: boolean; district: { ags: string } | null }[] =
    data.territories;
  const running = territories.filter(({ isKimTerritory }) => isKimTerritory);

  expect(territories.filter(({ ags }) => ags.length === 5)).toHaveLength(53);
  expect(running).toHaveLength(54);
  expect(running.filter(({ ags }) => ags.length !== 5)).toEqual([
    { ags: "05334002", isKimTerritory: true, district: { ags: "05334" } },
  ]);
});

test("Beratungsfolge before the paper's date: both days are given, and a remark says so", async () => {
  const { data } = await hub.ask(`{ papers(ags: "05334002") { nodes { date steps { date remark } } } }`);
  const [paper] = data.papers.nodes;

  expect(paper.steps[0].date < paper.date).toBe(true);
  expect(paper.steps[0].remark).toContain("precedes the paper's date");
  expect(paper.steps[1].remark).toBeNull();
});

test.each([
  ["at the root", 61, (aliases: string) => `{ ${aliases.replaceAll("field", "pillars { pillar }")} }`],
  ["in one object", 101, (aliases: string) => `{ stateBodies { ${aliases.replaceAll("field", "id")} } }`],
])("alias flooding %s is refused before any subgraph is asked", async (_, count, document) => {
  const aliases = Array.from({ length: count }, (_field, index) => `a${index}: field`).join(" ");
  const { data, errors, extensions } = await hub.ask(document(aliases));

  expect(data).toBeUndefined();
  expect(errors?.[0]?.message).toMatch(/at most/);
  expect(extensions.hub).not.toMatchObject({ sources: [expect.anything()] });
});

test("token replay: a trust centre's token releases one path, and its second use is UNAUTHENTICATED", async () => {
  const headers = {
    "content-type": "application/json",
    authorization: `Bearer ${await hub.token("casemanager.bielefeld")}`,
    "trust-centre-authorization": `Bearer ${await hub.trustCentreToken("casemanager.bielefeld")}`,
    "hub-purpose": "CASE_WORK",
  };
  const body = JSON.stringify({
    query: `mutation { releasePath(input: { clientPseudonym: "${DEMONSTRATION_CLIENT}", steeringGroup: "LG-05711", sitting: "${localDate()}" }) { pathId } }`,
  });
  const released = async () => Object(await (await hub.send({ headers, body })).json());
  const count = async () => (await hub.asOwner("trust-centre", "select count(*)::int from released_path"))[0]?.count;

  expect(await released()).toMatchObject({ data: { releasePath: { pathId: expect.any(String) } } });
  const before = await count();
  expect(await released()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  expect(await count()).toBe(before);
});

test("saved query with changed text but the same name: it is another document, and no log calls it by the saved one's name", async () => {
  const [name] = /query (\w+)/.exec(FUNDING_QUERY)?.slice(1) ?? [];
  const changed = FUNDING_QUERY.replace("totalCents", "");
  const answers = [FUNDING_QUERY, changed].map((query) => hub.ask(query, { variables: { years: [2020] } }));
  const logged = await Promise.all(
    answers.map(async (answer) => hub.logLine("gateway", (await answer).extensions.hub.requestId)),
  );

  expect(changed).toContain(`query ${name}`);
  expect(logged.map(({ savedQuery }) => savedQuery)).toEqual(["s8-funding-by-pillar", null]);
  expect(new Set(logged.map(({ document }) => document)).size).toBe(2);
});
