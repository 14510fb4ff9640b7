import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type { Viewer } from "../identity/viewer.js";
import { type OfficeExample, STEERING_GROUP, startOfficeExample } from "./office-example.js";
import type { TestSubgraph } from "./test-subgraph.js";

/** Where the example's file names its person, and the type of that person. */
interface PersonField {
  readonly field: string;
  readonly type: string;
}

/** The tests that every office passes on what it states of its persons to the trust centre. */
export function testOfficeProof<File extends OfficeExample["file"]>(
  example: OfficeExample<File>,
  { field, type }: PersonField,
): void {
  const { office: name, staff, file, foreign, query } = example;
  const PROOF = `query ($id: ID!) { ${query.field}(id: $id) { ${field} { proof } } }`;
  const ENTITIES = `query ($known: [_Any!]!) { _entities(representations: $known) { ... on ${type} { proof } } }`;
  let office: TestSubgraph;

  beforeAll(async () => {
    office = await startOfficeExample(example);
  });

  beforeEach(() => office.rows("delete from disclosure_log"));

  afterAll(() => office.stop());

  const ask = (id: string, as: Partial<Viewer> = staff) => office.ask(PROOF, { as, variables: { id } });
  const askEntities = (pseudonyms: readonly string[], as: Partial<Viewer> = staff) =>
    office.ask(ENTITIES, {
      as,
      variables: { known: pseudonyms.map((pseudonym) => ({ __typename: type, pseudonym })) },
    });

  test("staff prove to the trust centre that a person is the office's own, and the log names it", async () => {
    const { data, errors, statements } = await ask(file.id);

    expect(errors).toBeUndefined();
    const proof = await office.openProof(data[query.field][field].proof, "COUNTER", staff);
    const { authority, actor } = staff;
    expect(proof).toEqual({ kind: "COUNTER", office: name, authority, actor, pseudonym: file.pseudonym });
    // The file, the proof, and the log of both: the proof is a disclosure of its own.
    expect(statements).toBe(3);
    expect(await office.rows(`select subject from disclosure_log where coordinate = '${type}.proof'`)).toEqual([
      { subject: file.pseudonym },
    ]);
  });

  test("proofs of many persons cost one select and one statement of the log; of a foreign and an unknown one there is none", async () => {
    const { data, errors, statements } = await askEntities([file.pseudonym, foreign.pseudonym, "unknown"]);

    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([{ proof: expect.any(String) }, { proof: null }, { proof: null }]);
    expect(statements).toBe(2);
    expect(await office.rows("select subject from disclosure_log")).toEqual([{ subject: file.pseudonym }]);
  });

  test("a proof for linking holds codes of the person's name and birth date, and neither of them", async () => {
    const { data, statements } = await office.ask(
      `query ($id: ID!) { ${query.field}(id: $id) { ${field} { proof(kind: LINKING) } } }`,
      { as: staff, variables: { id: file.id } },
    );
    const proof = await office.openProof(data[query.field][field].proof, "LINKING", staff);

    expect(proof).toMatchObject({
      pseudonym: file.pseudonym,
      keyId: expect.any(String),
      nameRules: expect.any(String),
    });
    expect(proof.codes.length).toBeGreaterThan(0);
    for (const { code } of proof.codes) expect(code).toMatch(/^[\w-]{43}$/);
    expect(statements).toBe(3);
  });

  test("no other role or purpose gets a proof, and each attempt leaves a row", async () => {
    for (const as of [STEERING_GROUP, { ...staff, purpose: STEERING_GROUP.purpose }, {}]) {
      const { data, errors } = await askEntities([file.pseudonym], as);

      expect(data).toEqual({ _entities: [{ proof: null }] });
      expect(errors).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
    }
    const attempts = await office.rows("select subject, refusal from disclosure_log");

    expect(attempts).toEqual(Array.from({ length: 3 }, () => ({ subject: null, refusal: "NOT_FOUND" })));
  });

  test("where the log cannot be written, nothing is proved", async () => {
    await office.rows("alter table disclosure_log rename to disclosure_log_away");
    const { data, errors } = await askEntities([file.pseudonym]);
    await office.rows("alter table disclosure_log_away rename to disclosure_log");

    expect(data).toEqual({ _entities: [{ proof: null }] });
    expect(errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  });
}
