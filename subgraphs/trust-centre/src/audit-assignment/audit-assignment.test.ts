import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate } from "@kim-hub/kit/calendar";
import { createOrm } from "@kim-hub/kit/database";
import { Loaders } from "@kim-hub/kit/loaders";
import { requireAssignments } from "@kim-hub/kit/require-assignments";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { manager, startTestTrustCentre, type TrustCentre } from "../testing/test-trust-centre.js";

const today = localDate();
const officer = { actor: "officer", role: Role.TRUST_OFFICER, purpose: Purpose.LINKING };
const auditor = { actor: "auditor", role: Role.DATA_PROTECTION_AUDITOR, purpose: Purpose.DP_AUDIT };
const input = {
  ...{ reference: "LDI-1", auditor: "auditor", auditingBody: "LDI NRW (erfunden)", basis: "Art. 57 DSGVO" },
  ...{ periodFrom: today, periodTo: today, validFrom: today, validUntil: today },
};

let trust: TrustCentre;

beforeAll(async () => {
  trust = await startTestTrustCentre();
});

afterAll(() => trust.stop());

const assign = (as: Partial<Viewer>) =>
  trust.ask("mutation ($input: AuditAssignmentInput!) { assignTrustCentreAudit(input: $input) { id authorityId } }", {
    as,
    variables: { input },
  });
const list = async (as: Partial<Viewer>) =>
  (await trust.ask("{ trustCentreAuditAssignments { reference end { endedBy } } }", { as })).data
    .trustCentreAuditAssignments;

test("a trust officer records who audits the trust centre, and ends it; the auditor sees it, and nobody else", async () => {
  for (const as of [manager, auditor, { ...officer, purpose: null }])
    expect((await assign(as)).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  const { data } = await assign(officer);
  const { id, authorityId } = data.assignTrustCentreAudit;

  expect(authorityId).toBe("TRUST-CENTRE");
  expect(await list(officer)).toEqual([{ reference: "LDI-1", end: null }]);
  expect(await list(auditor)).toEqual([{ reference: "LDI-1", end: null }]);
  for (const as of [manager, { ...auditor, actor: "other" }, {}]) expect(await list(as)).toEqual([]);
  expect(await held("LDI-1")).toEqual({ reference: "LDI-1", authorityId, from: today, to: today });
  await expect(held("LDI-2")).rejects.toThrow("recorded no assignment");
  await trust.ask(`mutation { endTrustCentreAudit(id: "${id}", reason: "Fertig") { id } }`, { as: officer });
  expect(await list(auditor)).toEqual([{ reference: "LDI-1", end: { endedBy: "officer" } }]);
  await expect(held("LDI-1")).rejects.toThrow("does not hold today");
});

/** As a resolver of this subgraph asks. */
async function held(assignment: string) {
  const orm = createOrm(database, trust.applicationUrl);
  const em = orm.em.fork();
  em.setSessionContext({
    variables: { "app.actor": "auditor", "app.role": auditor.role, "app.authority": "", "app.assignment": assignment },
  });
  const viewer = { ...auditor, body: null, authority: null, caseReference: null, requestId: "x", assignment };
  try {
    const [held] = await requireAssignments({ em, viewer, loaders: new Loaders(em) });

    return held;
  } finally {
    await orm.close();
  }
}
