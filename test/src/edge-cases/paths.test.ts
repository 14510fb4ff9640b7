import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { issueToken } from "../harness/issued-token.js";
import { MAIN_QUERY } from "../harness/main-query.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** Who releases a person's path, to whose steering group. */
const BIELEFELD = { manager: "casemanager.bielefeld", member: "steering.bielefeld", ags: "05711" };
const COLLEAGUE = { ...BIELEFELD, manager: "casemanager2.bielefeld" };
const RHEIN_SIEG = { manager: "casemanager.bornheim", member: "steering.bornheim", ags: "05382" };
const NOT_AVAILABLE = { data: { releasedPath: null }, errors: [{ extensions: { code: "NOT_AVAILABLE" } }] };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

const clientOf = ({ ags }: typeof BIELEFELD, key: string) =>
  `clientPseudonym: "cm-${ags}-${key}-1-erfunden", steeringGroup: "LG-${ags}", sitting: "${localDate()}"`;

async function release(place: typeof BIELEFELD, key: string) {
  const mutation = `mutation { releasePath(input: { ${clientOf(place, key)} }) { token releasedOffices } }`;
  const { data, errors } = await hub.ask(mutation, { as: place.manager, purpose: "CASE_WORK" });
  expect(errors).toBeUndefined();

  return data.releasePath;
}

const ask = ({ member }: typeof BIELEFELD, token: string) =>
  hub.ask(MAIN_QUERY, { as: member, purpose: "STEERING_CASE_REVIEW", variables: { token } });

async function pathOf(place: typeof BIELEFELD, key: string) {
  const { token } = await release(place, key);
  const answer = await ask(place, token);
  expect(answer.errors).toBeUndefined();

  return answer.data.releasedPath;
}

interface Segment {
  readonly agencyKind: string;
  readonly code: string | null;
  readonly status: string;
  readonly to: string | null;
}

const agencies = ({ route }: { route: { segments: readonly Segment[] } }) =>
  [...new Set(route.segments.map(({ agencyKind }) => agencyKind))].toSorted();

test("consent that covers case management but not the immigration office: the path does not even name that one", async () => {
  const path = await pathOf(BIELEFELD, "without-immigration");

  expect(path).toMatchObject({ status: "COMPLETE", route: { withheldCount: 0 } });
  expect(agencies(path)).toEqual(["CM", "EBH"]);
  expect(JSON.stringify(path)).not.toContain("ABH");
});

test("the same where the person agreed to its being named: one row says WITHHELD, and nothing else of it", async () => {
  const path = await pathOf(BIELEFELD, "immigration-named");
  const ofImmigration = path.route.segments.filter(({ agencyKind }: Segment) => agencyKind === "ABH");

  expect(path.route.withheldCount).toBe(1);
  expect(ofImmigration).toMatchObject([
    { code: null, from: null, to: null, status: "WITHHELD", withheldReason: "NO_CONSENT" },
  ]);
});

