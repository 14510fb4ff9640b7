import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { CLIENTS } from "@kim-hub/infra/clients";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { MAIN_QUERY } from "../harness/main-query.js";
import { type HubAnswer, startTestHub, type TestHub } from "../harness/test-hub.js";

const OFFICES = ["case-management", "immigration", "naturalisation"] as const;
const SITTING = addDays(localDate(), 30);
/** The very selection of the steering group's own query. */
const PREVIEW_QUERY = MAIN_QUERY.replace(
  "($token: ID!)",
  "($proof: String!, $group: ID!, $ageBand: AgeBand, $sitting: LocalDate)",
).replace(
  "releasedPath(token: $token)",
  "previewPath(proof: $proof, steeringGroup: $group, ageBand: $ageBand, sitting: $sitting)",
);
const RELEASE = "mutation ($input: ReleasePathInput!) { releasePath(input: $input) { token } }";

/** Whose path it is, who releases it and who reads it. */
interface Shown {
  readonly client: string;
  readonly manager: string;
  readonly member: string;
  readonly group: string;
  readonly ageBand: string | null;
}

const edgeCase = (key: string, manager = "casemanager.bielefeld"): Shown => ({
  ...{ client: `cm-05711-${key}-1-erfunden`, manager, member: "steering.bielefeld", group: "LG-05711" },
  ageBand: "AGE_27_44",
});

const SHOWN: readonly Shown[] = [
  ...CLIENTS.map(({ key, caseManager, caseManagement, steeringGroup }, index) => ({
    client: caseManagement.pseudonym,
    manager: caseManager,
    member: `steering.${key.replace(/\d$/, "")}`,
    group: steeringGroup,
    ageBand: index % 2 === 0 ? "AGE_27_44" : null,
  })),
  edgeCase("naturalised"),
  edgeCase("without-immigration"),
  edgeCase("immigration-named"),
  edgeCase("moved-district", "casemanager2.bielefeld"),
];

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** Case management's proof that the client is the case manager's own. */
async function prove({ client, manager }: Shown): Promise<string | undefined> {
  const { data } = await hub.ask(
    "query ($client: ID!) { myCases(pseudonym: $client) { nodes { client { proof } } } }",
    {
      ...{ as: manager, purpose: "CASE_WORK" },
      variables: { client },
    },
  );

  return data.myCases.nodes[0]?.client.proof;
}

async function preview(shown: Shown): Promise<HubAnswer> {
  const { manager, group, ageBand } = shown;

  return hub.ask(PREVIEW_QUERY, {
    ...{ as: manager, purpose: "CASE_WORK" },
    variables: { proof: await prove(shown), group, ageBand, sitting: SITTING },
  });
}

async function release({ client, manager, member, group, ageBand }: Shown): Promise<HubAnswer> {
  const input = { clientPseudonym: client, steeringGroup: group, ageBand, sitting: SITTING };
  const { data } = await hub.ask(RELEASE, { as: manager, purpose: "CASE_WORK", variables: { input } });

  return hub.ask(MAIN_QUERY, {
    ...{ as: member, purpose: "STEERING_CASE_REVIEW", variables: { token: data.releasePath.token } },
  });
}

/** The bytes of an answer, without what each has of its own: the root's name, the path's and the watermark, and the number of the request. */
function bytesOf({ text }: HubAnswer): string {
  const [answer = ""] = text.match(/^.*(?=,"extensions":\{"hub":)/) ?? [];
  expect(answer).toMatch(/"data":\{"(previewPath|releasedPath)":\{"pathId":"P-\w{6}".*"watermark":"[^"]+"\}\}\}/);

  return answer
    .replaceAll('"previewPath"', '"releasedPath"')
    .replace(/"pathId":"P-\w{6}"/, '"pathId":""')
    .replace(/"watermark":"[^"]+"/, '"watermark":""');
}

test.each(SHOWN)("the case manager sees byte for byte what the group gets of $client", async (shown) => {
  const seen = await preview(shown);
  const got = await release(shown);

  expect([seen.errors, got.errors]).toEqual([undefined, undefined]);
  expect(bytesOf(seen)).toBe(bytesOf(got));
  expect(got.data.releasedPath.route.segments.length).toBeGreaterThan(2);
  expect(seen.data.previewPath.route.watermark).toMatch(/^Vorschau\//);
});

test("a colleague who stands in for nobody gets no proof of the client, and with another's proof no preview", async () => {
  const shown = SHOWN.find(({ manager }) => manager === "casemanager2.bielefeld");
  if (!shown) throw new Error("The colleague has no client.");
  const colleague = { ...shown, manager: "casemanager.bielefeld" };

  const answer = await hub.ask(PREVIEW_QUERY, {
    ...{ as: colleague.manager, purpose: "CASE_WORK" },
    variables: { proof: await prove(shown), group: shown.group },
  });

  expect(await prove(colleague)).toBeUndefined();
  expect(answer.data).toEqual({ previewPath: null });
  expect(answer.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("the previews are as different as the paths", async () => {
  const previews = await Promise.all(SHOWN.map(preview));

  expect(new Set(previews.map(bytesOf)).size).toBe(SHOWN.length);
  const [all] = previews;
  const agencies = new Set(
    all?.data.previewPath.route.segments.map(({ agencyKind }: { agencyKind: string }) => agencyKind),
  );
  expect(agencies).toEqual(new Set(["CM", "ABH", "EBH"]));
});

test("a preview releases nothing and is no look: every office's part left it for the case manager alone", async () => {
  const [shown] = SHOWN;
  if (!shown) throw new Error("Nobody is shown.");
  const newest = async (table: string) => {
    const [row] = await hub.asOwner("trust-centre", `select count(*)::int as rows from ${table}`);

    return Number(row?.rows);
  };
  const [released, sealed] = [await newest("released_path"), await newest("sealed_mandate")];

  const seen = await preview(shown);

  expect(await newest("released_path")).toBe(released);
  expect(await newest("sealed_mandate")).toBe(sealed + OFFICES.length);
  const mandates = await hub.asOwner(
    "trust-centre",
    `select id, path_id from sealed_mandate order by sealed_at desc limit ${OFFICES.length}`,
  );
  expect(mandates.map(({ path_id }) => path_id)).toEqual([null, null, null]);
  const ids = mandates.map(({ id }) => `'${id}'`).join();
  for (const office of OFFICES)
    expect(await hub.asOwner(office, `select role from disclosure_log where mandate_id in (${ids})`)).toEqual([
      { role: "CASE_MANAGER" },
    ]);
  const { pathId } = seen.data.previewPath;
  expect(await hub.asOwner("trust-centre", `select 1 from released_path where path_id = '${pathId}'`)).toEqual([]);
});

test("while an office is down, the preview is as partial as the path", async () => {
  const [shown] = SHOWN;
  if (!shown) throw new Error("Nobody is shown.");
  await hub.services.get("immigration")?.stop();

  const [seen, got] = [await preview(shown), await release(shown)];

  await hub.restart("immigration");
  expect(got.data.releasedPath.status).toBe("PARTIAL");
  expect(bytesOf(seen)).toBe(bytesOf(got));
});
