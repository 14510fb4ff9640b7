import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createOrm } from "@kim-hub/kit/database";
import { deleteDue } from "@kim-hub/kit/delete-due";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { database } from "../database.js";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";
import { RETAINED_FILES } from "./retained-files.js";

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
});

afterAll(() => office.stop());

function fileWith(reference: string, ...statuses: readonly (readonly [StatusCode, string, string | null])[]): object[] {
  const file = createFile({ authorityId: "ABH-05170", fileReference: reference });

  return [
    file,
    ...statuses.map(([code, validFrom, validTo]) => new ResidenceStatus({ file, code, validFrom, validTo })),
  ];
}

async function deleteOn(record: string, period: string, on: string) {
  const retained = RETAINED_FILES.find((each) => each.record === record);
  if (!retained) throw new Error(`${record} is not retained.`);
  const orm = createOrm(database, office.ownerUrl);
  const counts = await orm.em.transactional((em) => deleteDue(em, retained, { on, period, dryRun: false }));
  await orm.close();

  return counts.filter(({ rows }) => rows > 0);
}

const references = async () =>
  (await office.rows("select file_reference from immigration_file where authority_id = 'ABH-05170' order by 1")).map(
    (row) => row.file_reference,
  );

test("a naturalised person's file goes on the next day, with its rows and its person", async () => {
  await office.given(
    ...fileWith("N-1", [StatusCode.SETTLEMENT, "2015-01-01", null], [StatusCode.NATURALISED, "2024-06-27", null]),
    ...fileWith("N-2", [StatusCode.NATURALISED, "2024-06-28", null]),
  );
  const counts = await deleteOn("NATURALISED_PERSONS_FILE", "P0D", "2024-06-28");

  expect(counts).toEqual([
    { table: "residence_status", rows: 2 },
    { table: "person_register", rows: 1 },
    { table: "immigration_file", rows: 1 },
  ]);
  expect(await references()).toEqual(["N-2"]);
});

test("another file goes ten years after its last status has ended, and never while one has no end", async () => {
  await office.given(
    ...fileWith(
      "O-1",
      [StatusCode.TOLERATION, "2010-01-01", "2011-01-01"],
      [StatusCode.RP_FAMILY, "2011-01-02", "2012-12-31"],
    ),
    ...fileWith("O-2", [StatusCode.TOLERATION, "2010-01-01", "2012-12-31"], [StatusCode.RP_FAMILY, "2012-01-02", null]),
    ...fileWith("O-3"),
  );

  expect(await deleteOn("IMMIGRATION_FILE", "P10Y", "2022-12-31")).toEqual([]);
  await deleteOn("IMMIGRATION_FILE", "P10Y", "2023-01-01");
  expect(await references()).toEqual(["N-2", "O-2", "O-3"]);
});
