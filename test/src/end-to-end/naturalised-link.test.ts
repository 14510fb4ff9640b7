import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { MAIN_QUERY } from "../harness/main-query.js";
import { runAgainst } from "../harness/run-against.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const MANAGER = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const CLERK = { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" };
const STEWARD = { as: "steward-abh.bielefeld", purpose: "RELEASE_PROOF" };
/** Two people of one story at all three offices. One is linked with the immigration office; the other never was, and never permitted it anything. */
const LINKED = "withdrawal";
const NEVER_LINKED = "without-immigration";
/** In a quarter that has ended, so that the path shows it. */
const HANDED_OVER_ON = "2026-06-15";
const PROOF = "{ permissionsOfOwnReleases { nodes { pseudonym } } }";

let hub: TestHub;
/** Of the link that is deleted. */
let linkId: string;
/** For the paths of the one who is linked: before the naturalisation, and after it. */
let before: HubAnswer;
let oldToken: string;

const pseudonymOf = (office: "cm" | "abh" | "ebh", key: string) => `${office}-05711-${key}-1-erfunden`;

async function release(key: string): Promise<string> {
  const { data, errors } = await hub.ask(
    "mutation ($input: ReleasePathInput!) { releasePath(input: $input) { token } }",
    {
      ...MANAGER,
      variables: {
        input: { clientPseudonym: pseudonymOf("cm", key), steeringGroup: "LG-05711", sitting: localDate() },
      },
    },
  );
  expect(errors).toBeUndefined();

  return data.releasePath.token;
}

const read = (token: string) =>
  hub.ask(MAIN_QUERY, { as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token } });

/** The naturalisation office grants and hands the certificate over, as its clerk does. */
async function naturalise(key: string): Promise<void> {
  const acts = [
    `recordNaturalisationDecision(decision: GRANTED, decidedOn: "2026-05-18", `,
    `handOverCertificate(handedOverOn: "${HANDED_OVER_ON}", `,
  ];
  for (const act of acts) {
    const [procedure] = await hub.asOwner(
      "naturalisation",
      `select id, version from naturalisation_procedure where pseudonym = '${pseudonymOf("ebh", key)}'`,
    );
    const { errors } = await hub.ask(
      `mutation { ${act} id: "${procedure?.id}", expectedVersion: ${procedure?.version}) { id } }`,
      CLERK,
    );
    expect(errors).toBeUndefined();
  }
}

/** The tables of the trust centre of which any row holds this text. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await hub.asOwner(
    "trust-centre",
    `select relname as tablename from pg_class where relnamespace = current_schema()::regnamespace
     and relkind in ('r', 'p') and not relispartition order by relname`,
  );
  const holding = await Promise.all(
    tables.map(async ({ tablename }) => {
      const rows = await hub.asOwner(
        "trust-centre",
        `select 1 from "${tablename}" as held where held::text like '%${text}%' limit 1`,
      );

      return rows.length > 0 ? [String(tablename)] : [];
    }),
  );

  return holding.flat();
}

beforeAll(async () => {
  hub = await startTestHub();
  await hub.asOwner("trust-centre", `delete from person_link where pseudonym = '${pseudonymOf("abh", NEVER_LINKED)}'`);
  const [link] = await hub.asOwner(
    "trust-centre",
    `select id from person_link where pseudonym = '${pseudonymOf("abh", LINKED)}'`,
  );
  linkId = String(link?.id);
  oldToken = await release(LINKED);
  before = await read(oldToken);
  await hub.ask(PROOF, STEWARD);

  for (const key of [LINKED, NEVER_LINKED]) await naturalise(key);
});

afterAll(() => hub.stop());

test("before the naturalisation the path shows the immigration office's part, and the trust centre's tables the link", async () => {
  const kinds = before.data.releasedPath.route.segments.map(({ agencyKind }: { agencyKind: string }) => agencyKind);

  expect(new Set(kinds)).toEqual(new Set(["ABH", "CM", "EBH"]));
  expect(await tablesWith(pseudonymOf("abh", LINKED))).toEqual(["person_link"]);
  expect(await tablesWith(linkId)).toEqual(["disclosure_log", "person_link", "released_path", "sealed_mandate"]);
  expect((await hub.ask(PROOF, STEWARD)).data.permissionsOfOwnReleases.nodes).toContainEqual({
    pseudonym: pseudonymOf("abh", LINKED),
  });
});

/** An answer without what each has of its own. */
const bytesOf = ({ text }: HubAnswer) =>
  text
    .replace(/,"extensions":\{"hub":.*/, "")
    .replace(/"pathId":"P-\w{6}"/, "")
    .replace(/"watermark":"[^"]+"/, "");

test("after the naturalisation office ended the link, the group's path is that of somebody who never had one, byte for byte", async () => {
  const { code, printed } = await runAgainst(
    hub,
    ...["end-links", "naturalisation", "--as", "steward-ebh.bielefeld", "--since", HANDED_OVER_ON, "--format", "json"],
  );
  expect({ code, printed }).toMatchObject({ code: 0, printed: expect.stringContaining('"outcome": "sent"') });

  const [old, renewed, never] = [
    await read(oldToken),
    await read(await release(LINKED)),
    await read(await release(NEVER_LINKED)),
  ];

  expect(never.errors).toBeUndefined();
  expect(bytesOf(renewed)).toBe(bytesOf(never));
  // The path that was released while the link lived shows no more than a new one.
  expect(bytesOf(old)).toBe(bytesOf(never));
  const { status, route } = renewed.data.releasedPath;
  expect(status).toBe("COMPLETE");
  expect(route.withheldCount).toBe(0);
  expect(new Set(route.segments.map(({ agencyKind }: { agencyKind: string }) => agencyKind))).toEqual(
    new Set(["CM", "EBH"]),
  );
  expect(route.segments.at(-1)).toMatchObject({ code: "COMPLETED" });
});

test("of the handle nothing remains but its number in the log of who read what; the permissions are the person's proof", async () => {
  expect(await tablesWith(pseudonymOf("abh", LINKED))).toEqual([]);
  expect(await tablesWith(linkId)).toEqual(["disclosure_log"]);
  expect((await hub.ask(PROOF, STEWARD)).data.permissionsOfOwnReleases.nodes).toEqual([]);
  // Mandates and permissions still say that an immigration office was asked, of which authority and under which name they do not.
  expect(
    await hub.asOwner(
      "trust-centre",
      `select distinct link_ids from sealed_mandate where office = 'IMMIGRATION' and client_id = (
         select id from person_link where pseudonym = '${pseudonymOf("cm", LINKED)}')`,
    ),
  ).toEqual([{ link_ids: [] }]);
  expect(
    await hub.asOwner(
      "trust-centre",
      `select count(*)::int as permissions from permission where sender = 'IMMIGRATION' and client_id = (
         select id from person_link where pseudonym = '${pseudonymOf("cm", LINKED)}')`,
    ),
  ).toEqual([{ permissions: 2 }]);
});
