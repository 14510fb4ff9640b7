import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { accepted, agenciesOf, askPath, NOT_AVAILABLE, openDesk } from "../harness/client-desk.js";
import { holdImmigrationOffice } from "../harness/held-office.js";
import { PATH_OFFICES } from "../harness/offices-of-bielefeld.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** Somebody of the demonstration's edge cases, whose every office may release its part. */
const CLIENT = { key: "withdrawal 1", client: "cm-05711-withdrawal-1-erfunden" };
const HANDLE = `(select id from person_link where pseudonym = '${CLIENT.client}')`;

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

test("withdrawn in a running query: what was permitted when it began is answered, each question after the withdrawal is refused, and the logs show both", async () => {
  const desk = openDesk(hub, CLIENT);
  const token = await desk.releasedToken();
  // The office holds its mandate, and reads no row before the withdrawal is over.
  const office = await holdImmigrationOffice(hub);
  const running = askPath(hub, token);
  await office.untilAsked();
  const withdrawn = await accepted(desk.withdraw({ scope: { kind: "CONSENT" } }));
  const during = await Promise.all(Array.from({ length: 5 }, () => askPath(hub, token)));
  await office.letGo();
  const answer = await running;
  const after = await askPath(hub, token);

  expect(withdrawn.withdrawPermissions.map(({ sender }: { sender: string }) => sender).toSorted()).toEqual(
    PATH_OFFICES,
  );
  expect(agenciesOf(answer)).toEqual(["ABH", "CM", "EBH"]);
  for (const refused of [...during, after]) expect(refused).toMatchObject(NOT_AVAILABLE);

  const log = await hub.asOwner(
    "trust-centre",
    `select coordinate from disclosure_log where subject = ${HANDLE}::text
       and (kind = 'WRITE' or coordinate not like 'Mutation.%') order by at`,
  );
  expect(log.map(({ coordinate }) => coordinate)).toEqual([
    "Mutation.releasePath",
    "Query.releasedPath",
    "Mutation.withdrawPermissions",
  ]);
  // One question got mandates, and the office's log names the one that it answered.
  const sealed = await hub.asOwner(
    "trust-centre",
    `select office, id from sealed_mandate where client_id = ${HANDLE} order by office`,
  );
  expect(sealed.map(({ office: sender }) => sender)).toEqual(PATH_OFFICES);
  const ids = sealed.map(({ id }) => `'${id}'`).join();
  expect(await hub.asOwner("immigration", `select refusal from disclosure_log where mandate_id in (${ids})`)).toEqual([
    { refusal: null },
  ]);
});
