import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freeDocuments } from "../harness/free-documents.js";
import { startTestHub, type TestHub } from "../harness/test-hub.js";
import { askAs, type Heard } from "./existence/ask-as.js";
import { type AskedById, listAskedById, STAFF } from "./existence/asked-by-id.js";
import { getCaller } from "./existence/callers.js";
import { readHiddenRows } from "./existence/hidden-rows.js";

const ASKED = listAskedById();

let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({ ...freeDocuments(), RATE_LIMIT_PER_MINUTE: "0", COST_PER_MINUTE: "0" });
});

afterAll(() => hub?.stop());

async function ask({ office, document }: AskedById, value: string): Promise<Heard> {
  const { as, purpose } = STAFF[office];

  return askAs(hub, getCaller(as, purpose), { query: document(value), variables: {} });
}

test("every root field of the three offices that names a row is asked", () => {
  const fields = ASKED.map(({ field }) => field);

  for (const field of ["caseManagementCase", "immigrationFile", "procedureByReference", "correctCaseNote", "files"]) {
    expect(fields).toContain(field);
  }
});

test.each(Object.keys(STAFF) as (keyof typeof STAFF)[])(
  "a row of another authority of %s is answered with the bytes of a row that is not there",
  async (office) => {
    const hidden = await readHiddenRows(hub, office);
    const told: object[] = [];
    for (const asked of ASKED.filter((each) => each.office === office)) {
      const { argument, field } = asked;
      const values = /eference/.test(argument)
        ? [hidden.reference]
        : /seudonym/.test(argument)
          ? [hidden.pseudonym]
          : hidden.ids;
      for (const value of values) {
        const absent = await ask(asked, hidden.absent(value));
        const foreign = await ask(asked, value);
        if (JSON.stringify(foreign) !== JSON.stringify(absent)) told.push({ field, argument, absent, foreign });
      }
    }

    expect(hidden.ids.length).toBeGreaterThan(3);
    expect(told).toEqual([]);
  },
  300_000,
);
