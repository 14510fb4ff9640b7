import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const steering = { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW" };
const PROOF = `{ permissionsOfOwnReleases(first: 100) {
  nodes { permissionId pseudonym kind textVersion language state givenOn restsOn mandateIds } } }`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  const { errors } = await hub.ask(MAIN_QUERY, { ...steering, variables: { token: await hub.releasePath() } });
  expect(errors).toBeUndefined();
});

afterAll(() => hub.stop());

const ask = (as: string, purpose = "RELEASE_PROOF") => hub.ask(PROOF, { as, purpose });

test.each([
  ["case-management", "steward-cm.bielefeld"],
  ["immigration", "steward-abh.bielefeld"],
  ["naturalisation", "steward-ebh.bielefeld"],
] as const)("the data steward of %s joins the proof and the office's own disclosure log", async (office, as) => {
  const logged = await hub.asOwner(
    office,
    "select distinct subject, mandate_id from disclosure_log where mandate_id is not null",
  );
  const { data, errors } = await ask(as);

  expect(errors).toBeUndefined();
  const { nodes } = data.permissionsOfOwnReleases;
  expect(nodes.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual(["CONFIDENTIALITY_RELEASE", "CONSENT"]);
  expect(logged).toHaveLength(1);
  for (const proof of nodes)
    expect(proof).toMatchObject({ pseudonym: logged[0]?.subject, mandateIds: [logged[0]?.mandate_id], state: "GIVEN" });
});

test("no other office's person is named to a steward", async () => {
  const links = await hub.asOwner("trust-centre", "select pseudonym from person_link where office <> 'IMMIGRATION'");
  const { text } = await ask("steward-abh.bielefeld");

  for (const { pseudonym } of links) expect(text).not.toContain(`"${pseudonym}"`);
});

test("another district's steward has nothing to prove, and who is no steward may not ask", async () => {
  const borken = await ask("steward-abh.borken");
  expect(borken.errors).toBeUndefined();
  expect(borken.data.permissionsOfOwnReleases.nodes).toEqual([]);

  for (const [as, purpose] of [
    ["immigration.bielefeld", "RESIDENCE_PROCEDURE"],
    ["naturalisation.bielefeld", "NATURALISATION_PROCEDURE"],
    ["casemanager.bielefeld", "CASE_WORK"],
  ] as const)
    expect(await ask(as, purpose)).toMatchObject({
      data: { permissionsOfOwnReleases: null },
      errors: [{ extensions: { code: "FORBIDDEN" } }],
    });
});
