import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { advanceLog } from "@kim-hub/kit/advance-log";
import { AuditAssignment } from "@kim-hub/kit/audit-assignment";
import { addDays, localDate } from "@kim-hub/kit/calendar";
import { createOrm, type Orm } from "@kim-hub/kit/database";
import { createSigner, NoteAlgorithm } from "@kim-hub/kit/note-key";
import { startOfficeExample } from "@kim-hub/kit/office-example";
import type { TestSubgraph } from "@kim-hub/kit/testing";
import { Purpose, Role, type Viewer } from "@kim-hub/kit/viewer";
import { database } from "../database.js";
import { immigration } from "../testing/immigration.js";

const TODAY = localDate();
const YESTERDAY = addDays(TODAY, -1);
const AUDIT = {
  ...{ role: Role.DATA_PROTECTION_AUDITOR, actor: "dpo", purpose: Purpose.DP_AUDIT, assignment: "P-1" },
};
const signer = createSigner("test.example/log", NoteAlgorithm.ED25519, generateKeyPairSync("ed25519").privateKey);
let office: TestSubgraph;
let owner: Orm;

beforeAll(async () => {
  office = await startOfficeExample(immigration);
  owner = createOrm(database, office.ownerUrl);
  await office.given(
    new AuditAssignment({
      ...{
        reference: "P-1",
        auditor: "dpo",
        auditingBody: "Datenschutzbeauftragte (erfunden)",
        basis: "Art. 39 DSGVO",
      },
      ...{ authorityId: "ABH-05711", periodFrom: "2024-01-01", periodTo: TODAY, recordedBy: "steward" },
      ...{ validFrom: TODAY, validUntil: addDays(TODAY, 1) },
    }),
  );
});

/** Ten rows and their padding under a checkpoint of yesterday, then 600 and 3 under two of today: more than two tiles. */
beforeEach(async () => {
  await office.rows("truncate disclosure_log, log_tile, log_checkpoint, log_padding, log_cosignature");
  await grow(10);
  await office.rows("update log_checkpoint set at = now() - interval '1 day'");
  await grow(600);
  await grow(3);
});

afterAll(async () => {
  await owner.close();
  await office.stop();
});

async function grow(count: number): Promise<void> {
  await office.rows(`insert into disclosure_log (id, request_id, actor, role, subject, kind, coordinate, fields)
    select gen_random_uuid(), 'r', 'Müller', 'R', 'P-' || place, 'READ', 'Query.x', '{a}' from generate_series(1, ${count}) as place`);
  await advanceLog(owner.em, signer);
}

const ask = (from = TODAY, to = TODAY, as: Partial<Viewer> = AUDIT) =>
  office.ask(`{ immigrationLogIntegrity(from: "${from}", to: "${to}") { fromSeq toSeq ok brokenAt } }`, { as });
const verdict = async (from?: string, to?: string) => (await ask(from, to)).data.immigrationLogIntegrity;

test("a log that nobody touched is whole: that of a day, of two days, and of days before it began", async () => {
  expect(await verdict()).toEqual({ fromSeq: 64, toSeq: 767, ok: true, brokenAt: null });
  expect(await verdict(YESTERDAY)).toEqual({ fromSeq: 0, toSeq: 767, ok: true, brokenAt: null });
  expect(await verdict(YESTERDAY, YESTERDAY)).toEqual({ fromSeq: 0, toSeq: 63, ok: true, brokenAt: null });
  expect(await verdict("2024-01-01", "2024-01-31")).toEqual({ fromSeq: null, toSeq: null, ok: true, brokenAt: null });
});

const tileSql = (level: number, index: number, place: number) =>
  `update log_tile set hashes = set_byte(hashes, ${place} * 32, get_byte(hashes, ${place} * 32) # 1) where level = ${level} and "index" = ${index}`;

test.each([
  ["a row's column was changed", "update disclosure_log set actor = 'Meier' where log_index = 300", 300],
  ["a row in the middle was deleted", "delete from disclosure_log where log_index = 301", 301],
  ["a row was taken out of the order", "update disclosure_log set log_index = null where log_index = 302", 302],
  ["a row was put in the place of padding", "update disclosure_log set log_index = 700 where log_index = 303", 303],
  [
    "two rows changed their places",
    `update disclosure_log set log_index = 900 - log_index where log_index in (400, 500)`,
    400,
  ],
  ["a row's salt was changed", "update disclosure_log set salt = sha256('x') where log_index = 304", 304],
  ["padding was forged", `update log_padding set seed = sha256('x') where "start" = 664`, 664],
  ["padding was deleted", `delete from log_padding where "start" = 707`, 707],
  ["a leaf's hash was changed in its tile", tileSql(0, 1, 60), 316],
  ["a tile is gone", `delete from log_tile where level = 0 and "index" = 1`, 256],
  ["a hash above the leaves was changed", tileSql(1, 0, 1), 256],
  ["the tile above the leaves is gone", "delete from log_tile where level = 1", 0],
  [
    "the newest checkpoint has another root",
    "update log_checkpoint set note = replace(note, E'\\n768\\n', E'\\n768\\nA') where size = 768",
    704,
  ],
  ["the newest checkpoint is no note", "update log_checkpoint set note = 'x' where size = 768", 704],
])("%s: the audit names the first broken place", async (_what, sql, brokenAt) => {
  await office.rows(sql);

  expect(await verdict()).toEqual({ fromSeq: 64, toSeq: 767, ok: false, brokenAt });
});

test("what is broken on one day does not hide in another's answer", async () => {
  await office.rows("update disclosure_log set actor = 'Meier' where log_index = 5");

  expect(await verdict()).toMatchObject({ ok: true });
  expect(await verdict(YESTERDAY)).toEqual({ fromSeq: 0, toSeq: 767, ok: false, brokenAt: 5 });
});

test("what was due is gone as a beginning of the log, and the rest is whole", async () => {
  await office.rows("delete from disclosure_log where log_index < 10");
  await office.rows(`delete from log_padding where "start" = 10`);

  expect(await verdict(YESTERDAY)).toEqual({ fromSeq: 64, toSeq: 767, ok: true, brokenAt: null });
});

test("days beyond the assignment's are refused", async () => {
  const { errors } = await ask("2023-12-31");

  expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test("nobody learns of a leaf without an assignment, nor anything else of the log", async () => {
  const application = createOrm(database, office.applicationUrl);
  const em = application.em.fork();
  await office.rows("update disclosure_log set actor = 'Meier' where log_index = 300");

  expect(await em.execute("select * from check_log_leaves(64, 767)")).toEqual([{ kept_from: null, broken: null }]);
  await expect(em.execute("select * from hash_log_padding('x', 1, 2)")).rejects.toThrow("permission denied");
  await application.close();
});
