import { subjectOf } from "@kim-hub/infra/people";
import { Office } from "@kim-hub/kit/office";
import { CLERKS, PATH_OFFICES, type PathOffice } from "./offices-of-bielefeld.js";
import type { HubAnswer, TestHub } from "./test-hub.js";

/** Somebody invented of whom offices of Bielefeld keep files; each office's own staff recorded theirs. */
export interface PersonByHand {
  /** The end of each of their file references. */
  readonly key: string;
  /** Case management's pseudonym of them. */
  readonly client: string;
}

interface Recorded {
  readonly key: string;
  readonly familyName?: string;
  readonly birthDate?: string;
  /** By which quarters tell one person's path from another's. */
  readonly arrivedIn?: number;
  /** The key of the person with whom they are naturalised (Miteinbürgerung, § 10 Abs. 2 StAG). */
  readonly naturalisedWith?: string;
}

type Answer = Readonly<Record<string, { readonly id: string }>>;

const REFERENCE = {
  [Office.CASE_MANAGEMENT]: "CM",
  [Office.IMMIGRATION]: "ABH",
  [Office.NATURALISATION]: "EBH",
} as const;

const PROOF = {
  [Office.CASE_MANAGEMENT]: "caseByReference(reference: $reference) { held: client { proof(kind: $kind) } }",
  [Office.IMMIGRATION]: "fileByReference(reference: $reference) { held: person { proof(kind: $kind) } }",
  [Office.NATURALISATION]: "procedureByReference(reference: $reference) { held: person { proof(kind: $kind) } }",
} as const;

/** The person's file reference at an office. */
export const referenceOf = (office: PathOffice, key: string) => `${REFERENCE[office]} ${key} (erfunden)`;

/** Records somebody at all three offices, where nothing links the three files. */
export async function recordPerson(hub: TestHub, recorded: Recorded): Promise<PersonByHand> {
  const {
    key,
    familyName = "Handakte (erfunden)",
    birthDate = "1984-03-17",
    arrivedIn = 2019,
    naturalisedWith,
  } = recorded;
  const names = `familyName: "${familyName}", givenNames: "${key}", birthDate: "${birthDate}", municipality: "05711000"`;
  const record = async (office: PathOffice, mutation: string): Promise<Answer> => {
    const { data, errors } = await hub.ask(`mutation { ${mutation} { id } }`, CLERKS[office]);
    if (errors) throw new Error(`${mutation}: ${errors[0]?.message}`);

    return data;
  };
  const receivedOn = `${arrivedIn + 6}-03-03`;
  const [caseReference, file, procedure] = PATH_OFFICES.map((office) => referenceOf(office, key));

  await record(
    Office.CASE_MANAGEMENT,
    `recordCaseManagementCase(input: { fileReference: "${caseReference}", ${names}, state: OPEN, openedOn: "${arrivedIn + 2}-02-01",
      caseManager: "${subjectOf(CLERKS.CASE_MANAGEMENT.as)}" })`,
  );
  await record(
    Office.CASE_MANAGEMENT,
    `recordCaseStage(input: { caseFile: "${caseReference}", stage: ACTIVE_OUTREACH, startedOn: "${arrivedIn + 2}-02-01", endedOn: "${arrivedIn + 2}-04-30" })`,
  );
  await record(Office.IMMIGRATION, `recordImmigrationFile(input: { fileReference: "${file}", ${names} })`);
  await record(
    Office.IMMIGRATION,
    `recordResidenceStatus(input: { file: "${file}", code: RP_FAMILY, validFrom: "${arrivedIn}-09-02" })`,
  );
  const basis = naturalisedWith
    ? `basis: STAG_10_2, mainFileReference: "${referenceOf(Office.NATURALISATION, naturalisedWith)}"`
    : "basis: STAG_10";
  await record(
    Office.NATURALISATION,
    `recordNaturalisationProcedure(input: { fileReference: "${procedure}", ${names}, ${basis}, receivedOn: "${receivedOn}" })`,
  );
  await record(
    Office.NATURALISATION,
    `recordProcedureStage(input: { procedure: "${procedure}", stage: APPLICATION_RECEIVED, startedOn: "${receivedOn}", endedOn: "${receivedOn}" })`,
  );
  const { data } = await hub.ask(`{ caseByReference(reference: "${caseReference}") { client { pseudonym } } }`, {
    ...CLERKS.CASE_MANAGEMENT,
  });

  return { key, client: data.caseByReference.client.pseudonym };
}

