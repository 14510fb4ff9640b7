import { addDays, localDate } from "@kim-hub/kit/calendar";
import { NARRATIVE } from "@kim-hub/kit/forbidden-outputs";
import { uuidOf } from "@kim-hub/records/primary-key";
import type { Ask } from "./immigration-questions.js";

const MANAGER = { as: "casemanager.bielefeld", purpose: "CASE_WORK" };
/** Of the provider to which cases are offered. */
const RECEIVER = { as: "casemanager.aachen", purpose: "CASE_WORK" };
const REFERENCE = "CM disclosures (erfunden)";
const CASE = `caseFile: "${REFERENCE}"`;
const TODAY = localDate();

/** One input of every kind of row that case managers record, in the order in which they need each other. */
const INPUTS: Readonly<Record<string, string>> = {
  CaseStage: `${CASE}, stage: ASSESSMENT, startedOn: "2024-01-08", endedOn: "2024-02-08", jumpReason: "erfunden"`,
  CasePerson: `${CASE}, personNumber: "P 1 (erfunden)", role: PARTNER, familyName: "Beispiel (erfunden)",
    givenNames: "Erika", birthDate: "1990", statusGroup: TOLERATED`,
  Assessment: `${CASE}, field: WORK, assessedOn: "2024-01-10", finding: "erfunden"`,
  SensitiveAssessment: `${CASE}, field: HEALTH, assessedOn: "2024-01-10", finding: "erfunden", consentOn: "2024-01-09"`,
  GoalAgreement: `${CASE}, position: "001", field: WORK, goal: "erfunden", agreedOn: "2024-01-10", dueOn: "2024-06-10",
    firstReviewOn: "2024-06-01"`,
  GoalReview: `${CASE}, goal: "001", reviewedOn: "2024-06-01", nextReviewOn: "2024-09-01", outcome: "erfunden"`,
  SupportService: `${CASE}, position: "001", legalDomain: SGB_II, service: "erfunden", organisation: "Amt (erfunden)",
    state: PLANNED, startsOn: "2024-02-01", endsOn: "2024-12-31"`,
  CaseContact: `${CASE}, contactOn: "2024-01-10", kind: COUNSELLED`,
  CaseNote: `${CASE}, writtenOn: "2024-01-10", position: "001", text: "${NARRATIVE} (erfunden)"`,
  CaseServiceGap: `${CASE}, type: WAITING_TIME, field: LANGUAGE, noticedOn: "2024-01-10"`,
};

/** Providers' statements of themselves are public, their ids too: these are made of what the inputs say. */
const STATEMENTS: readonly (readonly [noun: string, id: string, input: string])[] = [
  [
    "CaseProvider",
    uuidOf(["CM-05711", "2021-01-01"].join("\u001f")),
    `name: "Bielefeld (erfunden)", kind: MUNICIPALITY, regime: DSGVO_DSG_NRW, employer: "erfunden",
    supervision: "erfunden", validFrom: "2021-01-01"`,
  ],
  [
    "ProviderStage",
    uuidOf(["CM-05711", "Clearing (erfunden)", "2021-01-01"].join("\u001f")),
    `label: "Clearing (erfunden)", stage: INITIAL_COUNSELLING, validFrom: "2021-01-01"`,
  ],
];

/** The notes that were issued, for the offices that receive them. */
export type IssuedNotes = Readonly<Record<"IMMIGRATION" | "NATURALISATION", string>>;

