import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { ProofOf } from "@kim-hub/kit/client-proof";
import { makeLinkageCodes } from "@kim-hub/kit/linkage-codes";
import { Office } from "@kim-hub/kit/office";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import { createTestLinkage, newLinkageKey, officer, type TestLinkage } from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;
let linkage: TestLinkage;
let client: string;
let file: string;

const steward = { role: Role.DATA_STEWARD, authority: "ABH-05711", purpose: Purpose.RELEASE_PROOF, actor: "steward-1" };
const ahmad = { familyName: "Hariri (erfunden)", givenNames: "Ahmad", birthDate: "1986-08-21" };
const inFile = { ...ahmad, authorityId: "ABH-05711", pseudonym: "abh-1" };

beforeAll(async () => {
  trust = await startTestTrustCentre();
  linkage = createTestLinkage(trust);
});

beforeEach(async () => {
  await trust.rows(
    "delete from linkage_code; delete from link_proposal; delete from blocked_pair; delete from person_link",
  );
  client = await linkage.given({ ...ahmad, authorityId: "CM-05711", pseudonym: "cm-1" });
  file = await linkage.given(inFile);
});

afterAll(async () => {
  await linkage.stop();
  await trust.stop();
});

const LIST = `query ($keyId: ID!, $first: Int = 50) { clientsToRecode(keyId: $keyId, nameRules: "2026-1", first: $first) {
  nodes { id } pageInfo { hasNextPage } } }`;
const RENEW = "mutation ($proofs: [String!]!) { renewLinkCodes(proofs: $proofs) }";

const list = (keyId: string, as: object = steward) => trust.ask(LIST, { as, variables: { keyId } });
/** What the office states of its person now, under the offices' key of now. */
async function prove(
  change: Partial<ProofOf<"LINKING">> = {},
  by: Pick<typeof steward, "actor" | "authority"> = steward,
) {
  const made = makeLinkageCodes(ahmad, linkage.keys.offices);

  const { actor, authority } = by;

  return trust.prove({
    ...{ office: Office.IMMIGRATION, authority, actor, kind: "LINKING", pseudonym: "abh-1" },
    ...made,
    ...change,
  });
}
const renew = (proofs: readonly string[], as: object = steward) => trust.ask(RENEW, { as, variables: { proofs } });
const keysOf = async (link: string) => {
  const rows = await trust.rows(
    `select distinct key_id, own_key_id, valid_to::text from linkage_code where link_id = '${link}'`,
  );

  return rows;
};

test("a steward lists the own authority's people whose codes are of an older key, by two statements", async () => {
  const { data, statements } = await list("newer");

  expect(data.clientsToRecode).toEqual({ nodes: [{ id: "abh-1" }], pageInfo: { hasNextPage: false } });
  expect(statements).toBe(2);
});

test("a key of the trust centre's own that has changed makes every code an older one", async () => {
  // The test's own key is not the one that the running trust centre has.
  const { data } = await list(linkage.keys.offices.id);

  expect(data.clientsToRecode.nodes).toEqual([{ id: "abh-1" }]);
});

