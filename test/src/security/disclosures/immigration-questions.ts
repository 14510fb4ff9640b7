import { localDate } from "@kim-hub/kit/calendar";

/** Asks every personal field below one query or mutation; returns the answer. */
export type Ask = (
  coordinate: string,
  args: string,
  question: { readonly as: string; readonly purpose: string },
) => Promise<unknown>;

const CLERK = { as: "immigration.bielefeld", purpose: "RESIDENCE_PROCEDURE" };
const RECEIVER = { as: "immigration.aachen", purpose: "RESIDENCE_PROCEDURE" };
const FILE = `file: "ABH disclosures (erfunden)"`;

/** One input of every kind of row that clerks record, in the order in which they need each other. */
const INPUTS: Readonly<Record<string, string>> = {
  ImmigrationFile: `fileReference: "ABH disclosures (erfunden)", familyName: "Beispiel (erfunden)", givenNames: "Erika",
    birthDate: "1990-05-17", birthName: "Muster (erfunden)", formerNames: ["Vor (erfunden)"], otherSpellings: ["Bejspiel"],
    aliases: ["Alias (erfunden)"], citizenships: ["475"], municipality: "05711000", handedOverOn: null,
    transferredFrom: "ABH-05758", transferredFromOn: "2023-01-02"`,
  ResidenceStatus: `${FILE}, code: FICTION_CERTIFICATE, validFrom: "2024-01-01", validTo: "${localDate()}"`,
  ResidenceApplication: `${FILE}, basis: RP_SUSTAINABLE_INTEGRATION, receivedOn: "2026-01-01"`,
  GuideAccompaniment: `${FILE}, startedOn: "2026-01-01", endedOn: "2026-10-01"`,
  GuideGoalAgreement: `${FILE}, goal: "Sprachkurs", agreedOn: "2026-02-01", dueOn: "2026-09-01", result: null`,
  IntegrationAchievement: `${FILE}, kind: LANGUAGE, recognisedOn: "2026-05-01", languageLevel: B1`,
  TransmissionRequest: `${FILE}, askedBy: "Amt (erfunden)", norm: "§ 87 AufenthG", askedOn: "2026-05-01"`,
};

/** Records one row of every kind, corrects it, and reads the office's lists. */
export async function askImmigration(ask: Ask): Promise<void> {
  const ids = new Map<string, string>();
  for (const [noun, input] of Object.entries(INPUTS)) {
    const recorded = Object(await ask(`Mutation.record${noun}`, `input: { ${input} }`, CLERK));
    ids.set(noun, String(recorded.id));
    await ask(
      `Mutation.correct${noun}`,
      `id: "${recorded.id}", expectedVersion: ${recorded.version}, input: { ${input} }`,
      CLERK,
    );
  }
  await ask("Query.pendingApplications", "first: 1", CLERK);
  const of = (noun: string) => `id: "${ids.get(noun)}", expectedVersion: 1`;
  await ask(
    "Mutation.decideResidenceApplication",
    `${of("ResidenceApplication")}, decision: GRANTED, decidedOn: "2026-06-01"`,
    CLERK,
  );
  await ask(
    "Mutation.answerTransmissionRequest",
    `${of("TransmissionRequest")}, outcome: ANSWERED, answeredOn: "2026-06-01"`,
    CLERK,
  );
  await ask("Query.files", "first: 1", CLERK);
  await ask("Query.dueGuideGoals", `dueBefore: "2026-12-31", first: 1`, CLERK);
  await ask("Query.expiring", "withinDays: 1, first: 1", CLERK);
  await ask("Query.fileByReference", `reference: "ABH disclosures (erfunden)"`, CLERK);
  const application = ids.get("ResidenceApplication");
  await ask("Query.immigrationHistory", `table: "residence_application", rowId: "${application}"`, CLERK);
  await askTransfers(ask);
}

/** Offers the file to another office, which rejects it, takes the offer back, and offers it again until it is accepted. */
async function askTransfers(ask: Ask): Promise<void> {
  for (const [act, requestedOn] of Object.entries({
    reject: "2026-11-02",
    revoke: "2026-11-03",
    accept: "2026-11-04",
  })) {
    const input = `${FILE}, toAuthority: "ABH-05334", requestedOn: "${requestedOn}"`;
    const { id } = Object(await ask("Mutation.recordFileTransfer", `input: { ${input} }`, CLERK));
    if (act === "accept") await ask("Query.offeredFileTransfers", "", RECEIVER);
    await ask(
      `Mutation.${act}FileTransfer`,
      `id: "${id}", expectedVersion: 1 ${act === "accept" ? `, fileReference: "ABH disclosures (erfunden, Aachen)"` : ""}`,
      act === "revoke" ? CLERK : RECEIVER,
    );
  }
}
