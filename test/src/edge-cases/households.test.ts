import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { Office } from "@kim-hub/kit/office";
import {
  accepted,
  agenciesOf,
  askPath,
  type ClientDesk,
  CONFLICT,
  NOT_AVAILABLE,
  openDesk,
} from "../harness/client-desk.js";
import { CLERKS, PATH_OFFICES, type PathOffice, TRUST_OFFICER } from "../harness/offices-of-bielefeld.js";
import {
  givenPerson,
  issueVoucher,
  type PersonByHand,
  proveAt,
  recordPerson,
  redeemVoucher,
  referenceOf,
  withdrawAtCounter,
} from "../harness/person-by-hand.js";
import { runAgainst } from "../harness/run-against.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const GUARDIANS = { giver: "GUARDIAN", sixteenOn: addDays(localDate(), 1000) };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

type Member = ClientDesk & { readonly person: PersonByHand };

/** A parent and a child of one name at one place, in one household of the case and naturalised together, who came in different years. */
async function givenHousehold(name: string): Promise<{ readonly parent: Member; readonly child: Member }> {
  const familyName = `${name} (erfunden)`;
  const parent = await givenPerson(hub, { key: `${name}-parent`, familyName, arrivedIn: 2015 });
  const child = await givenPerson(hub, {
    ...{ key: `${name}-child`, familyName, birthDate: "2013-05-02", arrivedIn: 2018 },
    naturalisedWith: parent.key,
  });
  await accepted(
    hub.ask(
      `mutation { recordCasePerson(input: { caseFile: "${referenceOf(Office.CASE_MANAGEMENT, parent.key)}", personNumber: "K-${name}",
        role: CHILD, familyName: "${familyName}", givenNames: "${child.key}", birthDate: "2013-05-02" }) { id } }`,
      CLERKS.CASE_MANAGEMENT,
    ),
  );

  return { parent: { ...openDesk(hub, parent), person: parent }, child: { ...openDesk(hub, child), person: child } };
}

/** The years of a path's segments: of the parent's they are 2015, 2017 and 2021, of the child's 2018, 2020 and 2024. */
async function yearsOf(token: string): Promise<readonly string[]> {
  const answer = await askPath(hub, token);
  agenciesOf(answer);
  const segments: readonly { from: string }[] = answer.data.releasedPath.route.segments;

  return segments.map(({ from }) => from.slice(0, 4));
}

const OF_PARENT = ["2015", "2017", "2021"];
const OF_CHILD = ["2018", "2020", "2024"];

test("a parent's permissions open the parent's path alone, a guardian's the child's alone, and neither changes the other's", async () => {
  const { parent, child } = await givenHousehold("Getrennt");
  await parent.permit(PATH_OFFICES);
  const token = await parent.releasedToken();

  expect(await yearsOf(token)).toEqual(OF_PARENT);
  expect(await child.release()).toMatchObject(CONFLICT);
  expect(await child.listPermissions()).toEqual([]);
  await child.permit(PATH_OFFICES, GUARDIANS);
  expect(await yearsOf(await child.releasedToken())).toEqual(OF_CHILD);
  expect(await yearsOf(token)).toEqual(OF_PARENT);
  expect(await yearsOf(await parent.releasedToken())).toEqual(OF_PARENT);
});

test("a guardian's permission for the child opens nothing of the parent's", async () => {
  const { parent, child } = await givenHousehold("Kind");
  await child.permit(PATH_OFFICES, GUARDIANS);

  expect(await yearsOf(await child.releasedToken())).toEqual(OF_CHILD);
  expect(await parent.release()).toMatchObject(CONFLICT);
  expect(await parent.listPermissions()).toEqual([]);
});