test("guardian's consent and 16th birthday: it ended the day before, and nothing can be released on it", async () => {
  const released = await hub.ask(
    `mutation { releasePath(input: { ${clientOf(BIELEFELD, "guardian-consent")} }) { token } }`,
    {
      as: BIELEFELD.manager,
      purpose: "CASE_WORK",
    },
  );
  const [consent] = await hub.asOwner(
    "trust-centre",
    `select distinct giver, valid_from::text, (valid_to + 1)::text as dead_from from permission c join person_link l
       on l.id = c.client_id where l.pseudonym = 'cm-05711-guardian-consent-1-erfunden'`,
  );
  const [born] = await hub.asOwner(
    "case-management",
    `select (birth_date::date + interval '16 years')::date::text as sixteen from case_management_case
       where file_reference = 'CM guardian-consent 1 (erfunden)'`,
  );

  expect(consent).toMatchObject({ giver: "GUARDIAN" });
  expect(String(consent?.valid_from) < String(born?.sixteen)).toBe(true);
  expect(consent?.dead_from).toBe(born?.sixteen);
  expect(released.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
});

test("stale import: the part of an office whose export is older than 35 days is STALE, and so is the path", async () => {
  const { status, route } = await pathOf(RHEIN_SIEG, "stale-import");
  const statuses = Map.groupBy(route.segments, ({ agencyKind }: Segment) => agencyKind);

  expect(status).toBe("STALE");
  expect(statuses.get("ABH")).toMatchObject([{ code: "HUMANITARIAN", status: "STALE" }]);
  expect(statuses.get("CM")?.map((segment) => segment.status)).toEqual(["COMPLETE", "COMPLETE", "COMPLETE"]);
});

test("naturalised person: the path ends with the naturalisation, and shows nothing of the immigration office, whose link has ended", async () => {
  const path = await pathOf(BIELEFELD, "naturalised");

  expect(agencies(path)).toEqual(["CM", "EBH"]);
  expect(path.route.segments.at(-1)).toMatchObject({ agencyKind: "EBH", code: "COMPLETED", to: "2025-Q2" });
});

test("person moved across districts: the path shows one stay, not that two immigration offices had it", async () => {
  const { route } = await pathOf(COLLEAGUE, "moved-district");
  const stay = route.segments.filter(({ agencyKind }: Segment) => agencyKind === "ABH");

  expect(stay).toMatchObject([
    { code: "ASYL_PROCEDURE", from: "2019-Q1", to: "2019-Q4" },
    { code: "PROTECTION", from: "2019-Q4", to: null },
  ]);
});

/** What one sign-in reads, with a token that the identity provider issued for these claims. */
async function askWith(claims: Readonly<Record<string, string>>, purpose: string, query: string, token: string) {
  const response = await hub.send({
    headers: {
      ...{ "content-type": "application/json", authorization: `Bearer ${await issueToken(hub, claims)}` },
      "hub-purpose": purpose,
    },
    body: JSON.stringify({ query, ...(query.includes("$token") && { variables: { token } }) }),
  });

  return Object(await response.json());
}

test("a steering-group member who is also the case manager chooses one role per session: neither sign-in reaches the other's fields", async () => {
  const place = { manager: "casemanager.two-roles", member: "steering.two-roles", ags: "05554" };
  const { token } = await release(place, "two-roles");
  const [row] = await hub.asOwner(
    "case-management",
    "select case_manager from case_management_case where file_reference = 'CM two-roles 1 (erfunden)'",
  );
  // One human, with all that both sign-ins say, under one role or the other.
  const both = { sub: String(row?.case_manager), kim_body: "LG-05554", kim_authority: "CM-05554" };
  const manager = { ...both, kim_role: "CASE_MANAGER" };
  const member = { ...both, kim_role: "STEERING_GROUP_MEMBER" };
  const CASES = "{ myCases { nodes { familyName } } myClients { endingPermissions(first: 5) { nodes { validTo } } } }";
  const asManager = await Promise.all(
    ["CASE_WORK", "STEERING_CASE_REVIEW"].map((purpose) => askWith(manager, purpose, MAIN_QUERY, token)),
  );
  const asMember = await Promise.all(
    ["CASE_WORK", "STEERING_CASE_REVIEW"].map((purpose) => askWith(member, purpose, CASES, token)),
  );

  for (const answer of asManager) expect(answer).toMatchObject(NOT_AVAILABLE);
  for (const { data, errors } of asMember) {
    expect(data?.myCases ?? null).toBeNull();
    expect(data?.myClients ?? null).toBeNull();
    expect(errors.map(({ path: [field] }: { path: readonly string[] }) => field)).toEqual(["myCases", "myClients"]);
  }
  const own = await askWith(manager, "CASE_WORK", "{ myCases { nodes { familyName } } }", token);
  expect(own.data.myCases.nodes).toContainEqual({ familyName: "Schützling (erfunden)" });
  expect((await ask(place, token)).errors).toBeUndefined();
});
