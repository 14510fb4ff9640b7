import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { camelName } from "../mandate/office.js";
import { createOrm } from "../subgraph/database.js";
import { askParts, mandateOf, type OfficeExample, STEERING_GROUP, startOfficeExample } from "./office-example.js";
import type { TestSubgraph } from "./test-subgraph.js";

const OFFICER = { role: Role.TRUST_OFFICER, actor: "officer", purpose: Purpose.LINKING };

/** The tests that every office passes on what it tells the trust officer of its log. */
export function testSealedMandate<File extends OfficeExample["file"]>(example: OfficeExample<File>): void {
  const { office: name, database, staff, file } = example;
  const field = `${camelName(name)}Disclosure`;
  const mandate = randomUUID();
  let office: TestSubgraph;

  beforeAll(async () => {
    office = await startOfficeExample(example);
    await askParts(office, name, [await office.seal({ ...mandateOf(file), id: mandate }, name)]);
  });

  afterAll(() => office.stop());

  const ask = (ids: readonly string[], as: Partial<Viewer> = OFFICER) =>
    office.ask(
      `query ($known: [_Any!]!) { _entities(representations: $known) { ... on SealedMandate { ${field} { at fields } } } }`,
      { as, variables: { known: ids.map((id) => ({ __typename: "SealedMandate", id })) } },
    );

  test("the trust officer finds what left the office under a mandate: when and which fields, by one statement and one of the log", async () => {
    const { data, errors, statements } = await ask([mandate, randomUUID()]);

    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      {
        [field]: [{ at: expect.stringMatching(/^\d{4}-/), fields: expect.arrayContaining(["asOf", "segments.code"]) }],
      },
      { [field]: [] },
    ]);
    expect(statements).toBe(2);
    const [entry] = await office.rows(
      `select actor, subject from disclosure_log where coordinate = 'SealedMandate.${field}'`,
    );
    expect(entry).toEqual({ actor: "officer", subject: file.pseudonym });
  });

  test("what left the office under a mandate is told to no other role or purpose", async () => {
    for (const as of [
      staff,
      STEERING_GROUP,
      { ...OFFICER, purpose: staff.purpose },
      { ...staff, purpose: Purpose.LINKING },
      {},
    ]) {
      const { data, errors } = await ask([mandate], as);

      expect(data).toEqual({ _entities: [{ [field]: null }] });
      expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    }
  });

  test("who reads the log otherwise reads nothing by a mandate's id", async () => {
    for (const as of [
      { role: Role.DATA_PROTECTION_AUDITOR, authority: staff.authority, purpose: Purpose.DP_AUDIT },
      { role: Role.DATA_SUBJECT, purpose: Purpose.SUBJECT_ACCESS },
    ]) {
      const { data, errors } = await ask([mandate], as);

      expect(errors).toBeUndefined();
      expect(data).toEqual({ _entities: [{ [field]: [] }] });
    }
  });

  test("the application role asks the log by a mandate's id alone", async () => {
    const orm = createOrm(database, office.applicationUrl);
    const run = (sql: string, role: Role = Role.TRUST_OFFICER) => {
      const em = orm.em.fork();
      em.setSessionContext({ variables: { "app.role": role, "app.actor": "x", "app.authority": staff.authority } });

      return em.transactional((transaction) => transaction.execute(sql));
    };

    await expect(run("select * from disclosure_log")).rejects.toThrow("permission denied");
    expect(await run(`select subject from list_mandate_disclosures('${mandate}')`)).toHaveLength(1);
    for (const role of [staff.role, Role.DATA_STEWARD, Role.DATA_PROTECTION_AUDITOR, Role.DATA_SUBJECT])
      expect(await run(`select subject from list_mandate_disclosures('${mandate}')`, role)).toEqual([]);
    expect(await run("select subject from list_mandate_disclosures(null)")).toEqual([]);
    expect(await run("select subject from list_mandate_disclosures('')")).toEqual([]);
    await orm.close();
  });
}