/** Records one row of every kind, corrects it, acts on cases, referrals and transfers, and reads the office's lists. */
export async function askCaseManagement(ask: Ask, caseManager: string): Promise<IssuedNotes> {
  const caseInput = (reference: string) => `fileReference: "${reference}", familyName: "Beispiel (erfunden)",
    givenNames: "Erika", birthDate: "1990-05-17", municipality: "05711000", caseManager: "${caseManager}",
    state: OPEN, openedOn: "2024-01-08", accessRoute: SELF, statusGroup: TOLERATED`;
  const record = async (noun: string, input: string, as = MANAGER) => {
    const { id, version = 1 } = Object(await ask(`Mutation.record${noun}`, `input: { ${input} }`, as));

    return { id: String(id), version: Number(version), input };
  };
  const correct = (noun: string, { id, version, input }: Awaited<ReturnType<typeof record>>) =>
    ask(`Mutation.correct${noun}`, `id: "${id}", expectedVersion: ${version}, input: { ${input} }`, MANAGER);

  const caseFile = await record("CaseManagementCase", caseInput(REFERENCE));
  await correct("CaseManagementCase", caseFile);
  for (const [noun, input] of Object.entries(INPUTS)) await correct(noun, await record(noun, input));
  for (const [noun, id, input] of STATEMENTS) {
    await record(noun, input);
    await correct(noun, { id, version: 1, input });
  }

  for (const act of ["accept", "reject", "revoke"]) {
    const dueOn = addDays(TODAY, 30);
    const input = `${CASE}, recipient: "${act} (erfunden)", field: WORK, requestedOn: "${TODAY}", dueOn: "${dueOn}"`;
    const referral = await record("Referral", input);
    await correct("Referral", referral);
    await ask(`Mutation.${act}Referral`, `id: "${referral.id}", expectedVersion: 1`, MANAGER);
  }
  const issue = async (toOffice: keyof IssuedNotes): Promise<string> => {
    const days = `requestedOn: "${TODAY}", agreedOn: "${TODAY}", dueOn: "${addDays(TODAY, 30)}"`;
    const { id } = await record(
      "Referral",
      `${CASE}, recipient: "${toOffice} (erfunden)", toOffice: ${toOffice}, ${days}`,
    );
    const { note } = Object(await ask("Mutation.issueHandover", `id: "${id}", expectedVersion: 1`, MANAGER));

    return String(note);
  };
  const notes = { IMMIGRATION: await issue("IMMIGRATION"), NATURALISATION: await issue("NATURALISATION") };
  await ask("Query.myCases", `first: 1, reference: "${REFERENCE}"`, MANAGER);
  await ask("Query.caseByReference", `reference: "${REFERENCE}"`, MANAGER);
  await ask("Query.casePersons", `caseFile: "${caseFile.id}"`, MANAGER);
  await ask("Query.worklist", "first: 1", MANAGER);
  await ask("Query.caseManagementHistory", `table: "case_management_case", rowId: "${caseFile.id}"`, MANAGER);
  await ask("Mutation.enterStage", `id: "${caseFile.id}", expectedVersion: 1, stage: GOAL_AGREEMENT`, MANAGER);
  await ask("Mutation.pauseCase", `id: "${caseFile.id}", expectedVersion: 1`, MANAGER);
  await ask("Mutation.resumeCase", `id: "${caseFile.id}", expectedVersion: 2`, MANAGER);
  await ask("Mutation.closeCase", `id: "${caseFile.id}", expectedVersion: 3, reason: CLOSED_MOVED`, MANAGER);

  for (const act of ["accept", "reject", "revoke"]) {
    const reference = `${REFERENCE} ${act}`;
    await record("CaseManagementCase", caseInput(reference));
    const input = `caseFile: "${reference}", toAuthority: "CM-05334002", requestedOn: "${TODAY}", consentOn: "${TODAY}"`;
    const transfer = await record("CaseTransfer", input);
    await correct("CaseTransfer", transfer);
    if (act === "accept") await ask("Query.offeredCaseTransfers", "", RECEIVER);
    await ask(
      `Mutation.${act}CaseTransfer`,
      `id: "${transfer.id}", expectedVersion: 1 ${act === "accept" ? `, fileReference: "${reference} (Aachen)"` : ""}`,
      act === "revoke" ? MANAGER : RECEIVER,
    );
  }

  return notes;
}
