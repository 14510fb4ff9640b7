import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import {
  createTestLinkage,
  newLinkageKey,
  ORDERS_OF_THREE,
  officer,
  type TestLinkage,
} from "../testing/test-linkage.js";
import { startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

let trust: TrustCentre;
let linkage: TestLinkage;

beforeAll(async () => {
  trust = await startTestTrustCentre();
  linkage = createTestLinkage(trust);
});

afterAll(async () => {
  await linkage.stop();
  await trust.stop();
});

const identity = { familyName: "Hariri (erfunden)", givenNames: "Ahmad", birthDate: "1986-08-21" };
const c1 = { ...identity, authorityId: "CM-05711", pseudonym: "cm-c1" };
const a1 = { ...identity, authorityId: "ABH-05711", pseudonym: "abh-a1" };
const e1 = { ...identity, authorityId: "EBH-05711", pseudonym: "ebh-e1" };

interface Named {
  readonly id: string;
}

interface Proposal extends Named {
  readonly one: readonly Named[];
  readonly other: readonly Named[];
  readonly rivals: readonly Named[];
}

const list = async (grade: string): Promise<readonly Proposal[]> => {
  const { data } = await trust.ask(
    `{ linkProposals(grade: ${grade}) { nodes { id one { id } other { id } rivals { id } } } }`,
    { as: officer },
  );

  return data.linkProposals.nodes;
};
const namedBy = ({ one, other, rivals }: Proposal) => [...one, ...other, ...rivals].map(({ id }) => id).toSorted();
const peopleOf = async () => {
  const rows = await trust.rows("select person_id, pseudonym from person_link order by pseudonym");

  return [...Map.groupBy(rows, ({ person_id }) => person_id).values()].map((links) =>
    links.map(({ pseudonym }) => pseudonym),
  );
};

test("a wrong link is undone for good: the pair stays blocked, a third is a CONFLICT, and new keys change neither", async () => {
  // 1: the same code at two offices is a proposal; 2: the officer confirms it.
  const client = await linkage.given(c1);
  const file = await linkage.given(a1);
  const [p1] = await list("EXACT");
  expect(p1 && namedBy(p1)).toEqual([client, file].toSorted());
  await trust.ask("mutation ($id: ID!) { confirmLink(id: $id) }", { as: officer, variables: { id: p1?.id } });
  expect(await peopleOf()).toEqual([["abh-a1", "cm-c1"]]);

  await trust.givenPermissions("cm-c1", Office.CASE_MANAGEMENT, Office.IMMIGRATION);
  const { token } = (await trust.releasePath("cm-c1")).data.releasePath;
  expect((await trust.askPath(token)).errors).toBeUndefined();

  // 3: it was a brother; the officer parts the two.
  const unlinked = await trust.ask("mutation ($input: UnlinkInput!) { unlink(input: $input) { id } }", {
    as: officer,
    variables: { input: { link: file, reason: "A brother." } },
  });
  expect(unlinked.errors).toBeUndefined();
  expect(await peopleOf()).toHaveLength(2);

  // 4: their codes come again every night; no proposal comes of it.
  await linkage.take(client, c1);
  await linkage.take(file, a1);
  for (const grade of ["EXACT", "WEAK", "CONFLICT"]) expect(await list(grade)).toEqual([]);

  // 5: somebody who agrees with both is a CONFLICT that names all.
  const procedure = await linkage.given(e1);
  const conflicts = await list("CONFLICT");
  expect(conflicts).toHaveLength(2);
  for (const conflict of conflicts) expect(namedBy(conflict)).toEqual([client, file, procedure].toSorted());
  expect(await list("EXACT")).toEqual([]);

  // 6: the path that was released before is gone, and the breach holds what was shown wrongly.
  expect((await trust.askPath(token)).errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  const { data } = await trust.ask("{ linkBreaches { nodes { answers { office } } } }", { as: officer });
  expect(data.linkBreaches.nodes).toEqual([{ answers: [{ office: "IMMIGRATION" }] }]);

  // 7: the offices' key changes, and codes are made anew in whatever order, one person after the other: people, blocked pairs and the conflict stay.
  const kept = async () => [
    await peopleOf(),
    await trust.rows("select first_pseudonym, second_pseudonym from blocked_pair"),
    (await list("CONFLICT")).map(namedBy),
    await list("EXACT"),
  ];
  const before = await kept();
  const known: readonly (readonly [link: string, identity: typeof c1])[] = [
    [client, c1],
    [file, a1],
    [procedure, e1],
  ];
  for (const order of ORDERS_OF_THREE) {
    linkage.keys = { ...linkage.keys, offices: newLinkageKey() };
    for (const place of order) {
      const [link, identity] = known[place] ?? [];
      if (link && identity) await linkage.take(link, identity);
      expect(await kept()).toEqual(before);
    }
  }
});
