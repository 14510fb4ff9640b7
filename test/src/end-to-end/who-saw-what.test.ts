import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freeDocuments } from "../harness/free-documents.js";
import { MAIN_QUERY } from "../harness/main-query.js";
import { giveOwnAccount, PERSON as person } from "../harness/own-account.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const OFFICES = [
  ["caseManagement", "case-management", "protection-cm.bielefeld"],
  ["immigration", "immigration", "protection-abh.bielefeld"],
  ["naturalisation", "naturalisation", "protection-ebh.bielefeld"],
] as const;
const ENTRIES = "nodes { role body authority purpose kind coordinate fields }";
const MINE = `{ myDisclosures { ${OFFICES.map(([name]) => `${name} { ${ENTRIES} }`).join(" ")} } }`;
const LOOK = { role: "STEERING_GROUP_MEMBER", body: "LG-05711", purpose: "STEERING_CASE_REVIEW", kind: "READ" };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub(freeDocuments());
  await giveOwnAccount(hub);
  const { errors } = await hub.ask(MAIN_QUERY, { ...steering, variables: { token: await hub.releasePath() } });
  expect(errors).toBeUndefined();
});

afterAll(() => hub.stop());

test("a person learns from each office's own log who saw what of them, in one question", async () => {
  const answer = await hub.ask(MINE, person);

  expect(answer.errors).toBeUndefined();
  for (const [name] of OFFICES) {
    const { nodes } = answer.data.myDisclosures[name];
    expect(nodes.filter(({ body }: { body: string }) => body === LOOK.body)).toMatchObject([LOOK]);
    expect(nodes[0].fields).toContain("segments.code");
  }
  expect((await hub.fetchesOf(answer)).map(({ subgraph }) => subgraph).toSorted()).toEqual(
    ["trust-centre", ...OFFICES.map(([, subgraph]) => subgraph)].toSorted(),
  );
});

test("neither the answer nor a line of the hub holds a pseudonym or who asked, and no log of an office the person's sign-in", async () => {
  const answer = await hub.ask(MINE, person);
  const logs = await hub.logsWith(answer);
  const links = await hub.asOwner("trust-centre", "select pseudonym from person_link");
  const asked = new Set<string>();
  for (const [, subgraph] of OFFICES) {
    const rows = await hub.asOwner(subgraph, "select actor, role from disclosure_log");
    for (const { actor, role } of rows) asked.add(`${role}/${actor}`);
  }

  expect(links.length).toBeGreaterThan(3);
  for (const { pseudonym } of links) {
    expect(answer.text).not.toContain(`"${pseudonym}"`);
    expect(logs).not.toContain(`"${pseudonym}"`);
  }
  expect([...asked].filter((each) => each.startsWith("DATA_SUBJECT"))).toEqual(["DATA_SUBJECT/person"]);
  for (const each of asked) {
    const [role = "", actor = ""] = each.split("/");
    if (role !== "DATA_SUBJECT") expect(answer.text).not.toContain(actor);
  }
});

test.each(OFFICES)(
  "%s: its data-protection officer reads the same entries with actor and mandate, another authority's reads none",
  async (name, subgraph, as) => {
    const [{ subject } = { subject: "" }] = await hub.asOwner(
      subgraph,
      "select distinct subject from disclosure_log where role = 'STEERING_GROUP_MEMBER'",
    );
    const question = `{ ${name}DisclosuresOf(pseudonym: "${subject}") { nodes { actor role mandateId requestId } } }`;
    const own = await hub.ask(question, { as, purpose: "DP_AUDIT" });
    const foreign = await hub.ask(question, { as: as.replace("bielefeld", "borken"), purpose: "DP_AUDIT" });
    const supervisory = await hub.ask(question, { as: "auditor.data-protection", purpose: "DP_AUDIT" });

    expect(own.errors).toBeUndefined();
    expect(own.data[`${name}DisclosuresOf`].nodes).toContainEqual({
      ...{ actor: expect.any(String), role: LOOK.role, mandateId: expect.any(String), requestId: expect.any(String) },
    });
    for (const { data, errors } of [foreign, supervisory]) {
      expect(data).toEqual({ [`${name}DisclosuresOf`]: null });
      expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    }
  },
);
