import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Office } from "@kim-hub/kit/office";
import { MAIN_QUERY } from "../harness/main-query.js";
import { PATH_OFFICES } from "../harness/offices-of-bielefeld.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { CLIENT_AT, permit, permitParts, releasePath, withdrawAll } from "../security/non-interference/client.js";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

beforeEach(() => withdrawAll(hub));

afterAll(() => hub.stop());

async function route() {
  const { data, errors } = await hub.ask(MAIN_QUERY, {
    ...{ as: "steering.bielefeld", purpose: "STEERING_CASE_REVIEW", variables: { token: await releasePath(hub) } },
  });
  expect(errors).toBeUndefined();

  return data.releasedPath.route;
}

/** How the stage that steers services is shown: `DOMAIN from to`. */
async function steering(): Promise<string[]> {
  const { segments } = await route();

  return segments
    .filter(({ code }: { code: string }) => code === "SERVICE_STEERING")
    .map(({ legalDomain, from, to }: Record<string, string>) => `${legalDomain} ${from} ${to}`);
}

test("the steering group sees the transition to the SGB II if the person agreed to it for case management, by both permissions", async () => {
  await hub.asOwner(
    "case-management",
    `delete from support_service s using case_management_case c where c.id = s.case_file_id
       and c.pseudonym = '${CLIENT_AT.caseManagement}';
     insert into support_service (id, case_file_id, position, legal_domain, service, state, starts_on, ends_on)
     select gen_random_uuid(), c.id, s.position, s.domain, 'Leistungen zum Lebensunterhalt (erfunden)', 'GRANTED', s.starts_on, s.ends_on
     from case_management_case c, (values
       ('901', 'ASYLBLG', date '2020-01-01', date '2021-05-31'), ('902', 'SGB_II', '2021-06-01', null)
     ) s (position, domain, starts_on, ends_on) where c.pseudonym = '${CLIENT_AT.caseManagement}'`,
  );
  const without = ["NONE 2021-Q1 2021-Q3"];
  await permitParts(hub, [Office.CASE_MANAGEMENT]);
  expect(await steering()).toEqual(without);
  await permit(hub, "CONSENT", Office.CASE_MANAGEMENT, ["LEGAL_DOMAIN"]);
  expect(await steering()).toEqual(without);
  await permit(hub, "CONFIDENTIALITY_RELEASE", Office.CASE_MANAGEMENT, ["LEGAL_DOMAIN"]);

  expect(await steering()).toEqual(["ASYLBLG 2021-Q1 2021-Q2", "SGB_II 2021-Q2 2021-Q3"]);
});

test("a gap is a STATED_WAIT where the naturalisation office gave an appointment, and NOTHING_RELEASED where it did not", async () => {
  const asked = (firstContactOn: string, appointmentOn: string) =>
    hub.asOwner(
      "naturalisation",
      `update naturalisation_procedure set first_contact_on = '${firstContactOn}', appointment_on = '${appointmentOn}'
       where pseudonym = '${CLIENT_AT.naturalisation}'`,
    );
  await permitParts(hub, PATH_OFFICES);
  const kinds = async () => (await route()).gaps.map(({ kind }: { kind: string }) => kind);

  expect(await kinds()).toEqual(["NOTHING_RELEASED"]);
  await asked("2024-02-01", "2026-03-16");
  expect(await kinds()).toEqual(["NOTHING_RELEASED"]);
  await asked("2021-10-04", "2026-03-16");
  expect(await kinds()).toEqual(["STATED_WAIT"]);
});
