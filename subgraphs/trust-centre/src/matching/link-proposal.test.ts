import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { Role } from "@kim-hub/kit/viewer";
import { createTestLinkage, type Known, newLinkageKey, officer, type TestLinkage } from "../testing/test-linkage.js";
import { manager, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;
let linkage: TestLinkage;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  linkage = createTestLinkage(trust);
});

afterEach(() =>
  trust.rows("delete from linkage_code; delete from link_proposal; delete from blocked_pair; delete from person_link"),
);

afterAll(async () => {
  await linkage.stop();
  await trust.stop();
});

const LIST = `query ($grade: ProposalGrade!, $first: Int = 50, $after: String) {
  linkProposals(grade: $grade, first: $first, after: $after) { pageInfo { hasNextPage endCursor }
    edges { node { id grade agreed nameRules proposedAt one { id office authorityId pseudonym } other { id office authorityId pseudonym } rivals { id } } } } }`;
const CONFIRM = "mutation ($id: ID!) { confirmLink(id: $id) }";
const REJECT = "mutation ($id: ID!, $reason: String!) { rejectLink(id: $id, reason: $reason) }";

const list = (grade: string, as: object = officer) => trust.ask(LIST, { as, variables: { grade } });
const proposals = async (grade: string) => {
  const { data, errors } = await list(grade);
  expect(errors).toBeUndefined();

  return data.linkProposals.edges.map(({ node }: { node: Proposal }) => node);
};
const confirm = (id: string, as: object = officer) => trust.ask(CONFIRM, { as, variables: { id } });
const reject = (id: string, reason = "Another person.", as: object = officer) =>
  trust.ask(REJECT, { as, variables: { id, reason } });
const personOf = async (...links: readonly string[]) => {
  const rows = await trust.rows(`select id, person_id from person_link where id in ('${links.join("','")}')`);

  return links.map((link) => rows.find(({ id }) => id === link)?.person_id);
};

interface Proposal {
  readonly id: string;
  readonly agreed: readonly string[];
  readonly one: readonly { readonly id: string }[];
  readonly other: readonly { readonly id: string }[];
  readonly rivals: readonly { readonly id: string }[];
}

const idsOf = (handles: readonly { readonly id: string }[]) => handles.map(({ id }) => id).toSorted();
const pairOf = ({ one, other }: Proposal) => idsOf([...one, ...other]);

const ahmad = { familyName: "Hariri (erfunden)", givenNames: "Ahmad", birthDate: "1986-08-21" };
const at = (authorityId: string, change: Partial<Known> = {}): Known => ({ ...ahmad, authorityId, ...change });
const CM = "CM-05711";
const ABH = "ABH-05711";
const EBH = "EBH-05711";

test("equal names and dates of two offices are one exact proposal, which the trust officer sees without a name", async () => {
  const client = await linkage.given(at(CM));
  const file = await linkage.given(at(ABH, { familyName: "al-Ḥarīrī" }));
  const { data, text, statements } = await list("EXACT");
  const [{ node }] = data.linkProposals.edges;

  expect(data.linkProposals.edges).toHaveLength(1);
  expect(node).toMatchObject({ grade: "EXACT", nameRules: "2026-1", rivals: [] });
  expect(node.agreed).toContain("FULL_NAME");
  expect(pairOf(node)).toEqual([client, file].toSorted());
  expect(text).not.toMatch(/hariri|ahmad|1986/i);
  expect(statements).toBe(2);
});

test("a proposal names the offices' own pseudonyms, by which the officer can ask them", async () => {
  await linkage.given(at(CM, { pseudonym: "cm-asked" }));
  await linkage.given(at(ABH, { pseudonym: "abh-asked" }));
  const { data } = await list("EXACT");
  const [{ node }] = data.linkProposals.edges;

  expect([...node.one, ...node.other].map(({ pseudonym }) => pseudonym).toSorted()).toEqual(["abh-asked", "cm-asked"]);
});