/** An office's proof that the person stands before its counter. */
export async function proveAt(
  hub: TestHub,
  { key }: PersonByHand,
  office: PathOffice,
  kind: "COUNTER" | "LINKING" = "COUNTER",
): Promise<string> {
  const { data, errors } = await hub.ask(
    `query ($reference: String!, $kind: ClientProofKind!) { known: ${PROOF[office]} }`,
    { ...CLERKS[office], variables: { reference: referenceOf(office, key), kind } },
  );
  if (errors) throw new Error(`${office} proves nothing of ${key}: ${errors[0]?.message}`);

  return data.known.held.proof;
}

/** The office's voucher, which the person takes to case management. */
export async function issueVoucher(hub: TestHub, person: PersonByHand, office: PathOffice): Promise<string> {
  const { data, errors } = await hub.ask("mutation ($proof: String!) { issueLinkVoucher(proof: $proof) { voucher } }", {
    ...CLERKS[office],
    variables: { proof: await proveAt(hub, person, office) },
  });
  if (errors) throw new Error(`${office} gives ${person.key} no voucher: ${errors[0]?.message}`);

  return data.issueLinkVoucher.voucher;
}

/** Whether case management links this client with the office whose voucher it is. */
export async function redeemVoucher(hub: TestHub, { client }: PersonByHand, voucher: string): Promise<boolean> {
  const { data, errors } = await hub.ask(
    `mutation ($client: ID!, $voucher: String!) { redeemLinkVoucher(clientPseudonym: $client, voucher: $voucher) }`,
    { ...CLERKS.CASE_MANAGEMENT, variables: { client, voucher } },
  );
  if (errors) throw new Error(`No voucher of ${client} is tried: ${errors[0]?.message}`);

  return data.redeemLinkVoucher;
}

/** Links the person's files by their own hand: the trust centre learns of the client, and of each other office by its voucher. */
export async function linkByHand(
  hub: TestHub,
  person: PersonByHand,
  offices: readonly PathOffice[] = [Office.IMMIGRATION, Office.NATURALISATION],
): Promise<void> {
  const { errors } = await hub.ask("mutation ($proof: String!) { registerClient(proof: $proof) { pseudonym } }", {
    ...CLERKS.CASE_MANAGEMENT,
    variables: { proof: await proveAt(hub, person, Office.CASE_MANAGEMENT) },
  });
  if (errors) throw new Error(`${person.key} is not registered: ${errors[0]?.message}`);
  for (const office of offices)
    if (!(await redeemVoucher(hub, person, await issueVoucher(hub, person, office))))
      throw new Error(`${office}'s voucher does not link ${person.key}.`);
}

/** Somebody whose three files are linked. */
export async function givenPerson(hub: TestHub, recorded: Recorded): Promise<PersonByHand> {
  const person = await recordPerson(hub, recorded);
  await linkByHand(hub, person);

  return person;
}

/** The person, or a guardian for them, withdraws at an office's counter whatever was permitted. */
export async function withdrawAtCounter(
  hub: TestHub,
  {
    person,
    office,
    by,
  }: { readonly person: PersonByHand; readonly office: PathOffice; readonly by: "PERSON" | "GUARDIAN" },
): Promise<HubAnswer> {
  return hub.ask(
    "mutation ($proof: String!, $by: Declarant!) { withdrawAtCounter(proof: $proof, input: { by: $by }) }",
    { ...CLERKS[office], variables: { by, proof: await proveAt(hub, person, office) } },
  );
}
