import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { localDate, quarterOf } from "../calendar/calendar.js";
import { firstDayOf } from "../calendar/quarter-days.js";
import { Office } from "../mandate/office.js";
import { type OfficeExample, startOfficeExample } from "./office-example.js";
import type { TestSubgraph } from "./test-subgraph.js";

interface OfficeFile {
  readonly id: string;
  readonly authorityId: string;
  readonly pseudonym: string;
}

interface Receiving<File extends OfficeFile> {
  readonly example: OfficeExample<File>;
  /** The mutation that records a note, e.g. `recordFileHandover`. */
  readonly mutation: string;
  /** The table of handovers, e.g. `file_handover`. */
  readonly table: string;
}

const NOW = quarterOf(localDate());

/** The quarter so many before this one. */
function quartersAgo(count: number): string {
  const first = firstDayOf(NOW);
  const months = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 - 3 * count;

  return quarterOf(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`);
}

/** The promises that every office keeps to which people bring a handover note. */
export function testReceivingOffice<File extends OfficeFile>({ example, mutation, table }: Receiving<File>): void {
  const { office: kind, staff, foreign, createFile } = example;
  let office: TestSubgraph;
  const files = Array.from({ length: 4 }, (_, index) =>
    createFile({ authorityId: staff.authority, pseudonym: `handed-over-${index}` }),
  );

  beforeAll(async () => {
    office = await startOfficeExample(example);
    await office.given(...files);
  });

  afterAll(() => office.stop());

  const sign = (sentQuarter: string, { id = randomUUID() as string, to = kind } = {}) =>
    office.signHandover({ id, from: Office.CASE_MANAGEMENT, sentQuarter }, to);
  const record = (file: Pick<OfficeFile, "id"> | undefined, note: string) =>
    office.ask(
      `mutation ($id: ID!, $note: String!) { ${mutation}(id: $id, note: $note) { fromOffice sentQuarter acceptedQuarter } }`,
      { as: staff, variables: { id: file?.id, note } },
    );

  test("a note is recorded with the sender's kind and both quarters, and nothing else of it is kept", async () => {
    const id = randomUUID();
    const { data, errors, statements } = await record(files[0], await sign(quartersAgo(3), { id }));
    const [row = {}] = await office.rows(`select * from ${table}`);
    const used = await office.rows("select * from used_handover");

    expect(errors).toBeUndefined();
    expect(data[mutation]).toEqual({
      ...{ fromOffice: "CASE_MANAGEMENT", sentQuarter: quartersAgo(3), acceptedQuarter: NOW },
    });
    expect(JSON.stringify(row)).not.toContain(id);
    // Beside no file: it tells that a note was used, and not by whom.
    expect(used).toEqual([{ id: createHash("sha256").update(id).digest("base64url"), sent_quarter: quartersAgo(3) }]);
    // The last is the log's, of what the answer shows.
    expect(statements).toBe(10);
  });

  test("a note counts once, whichever file it is recorded in", async () => {
    const note = await sign(quartersAgo(1));
    const first = await record(files[1], note);
    const again = await record(files[2], note);

    expect(first.errors).toBeUndefined();
    expect(again.errors).toMatchObject([
      { message: "The handover note has been recorded already.", extensions: { code: "CONFLICT" } },
    ]);
  });

  test("a lost note and the one issued in its place count once", async () => {
    const first = await record(files[2], await sign(quartersAgo(2)));
    const again = await record(files[2], await sign(quartersAgo(2)));

    expect(first.errors).toBeUndefined();
    expect(again.errors).toMatchObject([{ extensions: { code: "CONFLICT" } }]);
  });

  test("a note for another kind of office, of a quarter to come, or older than two years is refused", async () => {
    const other = kind === Office.IMMIGRATION ? Office.NATURALISATION : Office.IMMIGRATION;
    const answers = [
      await record(files[3], await sign(NOW, { to: other })),
      await record(files[3], await sign(quartersAgo(-1))),
      await record(files[3], await sign(quartersAgo(9))),
    ];

    expect(answers.map(({ errors }) => errors?.[0])).toMatchObject([
      {
        message: "The handover note is none that an office issued for this one.",
        extensions: { code: "BAD_USER_INPUT" },
      },
      { message: "A handover note counts from its own quarter for two years.", extensions: { code: "BAD_USER_INPUT" } },
      { message: "A handover note counts from its own quarter for two years.", extensions: { code: "BAD_USER_INPUT" } },
    ]);
    expect((await record(files[3], await sign(quartersAgo(8)))).errors).toBeUndefined();
  });

  test("in another authority's file a note is NOT_FOUND, and is not used up", async () => {
    const note = await sign(quartersAgo(5));
    const { errors } = await record(foreign, note);

    expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    expect((await record(files[0], note)).errors).toBeUndefined();
  });
}