test.each([
  ["parent", "child", "PERSON"],
  ["child", "parent", "GUARDIAN"],
] as const)(
  "what is withdrawn for the %s, in case management and at a counter, leaves permissions and path of the %s",
  async (which, whose, by) => {
    const { parent, child } = await givenHousehold(`Widerruf-${which}`);
    const members = { parent, child };
    await parent.permit(PATH_OFFICES);
    await child.permit(PATH_OFFICES, GUARDIANS);
    const withdrawn = await members[which].releasedToken();
    const kept = await members[whose].releasedToken();
    const permissions = await members[whose].listPermissions();

    await accepted(members[which].withdraw({ by, scope: { kind: "CONSENT" } }));
    await accepted(withdrawAtCounter(hub, { person: members[which].person, office: Office.IMMIGRATION, by }));
    expect(await askPath(hub, withdrawn)).toMatchObject(NOT_AVAILABLE);
    expect(await members[which].listPermissions()).toEqual([]);
    expect(await yearsOf(kept)).toHaveLength(3);
    expect(await members[whose].listPermissions()).toEqual(permissions);
  },
);

test("a parent's own account shows and ends what is the parent's alone", async () => {
  const { parent, child } = await givenHousehold("Konto");
  await parent.permit(PATH_OFFICES);
  const ofChild = await child.permit(PATH_OFFICES, GUARDIANS);
  const [ofParent, kept] = [await parent.releasedToken(), await child.releasedToken()];
  const issued = await accepted(
    parent.change("mutation ($client: ID!) { issueAccessCode(clientPseudonym: $client) { code } }", {
      client: parent.person.client,
    }),
  );
  const own = { as: "subject.bielefeld", purpose: "SUBJECT_ACCESS" };
  const redeemed = { ...own, variables: { code: issued.issueAccessCode.code } };
  await accepted(hub.ask("mutation ($code: String!) { redeemAccessCode(code: $code) }", redeemed));
  const { myPermissions, myReleasedPaths } = await accepted(
    hub.ask("{ myPermissions { id giver } myReleasedPaths { pathId } }", own),
  );

  expect(myPermissions.map(({ giver }: { giver: string }) => giver)).toEqual(Array(6).fill("SELF"));
  expect(myReleasedPaths).toHaveLength(1);
  const withdrawMine = (scope: object) =>
    hub.ask("mutation ($scope: WithdrawalScope!) { withdrawMyPermissions(input: { scope: $scope }) { id } }", {
      ...own,
      variables: { scope },
    });
  expect((await withdrawMine({ ids: ofChild })).data).toEqual({ withdrawMyPermissions: [] });
  expect((await accepted(withdrawMine({ all: true }))).withdrawMyPermissions).toHaveLength(6);
  expect(await askPath(hub, ofParent)).toMatchObject(NOT_AVAILABLE);
  expect(await yearsOf(kept)).toEqual(OF_CHILD);
});

test("a parent's voucher joins no file of the parent's with a child whom the office knows, and stays the parent's", async () => {
  const { parent, child } = await givenHousehold("Schein");
  const voucher = await issueVoucher(hub, parent.person, Office.IMMIGRATION);

  expect(await redeemVoucher(hub, child.person, voucher)).toBe(false);
  expect(await redeemVoucher(hub, parent.person, voucher)).toBe(true);
  await child.permit(PATH_OFFICES, GUARDIANS);
  expect(await yearsOf(await child.releasedToken())).toEqual(OF_CHILD);
});

test("a parent who agrees to be linked is compared with the own files only: the child is proposed with nobody until it agrees, and never with the parent", async () => {
  const familyName = "Familie (erfunden)";
  const parent = await recordPerson(hub, { key: "Abdul", familyName, birthDate: "1985-01-02" });
  const child = await recordPerson(hub, { key: "Abdul Karim", familyName, birthDate: "2013-01-02" });
  const agree = async (person: PersonByHand, office: PathOffice, change: object = {}) =>
    accepted(
      hub.ask(
        "mutation ($proof: String!, $input: LinkingConsentInput!) { recordLinkingConsent(proof: $proof, input: $input) }",
        {
          ...CLERKS[office],
          variables: {
            proof: await proveAt(hub, person, office, "LINKING"),
            input: {
              ...{ validTo: addDays(localDate(), 90), textVersion: "2026-1", language: "de", channel: "WRITTEN" },
              ...change,
            },
          },
        },
      ),
    );
  const [parents, childs] = await Promise.all([pseudonymsOf(parent), pseudonymsOf(child)]);
  for (const office of PATH_OFFICES) await agree(parent, office);

  expect(await proposedPairs()).toEqual(pairsOf(parents));
  for (const office of PATH_OFFICES) await agree(child, office, GUARDIANS);
  expect(await proposedPairs()).toEqual([...pairsOf(parents), ...pairsOf(childs)].toSorted());
});

