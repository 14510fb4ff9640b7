import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { DEMONSTRATION_CASE, DEPUTYS_CASE } from "@kim-hub/infra/clients";
import { startTestHub, type TestHub } from "../harness/test-hub.js";

const OWN_CASE = readFileSync(new URL("../../../schema/saved-queries/own-case/query.graphql", import.meta.url), "utf8");
const UNKNOWN = "CM unknown 1 (erfunden)";

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub();
});

afterAll(() => hub.stop());

/** The answer, with its bytes less the request's id, which no two requests share. */
async function askCase(as: string, reference: string) {
  const answer = await hub.ask(OWN_CASE, { as, purpose: "CASE_WORK", variables: { reference } });

  return { ...answer, bytes: answer.text.replace(answer.extensions.hub.requestId, "") };
}

test("each case manager of Bielefeld reads the own case, and the one who stands in the other's too", async () => {
  const references = async (as: string, reference: string) =>
    (await askCase(as, reference)).data.caseByReference?.fileReference;

  expect(await references("casemanager.bielefeld", DEMONSTRATION_CASE)).toBe("CM bielefeld 1 (erfunden)");
  expect(await references("casemanager2.bielefeld", DEPUTYS_CASE)).toBe("CM bielefeld2 1 (erfunden)");
  expect(await references("casemanager2.bielefeld", DEMONSTRATION_CASE)).toBe("CM bielefeld 1 (erfunden)");
});

test("who is stood in for gets of the deputy's case what a stranger gets, and what one that does not exist gets", async () => {
  const colleague = await askCase("casemanager.bielefeld", DEPUTYS_CASE);
  const stranger = await askCase("casemanager.aachen", DEPUTYS_CASE);
  const unknown = await askCase("casemanager.bielefeld", UNKNOWN);

  expect(colleague.data).toEqual({ caseByReference: null });
  expect(colleague.errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  expect(colleague.status).toBe(stranger.status);
  expect(colleague.bytes).toBe(stranger.bytes);
  expect(colleague.bytes).toBe(unknown.bytes);
});

test("a colleague of the same body without a deputyship reads no case of the others", async () => {
  await hub.asOwner("case-management", "update deputyship set valid_from = valid_from - 14, valid_to = valid_from - 1");

  const over = await askCase("casemanager2.bielefeld", DEMONSTRATION_CASE);
  const unknown = await askCase("casemanager2.bielefeld", UNKNOWN);

  expect(over.data).toEqual({ caseByReference: null });
  expect(over.bytes).toBe(unknown.bytes);
});
