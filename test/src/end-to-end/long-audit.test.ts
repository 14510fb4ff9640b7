import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { runAudit } from "../harness/audit-run.js";
import { holdImmigrationOffice } from "../harness/held-office.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

/** Longer than any other operation may take. */
const HELD_MILLISECONDS = 11_000;
const RUN = {
  ...{ id: "a8-retention-overdue", variables: { asOf: localDate() }, assignment: "LDI-2026-14 (erfunden)" },
};

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

test("an audit waits for an office as long as its sheet says, one of an auditor at a time, and what is no saved query ends as always", async () => {
  const ask = () =>
    hub.ask(`{ files(first: 10) { nodes { residenceStatuses { id } } } }`, {
      as: "immigration.bielefeld",
      purpose: "RESIDENCE_PROCEDURE",
    });
  // Both have their plan now: an operation's time begins once it is planned, which takes as long as the machine needs.
  await Promise.all([ask(), runAudit(hub, RUN)]);
  const office = await holdImmigrationOffice(hub);
  const begin = performance.now();
  const audits = Promise.all([RUN, RUN, RUN].map((run) => runAudit(hub, run)));
  const ordinary = ask();
  await office.untilAsked();
  const { errors, extensions } = await ordinary;
  const ended = performance.now() - begin;
  await pause(Math.max(0, HELD_MILLISECONDS - ended));
  const waiting = await office.countWaiting();
  await office.letGo();
  const audited = await audits;
  // By the gateway's clock: signing in before it takes as long as the machine needs.
  const { milliseconds } = await hub.logLine("gateway", extensions.hub.requestId);

  expect(errors).toMatchObject([{ extensions: { code: "SOURCE_UNAVAILABLE" } }]);
  expect(milliseconds).toBeLessThan(HELD_MILLISECONDS);
  expect(waiting).toBe(1);
  for (const { errors: failed, data } of audited) {
    expect(failed).toBeUndefined();
    expect(data.immigration.length).toBeGreaterThan(0);
  }
});
