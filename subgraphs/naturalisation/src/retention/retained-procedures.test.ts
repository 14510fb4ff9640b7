import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { deleteDue } from "@kim-hub/kit/delete-due";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { createProcedure, stagesOf } from "../testing/create-procedure.js";
import { naturalisation } from "../testing/naturalisation.js";
import { RETAINED_PROCEDURES } from "./retained-procedures.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(naturalisation);
});

afterAll(() => office.stop());

test("a procedure goes ten years after it ended, with its rows and with the person of no other", async () => {
  const ended = {
    authorityId: "EBH-05170",
    receivedOn: "2012-01-02",
    decision: "REFUSED",
    decidedOn: "2013-01-02",
  } as const;
  const [old, known, granted] = [
    createProcedure({ ...ended, pseudonym: "gone" }),
    createProcedure({ ...ended, pseudonym: "known" }),
    createProcedure({ ...ended, pseudonym: "waiting", decision: "GRANTED" }),
  ];
  const pending = createProcedure({ authorityId: "EBH-05170", pseudonym: "known", receivedOn: "2024-01-02" });
  await office.given(old, known, granted, pending);
  await office.given(
    ...stagesOf(old, ["REFUSED", "2013-01-02", "2013-01-02"]),
    ...stagesOf(pending, ["INQUIRIES", "2024-02-01", null]),
  );
  const orm = createOrm(database, office.ownerUrl);
  const [procedures] = RETAINED_PROCEDURES;
  const counts = procedures
    ? await orm.em.transactional((em) => deleteDue(em, procedures, { on: "2023-01-03", period: "P10Y", dryRun: false }))
    : [];
  await orm.close();

  expect(counts.filter(({ rows }) => rows > 0)).toEqual([
    { table: "procedure_stage", rows: 1 },
    { table: "person_register", rows: 1 },
    { table: "naturalisation_procedure", rows: 2 },
  ]);
  expect(
    await office.rows(
      "select pseudonym, decision from naturalisation_procedure where authority_id = 'EBH-05170' order by 1",
    ),
  ).toEqual([
    { pseudonym: "known", decision: null },
    // A certificate that was never handed over has not ended the procedure.
    { pseudonym: "waiting", decision: "GRANTED" },
  ]);
});