test("another authority's steward, and every other role, lists nobody", async () => {
  const borken = await list("newer", { ...steward, authority: "ABH-05554" });
  const clerk = await list("newer", { ...steward, role: Role.IMMIGRATION_CLERK, purpose: Purpose.RESIDENCE_PROCEDURE });

  expect(borken.data.clientsToRecode.nodes).toEqual([]);
  expect(clerk.data?.clientsToRecode?.nodes ?? []).toEqual([]);
  expect((await list("newer", officer)).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});

test("with both keys changed the codes are made anew, for as long as was agreed, and links and pairs kept apart stay", async () => {
  const [{ id }] = (await trust.ask(`{ linkProposals(grade: EXACT) { nodes { id } } }`, { as: officer })).data
    .linkProposals.nodes;
  await trust.ask(`mutation ($id: ID!) { confirmLink(id: $id) }`, { as: officer, variables: { id } });
  await trust.rows(`insert into blocked_pair (id, first_office, first_pseudonym, second_office, second_pseudonym, reason,
    blocked_by, blocked_at) values (gen_random_uuid(), 'IMMIGRATION', 'abh-1', 'NATURALISATION', 'ebh-1', 'x', 'officer-1', now())`);
  const before = await trust.rows("select id, person_id from person_link order by id");
  const [old] = await keysOf(file);
  linkage.keys = { ...linkage.keys, offices: newLinkageKey() };
  const { data, statements } = await renew([await prove()]);
  const [now, ...others] = await keysOf(file);
  const listed = await list(linkage.keys.offices.id);

  expect(data).toEqual({ renewLinkCodes: true });
  // The token's use, the link, the codes, the log.
  expect(statements).toBe(4);
  expect(others).toEqual([]);
  expect(now?.key_id).toBe(linkage.keys.offices.id);
  expect(now?.own_key_id).not.toBe(old?.own_key_id);
  expect(now?.valid_to).toBe(old?.valid_to);
  expect(listed.data.clientsToRecode.nodes).toEqual([]);
  expect(await trust.rows("select id, person_id from person_link order by id")).toEqual(before);
  expect(await trust.rows("select second_pseudonym from blocked_pair")).toEqual([{ second_pseudonym: "ebh-1" }]);
});

test("two offices whose codes were made anew are proposed again, and an open proposal of old keys stays until then", async () => {
  linkage.keys = { ...linkage.keys, offices: newLinkageKey() };
  await renew([await prove()]);
  const between = await trust.rows("select grade from link_proposal");
  await trust.rows("delete from link_proposal");
  const manager = { ...steward, authority: "CM-05711" };
  const made = makeLinkageCodes(ahmad, linkage.keys.offices);
  const proof = await trust.prove({
    ...{ office: Office.CASE_MANAGEMENT, authority: "CM-05711", actor: "steward-1" },
    ...{ kind: "LINKING", pseudonym: "cm-1", ...made },
  });
  await renew([proof], manager);

  expect(between).toEqual([{ grade: "EXACT" }]);
  expect(await trust.rows("select first_link, second_link from link_proposal")).toEqual([
    { first_link: [client, file].toSorted()[0], second_link: [client, file].toSorted()[1] },
  ]);
});

test("who agrees no longer is passed over: no codes come back", async () => {
  await linkage.forget(file, "ABH-05711");
  const { data } = await renew([await prove()]);

  expect(data).toEqual({ renewLinkCodes: true });
  expect(await keysOf(file)).toEqual([]);
});

test("a clerk's own proof renews nothing: that is the data steward's", async () => {
  const clerk = { ...steward, role: Role.IMMIGRATION_CLERK, purpose: Purpose.RESIDENCE_PROCEDURE, actor: "clerk-1" };
  const before = await keysOf(file);
  linkage.keys = { ...linkage.keys, offices: newLinkageKey() };
  const { data } = await renew([await prove({}, clerk)], clerk);

  expect(data).toEqual({ renewLinkCodes: true });
  expect(await keysOf(file)).toEqual(before);
});

test("a proof of another kind, another caller or an unknown person renews nothing, nor do a code type unknown here, no proof or 101", async () => {
  const clerk = { ...steward, actor: "another" };
  const counter = await trust.prove({
    ...{ office: Office.IMMIGRATION, authority: "ABH-05711", actor: "steward-1" },
    ...{ kind: "COUNTER", pseudonym: "abh-1" },
  });
  const refused = [
    await renew([counter]),
    await renew([await prove({}, clerk)]),
    await renew([]),
    await renew(Array(101).fill("x")),
  ];
  const unknown = await renew([await prove({ pseudonym: "abh-9" })]);

  for (const { errors } of refused) expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  expect(unknown.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
});