test("the parent's naturalisation ends the parent's link to the immigration office, and not that of the child whose procedure goes on", async () => {
  const { parent, child } = await givenHousehold("Urkunde");
  await parent.permit(PATH_OFFICES);
  await child.permit(PATH_OFFICES, GUARDIANS);
  const ofChild = await child.releasedToken();
  const clerk = CLERKS.NATURALISATION;
  const reference = referenceOf(Office.NATURALISATION, parent.person.key);
  const asked = await accepted(hub.ask(`{ procedureByReference(reference: "${reference}") { id version } }`, clerk));
  const { id, version } = asked.procedureByReference;
  const decided = await accepted(
    hub.ask(
      `mutation { recordNaturalisationDecision(id: "${id}", expectedVersion: ${version}, decision: GRANTED, decidedOn: "${localDate()}") { version } }`,
      clerk,
    ),
  );
  await accepted(
    hub.ask(
      `mutation { handOverCertificate(id: "${id}", handedOverOn: "${localDate()}",
        expectedVersion: ${decided.recordNaturalisationDecision.version}) { id } }`,
      clerk,
    ),
  );
  const ended = await runAgainst(
    hub,
    ...["end-links", "naturalisation", "--as", "steward-ebh.bielefeld", "--since", localDate(), "--format", "json"],
  );

  expect({ printed: ended.printed, code: ended.code }).toMatchObject({ code: 0 });
  expect(agenciesOf(await askPath(hub, await parent.releasedToken()))).toEqual(["CM", "EBH"]);
  expect(await yearsOf(ofChild)).toEqual(OF_CHILD);
  expect(await yearsOf(await child.releasedToken())).toEqual(OF_CHILD);
});

/** The offices' own pseudonyms of somebody. */
async function pseudonymsOf({ key }: PersonByHand): Promise<readonly string[]> {
  const [[client], [file], [procedure]] = [
    await hub.asOwner("case-management", ofReference("case_management_case", Office.CASE_MANAGEMENT, key)),
    await hub.asOwner("immigration", ofReference("immigration_file", Office.IMMIGRATION, key)),
    await hub.asOwner("naturalisation", ofReference("naturalisation_procedure", Office.NATURALISATION, key)),
  ];

  return [client, file, procedure].map((row) => String(row?.pseudonym));
}

const ofReference = (table: string, office: PathOffice, key: string) =>
  `select pseudonym from ${table} where file_reference = '${referenceOf(office, key)}'`;

/** Every two of them, as `proposedPairs` names them. */
const pairsOf = (pseudonyms: readonly string[]) =>
  pseudonyms
    .flatMap((one, index) => pseudonyms.slice(index + 1).map((other) => [one, other].toSorted().join(" ")))
    .toSorted();

/** Whom the officer is shown as perhaps one person, surely or not. */
async function proposedPairs(): Promise<readonly string[]> {
  const links = await hub.asOwner("trust-centre", "select id, pseudonym from person_link");
  const names = new Map(links.map(({ id, pseudonym }) => [id, String(pseudonym)]));
  const grades = ["EXACT", "WEAK", "CONFLICT"].map(async (grade) => {
    const { linkProposals } = await accepted(
      hub.ask(`{ linkProposals(grade: ${grade}) { nodes { one { id } other { id } } } }`, TRUST_OFFICER),
    );
    const nodes: readonly { one: { id: string }[]; other: { id: string }[] }[] = linkProposals.nodes;

    return nodes.map(({ one, other }) =>
      [...one, ...other]
        .map(({ id }) => names.get(id))
        .toSorted()
        .join(" "),
    );
  });

  return (await Promise.all(grades)).flat().toSorted();
}