test("the list is a page of two statements, whatever its size, and names all its people to the log", async () => {
  for (let count = 0; count < 3; count += 1) {
    const given = { givenNames: `Ahmad ${"ABC"[count]}` };
    await linkage.given(at(CM, given));
    await linkage.given(at(ABH, given));
  }
  const page = await trust.ask(LIST, { as: officer, variables: { grade: "EXACT", first: 2 } });
  const { endCursor, hasNextPage } = page.data.linkProposals.pageInfo;
  const last = await trust.ask(LIST, { as: officer, variables: { grade: "EXACT", first: 2, after: endCursor } });
  const logged = await trust.rows(
    "select distinct subject from disclosure_log where coordinate = 'Query.linkProposals'",
  );
  const links = await trust.rows("select id from person_link");

  expect([hasNextPage, last.data.linkProposals.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(last.data.linkProposals.edges).toHaveLength(1);
  expect([page.statements, last.statements]).toEqual([2, 2]);
  expect(logged.map(({ subject }) => subject)).toEqual(expect.arrayContaining(links.map(({ id }) => id)));
});

test("nothing is linked before the officer confirms, and then both are one person", async () => {
  const client = await linkage.given(at(CM));
  const file = await linkage.given(at(ABH));
  const [before] = [await personOf(client, file)];
  const [{ id }] = await proposals("EXACT");
  const { data, statements } = await confirm(id);
  const [one, other] = await personOf(client, file);

  expect(before[0]).not.toBe(before[1]);
  expect(data).toEqual({ confirmLink: true });
  expect(one).toBe(other);
  // The token's use, the proposal, the locks and the proposal again, the decision, the joining, the grading, the log.
  expect(statements).toBe(8);
  expect(await proposals("EXACT")).toEqual([]);
});

test("a decision is made once: a second one finds no open proposal, as an unknown or malformed id does", async () => {
  await linkage.given(at(CM));
  await linkage.given(at(ABH));
  const [{ id }] = await proposals("EXACT");
  await confirm(id);
  const refused = [await confirm(id), await reject(id), await confirm(crypto.randomUUID()), await confirm("x")];

  expect(new Set(refused.map(({ errors }) => errors?.[0]?.message))).toEqual(
    new Set(["There is no open proposal of this id."]),
  );
});

test("a rejected pair is never proposed again, and its reason stays", async () => {
  const client = await linkage.given(at(CM));
  const file = await linkage.given(at(ABH));
  const [{ id }] = await proposals("EXACT");
  const { data, statements } = await reject(id, "A brother. ");
  await linkage.take(file, at(ABH));
  await linkage.take(client, at(CM));

  expect(data).toEqual({ rejectLink: true });
  // The token's use, the proposal, the locks and the proposal again, both links, the decision, the pair, two gradings, the log.
  expect(statements).toBe(10);
  expect(await proposals("EXACT")).toEqual([]);
  expect(await trust.rows("select reason, blocked_by from blocked_pair")).toEqual([
    { reason: "A brother.", blocked_by: "officer-1" },
  ]);
});

test("a rejection without a reason is BAD_USER_INPUT", async () => {
  await linkage.given(at(CM));
  await linkage.given(at(ABH));
  const [{ id }] = await proposals("EXACT");

  expect((await reject(id, " ")).errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("weak candidates are for the officer, each with the forms that agree", async () => {
  await linkage.given(at(CM, { familyName: "Ahmad", givenNames: "Hariri" }));
  await linkage.given(at(ABH));
  const weak = await proposals("WEAK");

  expect(weak).toHaveLength(1);
  expect(weak[0].agreed).toEqual(["NAME_PART", "NAME_SET", "SKELETON"]);
  expect(await proposals("EXACT")).toEqual([]);
});

test("people of one name are weak candidates, wherever it is written", async () => {
  await linkage.given(at(CM, { familyName: "Amanullah", givenNames: null }));
  await linkage.given(at(ABH, { familyName: "-", givenNames: "Amanullah" }));

  expect(await proposals("EXACT")).toEqual([]);
  expect(await proposals("WEAK")).toHaveLength(1);
});

test("an unknown day agrees with a known one of the same year, and two known ones that differ do not", async () => {
  await linkage.given(at(CM, { birthDate: "1986-01-01" }));
  await linkage.given(at(ABH));
  await linkage.given(at(EBH, { birthDate: "1986-09-21" }));
  const weak = await proposals("WEAK");

  expect(weak.map(({ agreed }: Proposal) => agreed)).toEqual([["NAME_YEAR"], ["NAME_YEAR"]]);
});

test.each([
  ["Hasan", "Husain"],
  ["Samir", "Samira"],
  ["Ahmad Khalid", "Omar Khalid"],
])("twins are never proposed: %s and %s", async (one, other) => {
  await linkage.given(at(CM, { givenNames: one }));
  await linkage.given(at(ABH, { givenNames: other }));

  for (const grade of ["EXACT", "WEAK", "CONFLICT"]) expect(await proposals(grade)).toEqual([]);
});

test("the same name and date twice in one office is a CONFLICT that names all, and none is chosen", async () => {
  const client = await linkage.given(at(CM));
  const files = [await linkage.given(at(ABH)), await linkage.given(at("ABH-05554"))];
  const conflicts = await proposals("CONFLICT");

  expect(await proposals("EXACT")).toEqual([]);
  for (const { one, other, rivals } of conflicts)
    expect(idsOf([...one, ...other, ...rivals])).toEqual([client, ...files].toSorted());
});

test("two of one authority are no proposal of each other, and both are a CONFLICT of the third", async () => {
  await linkage.given(at(CM));
  await linkage.given(at(ABH));
  await linkage.given(at(ABH));

  expect(await proposals("CONFLICT")).toHaveLength(2);
  expect(await proposals("EXACT")).toEqual([]);
});

test("a person who moved has two authorities of one office: the officer may confirm both", async () => {
  const links = [await linkage.given(at(CM)), await linkage.given(at(ABH)), await linkage.given(at("ABH-05554"))];
  // Once the two authorities' links are one person's, the third is proposed to them without a rival.
  const listOpen = async () => [...(await proposals("CONFLICT")), ...(await proposals("EXACT"))];
  for (let open = await listOpen(); open.length > 0; open = await listOpen())
    expect((await confirm(open[0].id)).data).toEqual({ confirmLink: true });

  expect(new Set(await personOf(...links)).size).toBe(1);
});

test("no authority gets a person twice: the second confirmation is a CONFLICT and changes nothing", async () => {
  const links = [await linkage.given(at(CM)), await linkage.given(at(ABH)), await linkage.given(at(ABH))];
  const [first, second] = await proposals("CONFLICT");
  await confirm(first.id);
  const { errors } = await confirm(second.id);

  expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(new Set(await personOf(...links)).size).toBe(2);
  expect((await proposals("CONFLICT")).map(({ id }: Proposal) => id)).toEqual([second.id]);
});

test("no pair that is kept apart becomes one person through a third", async () => {
  const client = await linkage.given(at(CM));
  const file = await linkage.given(at(ABH));
  const [{ id }] = await proposals("EXACT");
  await reject(id);
  const procedure = await linkage.given(at(EBH));
  const [one, other] = await proposals("CONFLICT");
  await confirm(one.id);
  const { errors } = await confirm(other.id);

  expect(idsOf([...one.one, ...one.other, ...one.rivals])).toEqual([client, file, procedure].toSorted());
  expect(errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  expect(new Set(await personOf(client, file, procedure)).size).toBe(2);
});

test("once agreement ends, the codes and the open proposals go, and what the officer confirmed joins nobody any more", async () => {
  const client = await linkage.given(at(CM));
  const file = await linkage.given(at(ABH));
  const [{ id }] = await proposals("EXACT");
  await confirm(id);
  const procedure = await linkage.given(at(EBH));
  await linkage.forget(client, CM);

  expect(await trust.rows(`select from linkage_code where link_id = '${client}'`)).toEqual([]);
  expect((await proposals("EXACT")).flatMap(pairOf)).toEqual([file, procedure].toSorted());
  expect(new Set(await personOf(client, file)).size).toBe(2);
  await linkage.forget(procedure, EBH);
  expect(await proposals("EXACT")).toEqual([]);
  expect(await trust.rows("select decision from link_proposal")).toEqual([{ decision: "CONFIRMED" }]);
});

test("who agrees again is proposed again", async () => {
  const client = await linkage.given(at(CM));
  const file = await linkage.given(at(ABH));
  await confirm((await proposals("EXACT"))[0].id);
  await linkage.forget(file, ABH);
  await linkage.take(file, at(ABH));

  expect((await proposals("EXACT")).flatMap(pairOf)).toEqual([client, file].toSorted());
});

test("of three that are the same, one whose agreement ends leaves the others no CONFLICT", async () => {
  await linkage.given(at(CM));
  await linkage.given(at(ABH));
  const third = await linkage.given(at(ABH));
  await linkage.forget(third, ABH);

  expect(await proposals("CONFLICT")).toEqual([]);
  expect(await proposals("EXACT")).toHaveLength(1);
});

test("an agreement that has run out is compared with nobody", async () => {
  await linkage.given(at(CM), "2026-01-01");
  await linkage.given(at(ABH));

  expect(await proposals("EXACT")).toEqual([]);
});

test("a name that is corrected takes its old proposals back", async () => {
  await linkage.given(at(CM));
  const file = await linkage.given(at(ABH));
  await linkage.take(file, at(ABH, { familyName: "Nasser", givenNames: "Bilal" }));

  expect(await proposals("EXACT")).toEqual([]);
});

test.each(["offices", "own"])("codes under different keys never meet: %s", async (changed) => {
  await linkage.given(at(CM));
  const { keys } = linkage;
  linkage.keys = { ...keys, [changed]: newLinkageKey() };
  await linkage.given(at(ABH));
  linkage.keys = keys;

  expect(await proposals("EXACT")).toEqual([]);
});

test("nobody but the trust officer lists, confirms or rejects", async () => {
  await linkage.given(at(CM));
  await linkage.given(at(ABH));
  const [{ id }] = await proposals("EXACT");
  const clerk = { role: Role.IMMIGRATION_CLERK, authority: ABH, purpose: "RESIDENCE_PROCEDURE" };
  for (const as of [manager, clerk, { role: Role.DATA_PROTECTION_AUDITOR, purpose: "DP_AUDIT" }]) {
    expect((await list("EXACT", as)).errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect((await confirm(id, as)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect((await reject(id, "x", as)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  }
});

test("the application role reads no code, and nobody but the officer a proposal, whatever the statement", async () => {
  const link = await linkage.given(at(CM));
  await linkage.given(at(ABH));
  const count = (role: Role, table: string) =>
    linkage.as(role, CM, (em) => em.execute(`select id from ${table} union all select id from ${table}`));

  for (const role of [Role.TRUST_OFFICER, Role.CASE_MANAGER, Role.DATA_STEWARD])
    expect(await count(role, "linkage_code")).toEqual([]);
  expect(await count(Role.CASE_MANAGER, "link_proposal")).toEqual([]);
  expect(await count(Role.TRUST_OFFICER, "link_proposal")).toHaveLength(2);
  for (const rejected of ["select propose_links(?)", "select take_linkage_codes(?, 'r', 'k', 'o', '2999-01-01', '[]')"])
    await linkage.as(Role.CASE_MANAGER, "CM-05554", (em) => em.execute(rejected, [link])).catch(() => null);
  expect(await trust.rows(`select from linkage_code where link_id = '${link}'`)).not.toEqual([]);
});

test("no statement of the application role changes a decision, makes a proposal or deletes one", async () => {
  await linkage.given(at(CM));
  await linkage.given(at(ABH));
  const [{ id }] = await proposals("EXACT");
  await confirm(id);
  const statements = [
    "update link_proposal set decision = 'REJECTED', decided_at = now(), decided_by = 'clerk-1'",
    "delete from link_proposal",
    "delete from linkage_code",
  ];
  for (const statement of statements) await linkage.as(Role.TRUST_OFFICER, "", (em) => em.execute(statement));
  const insert = linkage.as(Role.TRUST_OFFICER, "", (em) =>
    em.execute(`insert into link_proposal (id, first_link, second_link, grade, agreed, name_rules, proposed_at)
      select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'EXACT', '{}', '', now()`),
  );

  await expect(insert).rejects.toThrow(/row-level security/);
  expect(await trust.rows("select decision from link_proposal")).toEqual([{ decision: "CONFIRMED" }]);
  expect(await trust.rows("select from linkage_code")).not.toEqual([]);
});
