import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { declarationOf } from "@kim-hub/offices/office-names";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { camelName, OFFICES } from "../mandate/office.js";
import { createOrm } from "../subgraph/database.js";
import { askParts, mandateOf, type OfficeExample, STEERING_GROUP, startOfficeExample } from "./office-example.js";
import { type RoundTripCounter, startRoundTripCounter } from "./round-trips.js";
import type { TestAnswer, TestSubgraph } from "./test-subgraph.js";

/** The tests that every office passes on what it releases under a mandate. */
export function testOfficePart<File extends OfficeExample["file"]>(example: OfficeExample<File>): void {
  const { office: name, database, file } = example;
  const [another = name] = OFFICES.filter((other) => other !== name);
  const mandate = mandateOf(file);
  const part = `${camelName(name)}Part`;
  let office: TestSubgraph;
  let counter: RoundTripCounter;

  beforeAll(async () => {
    office = await startOfficeExample(example, {
      // As in production.
      answersDatabaseErrors: false,
      through: async (applicationUrl) => {
        counter = await startRoundTripCounter(applicationUrl);

        return counter.url;
      },
    });
  });

  afterAll(async () => {
    await office.stop();
    await counter.stop();
  });

  const ask = (sealed: string | null, as?: Partial<Viewer>) => askParts(office, name, [sealed], as);
  const seal = (change = {}) => office.seal({ ...mandate, ...change }, name);

  const expectRefused = ({ data, errors }: TestAnswer): void => {
    expect(data._entities[0]).toEqual({ [part]: null });
    expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  };

  test("a mandate releases the office's part, with one select and one log entry", async () => {
    const { data, errors, statements } = await ask(await seal());

    expect(errors).toBeUndefined();
    expect(data._entities[0][part].segments).not.toEqual([]);
    expect(statements).toBe(2);
  });

  test("the segments lie in the legal domains that the office declares", async () => {
    const { data } = await ask(await seal());
    const domains: readonly string[] = data._entities[0][part].segments.map(
      ({ legalDomain }: { legalDomain: string }) => legalDomain,
    );
    const { legalDomains } = declarationOf(name);

    expect(domains).not.toEqual([]);
    expect(domains.filter((domain) => legalDomains !== null && !legalDomains.includes(domain))).toEqual([]);
  });

  test("a part takes three round trips to PostgreSQL: what an authority took away, the files, and the rows of the log", async () => {
    await ask(await seal());
    const sealed = await seal();

    expect(await counter.during(() => ask(sealed))).toBe(3);
  });

  test("without a mandate nothing is released and nothing is said", async () => {
    const { data, errors, statements } = await ask(null);

    expect(data._entities[0]).toEqual({ [part]: null });
    expect(errors).toBeUndefined();
    expect(statements).toBe(0);
  });

  test("a mandate for another office, steering group or purpose, or an altered one, is NOT_AVAILABLE", async () => {
    const genuine = await seal();

    for (const answer of [
      await ask(await office.seal(mandate, another)),
      await ask(genuine, { ...STEERING_GROUP, body: "LG-05554" }),
      await ask(await seal({ purpose: Purpose.STEERING_REPORT })),
      await ask(`${genuine.slice(0, -4)}AAAA`),
      await ask("not-a-mandate"),
    ]) {
      expectRefused(answer);
    }
  });

  test.each([
    { role: Role.IMMIGRATION_CLERK, purpose: Purpose.RESIDENCE_PROCEDURE },
    { role: Role.CASE_MANAGER, purpose: Purpose.CASE_WORK },
    { role: Role.NATURALISATION_CLERK, purpose: Purpose.NATURALISATION_PROCEDURE },
  ])("a caller of the role $role who carries a mandate gets nothing for it", async ({ role, purpose }) => {
    const { body } = STEERING_GROUP;

    expectRefused(await ask(await seal({ purpose }), { role, body, purpose }));
  });

  const PREVIEWER = { role: Role.CASE_MANAGER, body: null, purpose: Purpose.CASE_WORK, actor: "cm-1" };
  const sealPreview = () => seal({ preview: true, actor: PREVIEWER.actor, purpose: PREVIEWER.purpose });

  test("the case manager who asks for a preview sees byte for byte what the steering group will get, with as many statements", async () => {
    const preview = await ask(await sealPreview(), PREVIEWER);
    const released = await ask(await seal());

    expect(preview.text).toBe(released.text);
    expect(preview.statements).toBe(released.statements);
    expect(
      await office.rows("select role, actor, body, purpose from disclosure_log order by at desc offset 1 limit 1"),
    ).toEqual([PREVIEWER]);
  });

  test("a preview opens for nobody but the case manager who asked for it, and a released path's mandate for no case manager", async () => {
    for (const as of [STEERING_GROUP, { ...STEERING_GROUP, actor: PREVIEWER.actor, purpose: Purpose.CASE_WORK }])
      expectRefused(await ask(await sealPreview(), as));
    expectRefused(await ask(await sealPreview(), { ...PREVIEWER, actor: "cm-2" }));
    expectRefused(await ask(await seal({ actor: PREVIEWER.actor }), PREVIEWER));
    expectRefused(await ask(await seal({ actor: PREVIEWER.actor, purpose: PREVIEWER.purpose }), PREVIEWER));
  });

  test("a mandate serves one request: another one is NOT_AVAILABLE, also at the same instant, and leaves a refused row", async () => {
    const sealed = await seal();
    const answers = await Promise.all([ask(sealed), ask(sealed), ask(sealed)]);
    const refused = answers.filter(({ data }) => data._entities[0][part] === null);

    expect(refused).toHaveLength(2);
    for (const { errors } of refused) expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
    const last = await office.rows("select subject, refusal from disclosure_log order by at desc limit 3");
    expect(last.filter(({ refusal }) => refusal === "NOT_AVAILABLE")).toHaveLength(2);
  });

  test("a read that the gateway sends again within its request is answered again", async () => {
    const as = { ...STEERING_GROUP, requestId: "sent twice" };
    const sealed = await seal();
    const [first, second] = [await ask(sealed, as), await ask(sealed, as)];

    expect(first.data._entities[0][part].segments).not.toEqual([]);
    expect(second.text).toBe(first.text);
  });

  test("two mandates of one request are both answered, and a mandate of somebody else is NOT_AVAILABLE", async () => {
    const mandates = [await seal(), await seal(), await seal({ actor: "somebody else" })];
    const { data, errors } = await askParts(office, name, mandates);

    const released = data._entities.map((entity: Record<string, unknown>) => entity[part] !== null);
    expect(released).toEqual([true, true, false]);
    expect(errors).toMatchObject([{ extensions: { code: "NOT_AVAILABLE" } }]);
  });

  test("a used mandate is refused also where the database's clock is ahead of the office's", async () => {
    const sealed = await seal();
    await ask(sealed);
    await office.rows("update mandate_use set expires_at = expires_at - interval '30 seconds'");
    await ask(await seal());

    expectRefused(await ask(sealed));
  });

  test("uses of mandates that have run out are deleted by a later use", async () => {
    await ask(await seal());
    await office.rows("update mandate_use set expires_at = now() - interval '61 seconds'");
    await ask(await seal());

    expect(await office.rows("select id from mandate_use")).toHaveLength(1);
  });

  test("the application's role can neither free a mandate that may live nor give it to another request", async () => {
    await ask(await seal());
    const before = await office.rows("select * from mandate_use order by id");
    const application = createOrm(database, office.applicationUrl);
    const run = (sql: string) => application.em.fork().execute(sql, [], "run");

    await run("delete from mandate_use");
    for (const change of ["request_id = 'mine'", "id = 'free'", "expires_at = now() - interval '1 hour'"])
      await expect(run(`update mandate_use set ${change}`)).rejects.toMatchObject({ code: "42501" });

    await application.close();
    expect(before).not.toEqual([]);
    expect(await office.rows("select * from mandate_use order by id")).toEqual(before);
  });

  test("when the disclosure cannot be recorded, nothing is released", async () => {
    await office.rows("alter table disclosure_log rename to disclosure_log_away");
    const { data, errors, text } = await ask(await seal());
    await office.rows("alter table disclosure_log_away rename to disclosure_log");

    expect(data).toEqual({ _entities: [{ [part]: null }] });
    expect(errors).toMatchObject([
      { message: "The request failed inside the hub.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
    ]);
    expect(text).not.toMatch(/disclosure|relation|insert/);
  });
}
