/** Asks every personal field below one query or mutation, e.g. `Query.procedures`. */
type Ask = (coordinate: string, args: string, question: { as: string; purpose: string }) => Promise<unknown>;

const clerk = { as: "naturalisation.bielefeld", purpose: "NATURALISATION_PROCEDURE" };

const receiver = { as: "naturalisation.aachen", purpose: "NATURALISATION_PROCEDURE" };

const input = (reference: string, more = "") =>
  `input: { fileReference: "${reference}", familyName: "Beispiel (erfunden)", basis: STAG_10, receivedOn: "2024-01-08" ${more} }`;

/** Every query and mutation of a naturalisation office, on procedures that it records. */
export async function askNaturalisation(ask: Ask): Promise<void> {
  const act = (name: string, args: string) => ask(`Mutation.${name}`, args, clerk);
  const read = (name: string, args: string) => ask(`Query.${name}`, args, clerk);
  const record = async (reference: string) => Object(await act("recordNaturalisationProcedure", input(reference)));
  const at = ({ id, version }: { id: string; version: number }) => `id: "${id}", expectedVersion: ${version}`;
  const of = (values: string) => `input: { procedure: "E 1", ${values} }`;

  const [procedure, withdrawn, passedOn] = [await record("E 1"), await record("E 2"), await record("E 3")];
  const corrected = Object(
    await act("correctNaturalisationProcedure", `${at(procedure)}, ${input("E 1", `givenNames: "Ada"`)}`),
  );
  for (const [noun, values] of [
    ["ProcedureStage", `stage: ASSESSMENT, startedOn: "2024-02-01"`],
    ["OutstandingDocument", `kind: TRANSLATION, requestedOn: "2024-02-01", dueOn: "2024-03-01"`],
    ["RequirementFact", `code: LANGUAGE_B1, state: FULFILLED, validFrom: "2024-02-01"`],
  ] as const)
    await act(`correct${noun}`, `${at(Object(await act(`record${noun}`, of(values))))}, ${of(values)}`);
  await read("naturalisationHistory", `table: "naturalisation_procedure", rowId: "${procedure.id}"`);
  await read("procedures", `reference: "E ", first: 1`);
  await read("procedureByReference", `reference: "E 1"`);
  await read("naturalisationWorklist", `on: "2024-02-02", kind: DOCUMENTS_OUTSTANDING, first: 1`);
  await read("requirementCheck", `procedure: "${procedure.id}", on: "2024-07-01"`);
  const decided = Object(
    await act("recordNaturalisationDecision", `${at(corrected)}, decision: GRANTED, decidedOn: "2024-07-01"`),
  );
  await act("handOverCertificate", `${at(decided)}, handedOverOn: "2024-07-15"`);
  const counselled = Object(
    await act(
      "recordNaturalisationProcedure",
      `input: { fileReference: "E 4", familyName: "Beispiel (erfunden)", basis: STAG_10 }`,
    ),
  );
  await act("receiveApplication", `${at(counselled)}, receivedOn: "2024-07-01"`);
  await act("withdrawProcedure", `${at(withdrawn)}, withdrawnOn: "2024-07-01"`);
  await act("transferProcedure", `${at(passedOn)}, to: "EBH-05758", transferredOn: "2024-07-01"`);
  await askTransfers(ask, await record("E 5"));
}

/** Offers a procedure to another office, which rejects it, takes the offer back, and offers it again until it is accepted. */
async function askTransfers(ask: Ask, { fileReference }: { readonly fileReference: string }): Promise<void> {
  for (const [act, requestedOn] of Object.entries({
    reject: "2026-11-02",
    revoke: "2026-11-03",
    accept: "2026-11-04",
  })) {
    const offer = `input: { procedure: "${fileReference}", toAuthority: "EBH-05334", requestedOn: "${requestedOn}" }`;
    const { id } = Object(await ask("Mutation.recordProcedureTransfer", offer, clerk));
    if (act === "accept") await ask("Query.offeredProcedureTransfers", "", receiver);
    await ask(
      `Mutation.${act}ProcedureTransfer`,
      `id: "${id}", expectedVersion: 1 ${act === "accept" ? `, fileReference: "E 5 (erfunden, Aachen)"` : ""}`,
      act === "revoke" ? clerk : receiver,
    );
  }
}
