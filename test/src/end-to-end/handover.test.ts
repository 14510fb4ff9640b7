import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

let hub: TestHub;

const read = (id: string) =>
  readFileSync(new URL(`../../../schema/saved-queries/${id}/query.graphql`, import.meta.url), "utf8");
const [TIMES, PATTERNS] = [read("s5-handover-times"), read("s2-pathway-patterns")];
const steering = (place: string) => ({ as: `steering.${place}`, purpose: "STEERING_REPORT" });
const manager = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
const clerk = { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" };

beforeAll(async () => {
  hub = await startTestHub({ DEMONSTRATION_PERSONS: "1100" });
  for (const district of ["05554", "05711"]) await hub.freeze({ since: "2026-Q3", district });
}, 600_000);

afterAll(() => hub.stop());

interface Given {
  readonly accepted: { readonly cases: { readonly suppression: string } };
}

test("S5: with the demonstration's people each kind of office says how long handovers to it took", async () => {
  const period = { fromQuarter: "2026-Q1", toQuarter: "2026-Q3" };
  const { data, errors } = await hub.ask(TIMES, { ...steering("bielefeld"), variables: { ags: "05711", period } });
  const reasons = (handovers: readonly Given[]) => handovers.map(({ accepted }) => accepted.cases.suppression);

  expect(errors).toBeUndefined();
  expect(reasons(data.fileHandoverTimes.handovers)).toEqual(["NONE", "NONE", "NOT_COLLECTED"]);
  expect(data.fileHandoverTimes.handovers[0].durations.medianQuarters).toBeGreaterThanOrEqual(0);
  expect(reasons(data.caseHandoverTimes.handovers).slice(1)).toEqual(["NOT_COLLECTED", "NOT_COLLECTED"]);
  expect(reasons(data.procedureHandoverTimes.handovers)[1]).toBe("NOT_COLLECTED");
  expect(data.handoversSent.rows[0].sent.cases.suppression).toBe("NONE");
});

test("S2: with the demonstration's people case management names the way from the AsylbLG to the SGB II", async () => {
  const period = { fromQuarter: "2024-Q1", toQuarter: "2026-Q3" };
  const { data, errors } = await hub.ask(PATTERNS, { ...steering("borken"), variables: { ags: "05554", period } });
  const { patterns, total } = data.asCaseManagementKnows;
  const [way] = patterns.filter(({ sequence }: { sequence: string[] }) => sequence.join() === "ASYLBLG,SGB_II");

  expect(errors).toBeUndefined();
  expect(total.suppression).toBe("NONE");
  expect(way).toMatchObject({ persons: { suppression: "NONE" }, transitions: [{ suppression: "NONE" }] });
});

test("a note that the client agreed to goes from case management to the immigration office, and tells neither of the other", async () => {
  const { data: own } = await hub.ask("{ myCases(first: 1) { nodes { fileReference } } }", manager);
  const caseFile = own.myCases.nodes[0].fileReference;
  const referral = await hub.ask(`mutation ($input: ReferralInput!) { recordReferral(input: $input) { id version } }`, {
    ...manager,
    variables: {
      input: {
        ...{ caseFile, recipient: "Ausländerbehörde Bielefeld (erfunden)", toOffice: "IMMIGRATION" },
        ...{ requestedOn: "2026-11-02", agreedOn: "2026-11-02", dueOn: "2027-01-20" },
      },
    },
  });
  const { id, version } = referral.data.recordReferral;
  const issued = await hub.ask(
    `mutation ($id: ID!, $version: Int!) { issueHandover(id: $id, expectedVersion: $version) { note } }`,
    { ...manager, variables: { id, version } },
  );
  const { note } = issued.data.issueHandover;
  const { data: files } = await hub.ask("{ files(first: 1) { nodes { id } } }", clerk);
  const recorded = await hub.ask(
    `mutation ($id: ID!, $note: String!) { recordFileHandover(id: $id, note: $note) { fromOffice sentQuarter } }`,
    { ...clerk, variables: { id: files.files.nodes[0].id, note } },
  );

  expect(recorded.errors).toBeUndefined();
  expect(recorded.data.recordFileHandover.fromOffice).toBe("CASE_MANAGEMENT");
  expect(JSON.stringify(recorded.data)).not.toContain(caseFile);
  // No log holds the note.
  expect(await hub.logsWith(recorded)).not.toContain(note);
});
