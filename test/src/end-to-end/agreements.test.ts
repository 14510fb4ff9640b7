import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { importTerritory } from "@kim-hub/ki-strategy/import-territory";
import { localDate } from "@kim-hub/kit/calendar";
import { givenAssignment, runAudit } from "../harness/audit-run.js";
import { askPath } from "../harness/client-desk.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const FINDINGS = fileURLToPath(new URL("../../../subgraphs/ki-strategy/cases/auditors-findings", import.meta.url));
const REFERENCE = "LDI 5.4-2026 (erfunden)";
const TODAY = localDate();
const VARIABLES = { ags: "05711", from: TODAY, to: TODAY };

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
  const { faults } = await importTerritory({ url: hub.databases["ki-strategy"].ownerUrl, folder: FINDINGS });
  expect(faults).toEqual([]);
  await givenAssignment(hub, "trust-centre", { authority: "TRUST-CENTRE", reference: REFERENCE });
});

afterAll(() => hub.stop());

test("a path is read: an agreement that has run out and one that was not notified are findings with their retrievals", async () => {
  const run = () => runAudit(hub, { id: "a13-agreements", variables: VARIABLES, assignment: REFERENCE });
  const before = await run();
  const token = await hub.releasePath();
  for (const look of [1, 2]) expect([look, (await askPath(hub, token)).errors]).toEqual([look, undefined]);
  const { data, errors, passed } = await run();

  expect([before.errors, before.passed]).toEqual([undefined, true]);
  expect(errors).toBeUndefined();
  const approved = { approvedBy: "Bezirksregierung Detmold (erfunden)", notifiedOn: "2024-11-15", validTo: null };
  expect(data.agreements).toMatchObject({
    totalCount: 4,
    nodes: [
      { agency: "CM-05711", kind: "RETRIEVAL", ...approved, retrievals: 2, retrievalsWithout: 0 },
      { agency: "CM-05711", kind: "PROCESSOR", ...approved, retrievals: 2, retrievalsWithout: 0 },
      {
        agency: "ABH-05711",
        kind: "RETRIEVAL",
        ...approved,
        validTo: "2026-06-30",
        retrievals: 2,
        retrievalsWithout: 2,
      },
      { agency: "EBH-05711", kind: "RETRIEVAL", ...approved, notifiedOn: null, retrievals: 2, retrievalsWithout: 2 },
    ],
  });
  expect(passed).toBe(false);
}, 60_000);

test("without an assignment the agreements are there, their numbers are null and FORBIDDEN, and the run does not pass", async () => {
  const { data, errors, passed } = await runAudit(hub, { id: "a13-agreements", variables: VARIABLES });

  expect(data.agreements.nodes).toHaveLength(4);
  expect(data.agreements.nodes[0]).toMatchObject({ agency: "CM-05711", retrievals: null, retrievalsWithout: null });
  expect(errors).toHaveLength(8);
  expect(errors).toContainEqual(
    expect.objectContaining({
      path: ["agreements", "nodes", 0, "retrievals"],
      extensions: expect.objectContaining({ code: "FORBIDDEN" }),
    }),
  );
  expect(passed).toBeNull();
}, 60_000);
