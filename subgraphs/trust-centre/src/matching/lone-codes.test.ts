import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import {
  createTestLinkage,
  type Known,
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

afterEach(() =>
  trust.rows("delete from linkage_code; delete from link_proposal; delete from blocked_pair; delete from person_link"),
);

afterAll(async () => {
  await linkage.stop();
  await trust.stop();
});

const CM = "CM-05711";
const ABH = "ABH-05711";
const EBH = "EBH-05711";
const at = (authorityId: string, birthDate: string, change: Partial<Known> = {}): Known => ({
  ...{ authorityId, birthDate, familyName: "Sow (erfunden)", givenNames: "Alpha" },
  ...change,
});
interface Proposal {
  readonly id: string;
  readonly agreed: readonly string[];
  readonly one: readonly { readonly id: string }[];
  readonly other: readonly { readonly id: string }[];
}

/** All that is open, of any grade. */
async function listOpen(): Promise<readonly Proposal[]> {
  const graded = ["EXACT", "WEAK", "CONFLICT"].map(async (grade) => {
    const { data, errors } = await trust.ask(
      `{ linkProposals(grade: ${grade}) { nodes { id agreed one { id } other { id } } } }`,
      { as: officer },
    );
    expect(errors).toBeUndefined();

    return data.linkProposals.nodes;
  });

  return (await Promise.all(graded)).flat();
}

const agreedBy = async () => (await listOpen()).map(({ agreed }) => agreed);
const pairOf = ({ one, other }: Proposal) => [...one, ...other].map(({ id }) => id).toSorted();

test.each([
  ["one file knows the year alone", "1990", "1990-05-17", {}, "NAME_YEAR"],
  ["one file has a first of January", "1990-01-01", "1990-05-17", {}, "NAME_YEAR"],
  ["both files know the year alone", "1990", "1990-01-01", {}, "NAME_YEAR"],
  ["one file knows no day", "1990-05", "1990-05-17", {}, "NAME_MONTH"],
  ["the day was mistyped", "1990-05-11", "1990-05-17", {}, "NAME_MONTH"],
  [
    "the only given name and the date agree, as after a marriage",
    "1990-05-17",
    "1990-05-17",
    { familyName: "Barry" },
    "GIVEN",
  ],
] as const)("where %s, the only ones of an authority are proposed", async (_, one, other, change, type) => {
  await linkage.given(at(CM, one));
  await linkage.given(at(ABH, other, change));

  expect(await agreedBy()).toEqual([[type]]);
});

test.each([
  ["names and year", at(CM, "1990"), at(ABH, "1990-05-17"), at(ABH, "1990-06-18")],
  ["names and year, and no month is known of any", at(CM, "1990"), at(ABH, "1990"), at(ABH, "1990-01-01")],
  ["names and month", at(CM, "1990-05"), at(ABH, "1990-05-17"), at(ABH, "1990-05-18")],
  ["names, year and another day", at(CM, "1990-05-11"), at(ABH, "1990-05-17"), at(ABH, "1990-06-18")],
  [
    "given name and date",
    at(CM, "1990-05-17"),
    at(ABH, "1990-05-17", { familyName: "Barry" }),
    at(ABH, "1990-05-17", { familyName: "Camara" }),
  ],
])("two of one authority with the same %s are proposed to nobody, in whatever order they come", async (_, ...known) => {
  for (const order of ORDERS_OF_THREE) {
    for (const place of order) await linkage.given(known[place] ?? at(CM, "1990"));
    expect(await agreedBy()).toEqual([]);
    await trust.rows("delete from linkage_code; delete from link_proposal; delete from person_link");
  }
});

test("two files with the whole date leave those without to each other", async () => {
  const undated = [await linkage.given(at(CM, "1990")), await linkage.given(at(EBH, "1990-01-01"))];
  await linkage.given(at(ABH, "1990-05-17"));
  await linkage.given(at(ABH, "1990-06-18"));

  expect((await listOpen()).map(pairOf)).toEqual([undated.toSorted()]);
});

test("two of a third authority with the same names and year keep a dated file from an undated one too", async () => {
  await linkage.given(at(CM, "1990"));
  await linkage.given(at(EBH, "1990-05-17"));
  expect(await agreedBy()).toEqual([["NAME_YEAR"]]);
  await linkage.given(at(ABH, "1990-06-18"));
  await linkage.given(at(ABH, "1990-07-19"));

  expect(await agreedBy()).toEqual([]);
});

test("the whole date proposes whoever else has the names and the year", async () => {
  const client = await linkage.given(at(CM, "1990-05-17"));
  const file = await linkage.given(at(ABH, "1990-05-17"));
  await linkage.given(at(ABH, "1990-06-18"));

  expect((await listOpen()).map(pairOf)).toEqual([[client, file].toSorted()]);
});

test("of two of one authority the one that remains is proposed, once the other's agreement ends or its name is corrected", async () => {
  const client = await linkage.given(at(CM, "1990"));
  const file = await linkage.given(at(ABH, "1990-05-17"));
  const second = await linkage.given(at(ABH, "1990-06-18"));
  const found: (readonly string[][])[] = [];
  const note = async () => found.push((await listOpen()).map(pairOf));
  await note();
  await linkage.take(second, at(ABH, "1990-06-18", { givenNames: "Mamadou" }));
  await note();
  await linkage.take(second, at(ABH, "1990-06-18"));
  await note();
  await linkage.forget(second, ABH);
  await note();
  const pair = [client, file].toSorted();

  expect(found).toEqual([[], [pair], [], [pair]]);
});

test.each([
  ["the year alone and a whole date", "1990", "1990-05-17"],
  ["another day", "1990-05-11", "1990-05-17"],
])("people of one name are not proposed by %s", async (_, one, other) => {
  const amanullah = { familyName: "Amanullah (erfunden)", givenNames: null };
  await linkage.given(at(CM, one, amanullah));
  await linkage.given(at(ABH, other, amanullah));

  expect(await agreedBy()).toEqual([]);
});

test("one name and the whole date do not propose somebody with a family name", async () => {
  await linkage.given(at(CM, "1990-05-17", { familyName: "Amanullah (erfunden)", givenNames: null }));
  await linkage.given(at(ABH, "1990-05-17", { familyName: "Ahmadi (erfunden)", givenNames: "Amanullah" }));

  expect(await agreedBy()).toEqual([]);
});

test("the same codes once more leave the open proposal as it is", async () => {
  const client = await linkage.given(at(CM, "1990"));
  await linkage.given(at(ABH, "1990-05-17"));
  const before = await trust.rows("select * from link_proposal");
  await linkage.take(client, at(CM, "1990"));

  expect(before).toHaveLength(1);
  expect(await trust.rows("select * from link_proposal")).toEqual(before);
});

test("after new keys, in whatever order the codes are made anew, two of one authority are still proposed to nobody", async () => {
  const known = [at(CM, "1990"), at(ABH, "1990-05-17"), at(ABH, "1990-06-18")];
  const links: string[] = [];
  for (const one of known) links.push(await linkage.given(one));
  for (const order of ORDERS_OF_THREE) {
    linkage.keys = { ...linkage.keys, offices: newLinkageKey() };
    for (const place of order) await linkage.take(links[place] ?? "", known[place] ?? at(CM, "1990"));
    expect(await agreedBy()).toEqual([]);
  }
});
