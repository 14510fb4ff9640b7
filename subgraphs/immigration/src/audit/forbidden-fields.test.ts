import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { AuditAssignment } from "@kim-hub/kit/audit-assignment";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import { findTaxIds } from "@kim-hub/kit/tax-id";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { ResidenceStatus } from "../residence-status/residence-status.js";
import { StatusCode } from "../status-code/status-code.js";
import { createFile } from "../testing/create-file.js";
import { immigration } from "../testing/immigration.js";

const TODAY = localDate();
const AUDIT = {
  ...{ role: Role.DATA_PROTECTION_AUDITOR, actor: "dpo", purpose: Purpose.DP_AUDIT, assignment: "P-1" },
};
const NATURALISED = createFile({ authorityId: "ABH-05711", fileReference: "E 1" });
let office: TestSubgraph;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  await office.given(
    NATURALISED,
    new ResidenceStatus({
      ...{ file: NATURALISED, code: StatusCode.NATURALISED, validTo: null },
      validFrom: addDays(TODAY, -30),
    }),
    new AuditAssignment({
      ...{
        reference: "P-1",
        auditor: "dpo",
        auditingBody: "Datenschutzbeauftragte (erfunden)",
        basis: "Art. 39 DSGVO",
      },
      ...{ authorityId: "ABH-05711", periodFrom: "2020-01-01", periodTo: TODAY, recordedBy: "steward" },
      ...{ validFrom: TODAY, validUntil: addDays(TODAY, 1) },
    }),
  );
});

afterAll(() => office.stop());

const find = (as: Partial<Viewer> = AUDIT, from = TODAY) =>
  office.ask(`{ immigrationForbiddenFields(from: "${from}", to: "${TODAY}") { where pattern count firstAt } }`, { as });
const findings = async (from?: string) => (await find(AUDIT, from)).data.immigrationForbiddenFields;

const disclosed = (columns: string, values: string) =>
  office.rows(`insert into disclosure_log (id, request_id, actor, role, subject, kind, coordinate, fields${columns})
    values (gen_random_uuid(), gen_random_uuid(), 'clerk', 'IMMIGRATION_CLERK', 'abh-erfunden', 'READ', 'Query.immigrationFile', '{}'${values})`);
const changed = (values: object, at = "now()", table = "immigration_file") =>
  office.rows(`insert into history (id, at, actor, "table", row_id, version, action, "values")
    values (to_char(${at}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '-' || gen_random_uuid(), ${at}, 'import', '${table}', '${NATURALISED.id}', 2, 'CORRECTED',
      '${JSON.stringify(values)}')`);

const found = (where: string, pattern: string, count = 1) => ({ where, pattern, count, firstAt: expect.any(String) });

test("what an office does of itself leaves nothing that is forbidden", async () => {
  await office.ask(`{ immigrationFile(id: "${immigration.file.id}") { id fileReference } }`, {
    as: immigration.staff,
  });
  await changed(
    { register_number: "987654321012", pseudonym: "abh-erfunden", family_name: "Erfunden" },
    "now()",
    "other",
  );
  await disclosed(", case_reference", ", 'Az. 123456789012/2026 und 12345678901'");

  expect(await findings()).toEqual([]);
});

test("the audit names the place of each finding, and none of its words", async () => {
  await disclosed(", case_reference", ", 'zu 987654321012'");
  await disclosed(", case_reference", ", 'IdNr 86095742719'");
  await disclosed(", case_reference", ", 'Die Familie lebt seit dem Sommer getrennt, sagt die Nachbarin'");
  await office.rows(
    "update disclosure_log set fields = '{names,86095742719}' where case_reference = 'IdNr 86095742719'",
  );
  await changed({ family_name: "987654321012", given_names: "Sie hat es mir im Vertrauen gesagt und geweint" });
  await changed({ family_name: "a 987654321012" });

  const { data, text, statements } = await find();

  expect(data.immigrationForbiddenFields).toEqual([
    found("disclosure_log.case_reference", "AZR_NUMBER"),
    found("disclosure_log.case_reference", "NARRATIVE"),
    found("disclosure_log.case_reference", "TAX_ID"),
    found("disclosure_log.fields", "TAX_ID"),
    found("history.immigration_file.family_name", "AZR_NUMBER", 2),
  ]);
  expect(text).not.toMatch(/987654321012|86095742719|Nachbarin/);
  expect(statements).toBe(1);
});

const afterNaturalisation = async () =>
  (await findings(addDays(TODAY, -60))).filter(
    ({ pattern }: { pattern: string }) => pattern === "AZR_AFTER_NATURALISATION",
  );

test("a register number that is changed after the naturalisation is found; one that stood there before is not", async () => {
  await office.rows("delete from history");
  await changed({ register_number: "987654321012" });
  expect(await afterNaturalisation()).toEqual([]);

  await office.rows(`update immigration_file set register_number = '987654321099' where id = '${NATURALISED.id}'`);
  expect(await afterNaturalisation()).toEqual([found("immigration_file.register_number", "AZR_AFTER_NATURALISATION")]);

  await office.rows("delete from history");
  await changed({ register_number: "987654321012" }, "now() - interval '40 days'");
  expect(await afterNaturalisation()).toEqual([]);
});

test("outside the days there is nothing, and without an assignment the question is refused", async () => {
  await office.rows("update disclosure_log set at = at - interval '400 days'");

  expect((await findings()).filter(({ where }: { where: string }) => where.startsWith("disclosure_log"))).toEqual([]);
  expect(await findings("2020-01-01")).toContainEqual(found("disclosure_log.fields", "TAX_ID"));
  expect((await find({ ...AUDIT, assignment: null })).errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("PostgreSQL knows a tax id as the scan of a service's output does", async () => {
  const digits = Array.from({ length: 2000 }, (_, index) => {
    const ten = String(1_000_000_000 + index * 4_321_987).padStart(10, "0");

    return Array.from({ length: 10 }, (_each, check) => `${ten}${check}`);
  }).flat();
  const known = await office.rows(
    `select each as id from unnest(string_to_array('${digits}', ',')) as each where is_tax_id(each)`,
  );
  const expected = digits.filter((each) => findTaxIds(each).length > 0);

  expect(expected.length).toBeGreaterThan(10);
  expect(known.map(({ id }) => id)).toEqual(expected);
});
