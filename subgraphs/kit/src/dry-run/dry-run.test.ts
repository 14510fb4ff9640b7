import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Ctx, Mutation, Query, Resolver } from "type-graphql";
import { discloseFile } from "../disclosure/disclose-file.js";
import { Purpose, Role } from "../identity/viewer.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { createSubgraphSchema } from "../schema/schema.js";
import { startSubgraph } from "../subgraph/server.js";
import { Counselling, CounsellingNote } from "../testing/counselling/counselling.js";
import { CounsellingResolver } from "../testing/counselling/counselling.resolver.js";
import { counsellingDatabase } from "../testing/counselling/counselling-database.js";
import { Status } from "../testing/data-classes.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestOptions, type TestSubgraph } from "../testing/test-subgraph.js";

const clerk = { role: Role.NATURALISATION_CLERK, authority: "EBH-05711", purpose: Purpose.NATURALISATION_PROCEDURE };
const LIST = "{ counsellings { nodes { place } } }";
const PLACE = "A place that nobody else names";
const id = randomUUID();

/** Reads that write on the way, in each of the ways in which an office sends a statement. */
@Resolver()
class NotingResolver {
  @Query(() => String, { nullable: true })
  @Status
  async noted(@Ctx() context: Context): Promise<string> {
    const { em } = context;
    await discloseFile(Counselling, id, context);
    await em.execute("insert into counselling_note (counselling_id) values (?)", [id], "run", em.getLoggerContext());
    em.persist(Object.assign(new CounsellingNote(), { counsellingId: id }));
    await em.flush();
    await em.fork().execute("insert into counselling_note (counselling_id) values (?)", [id]);

    return PLACE;
  }

  @Mutation(() => String, { nullable: true })
  @Status
  async move(@Ctx() context: Context): Promise<string> {
    const { place } = await discloseFile(Counselling, id, context);

    return place;
  }
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "naturalisation", config, database: counsellingDatabase, extend: (context: Context) => context },
    schema: await createSubgraphSchema({ resolvers: [CounsellingResolver, NotingResolver] }),
    ...(log && { log }),
  });
const startOffice = (options: TestOptions = {}) =>
  startTestSubgraph("naturalisation", counsellingDatabase, start, undefined, options);

let office: TestSubgraph;

beforeAll(async () => {
  office = await startOffice();
  await office.given(
    Object.assign(new Counselling(), {
      ...{ id, pseudonym: "person-1", place: PLACE, day: "2024-03-01", endedOn: null },
      ...{ recordedAt: new Date(), ticket: 1n, fee: "1.00", persons: 1, isOpen: true },
    }),
  );
});

afterAll(() => office.stop());

const countRows = async () => {
  const [row] = await office.rows(`select (select count(*)::int from disclosure_log) as disclosures,
    (select count(*)::int from counselling_note) as notes`);

  return row;
};

test("a dry run notes statements with placeholders, their rows and the disclosures that it would have left, and writes none", async () => {
  const before = await countRows();
  const { errors, extensions } = await office.ask(LIST, { as: clerk, dryRun: true });

  expect(errors).toBeUndefined();
  expect(extensions?.dryRun).toMatchObject({
    ...{ mandates: [], refusals: [], withheld: [] },
    statements: [{ statement: expect.stringMatching(/from "counselling".* limit \$1/), times: 1, rows: 1 }],
    disclosures: [{ field: "Query.counsellings", refusal: null, persons: 1, fields: ["nodes.place"] }],
  });
  expect(JSON.stringify(extensions)).not.toContain("person-1");
  expect(JSON.stringify(extensions)).not.toContain(PLACE);
  expect(await countRows()).toEqual(before);
});

test("what a read writes on its way is rolled back in a dry run, also by a transaction of its own, and stays otherwise", async () => {
  const before = await countRows();
  const dry = await office.ask("{ noted }", { as: clerk, dryRun: true });

  expect(dry.errors).toBeUndefined();
  expect(dry.extensions?.dryRun.statements.map(({ statement }) => statement)).toContain(
    "insert into counselling_note (counselling_id) values ($1)",
  );
  expect(await countRows()).toEqual(before);

  expect((await office.ask("{ noted }", { as: clerk })).errors).toBeUndefined();
  expect(await countRows()).toMatchObject({ notes: Number(before?.notes) + 3 });
});

test("an operation that was validated before is a dry run by the short way, too", async () => {
  const query = "query Again { counsellings { nodes { id } } }";
  await office.ask(query, { as: clerk });
  const before = await countRows();

  expect((await office.ask(query, { as: clerk, dryRun: true })).extensions?.dryRun.statements).toHaveLength(1);
  expect(await countRows()).toEqual(before);
  expect((await office.ask(query, { as: clerk })).text).not.toContain("dryRun");
});

test("a field that the matrix refuses is noted with its code, and the attempt is not recorded", async () => {
  const before = await countRows();
  const { extensions } = await office.ask(LIST, { as: { ...clerk, purpose: Purpose.CASE_WORK }, dryRun: true });

  expect(extensions?.dryRun).toMatchObject({
    refusals: [{ field: "Query.counsellings", by: "ACCESS_MATRIX", code: "NOT_FOUND", times: 1 }],
    disclosures: [{ field: "Query.counsellings", refusal: "NOT_FOUND", persons: 0 }],
  });
  expect(await countRows()).toEqual(before);
});

test("an office refuses a mutation in a dry run, and records nothing of it", async () => {
  const before = await countRows();
  const { data, errors } = await office.ask("mutation { move }", { as: clerk, dryRun: true });

  expect(data).toEqual({ move: null });
  expect(errors).toMatchObject([{ message: "A dry run changes nothing: a mutation has none." }]);
  expect(await countRows()).toEqual(before);
});

test("in production an office refuses a dry run as a whole, whoever asks, and answers every other request", async () => {
  const production = await startOffice({ allowsDryRuns: false });
  const refused = await production.ask(LIST, { as: clerk, dryRun: true });
  const answered = await production.ask(LIST, { as: clerk });
  await production.stop();

  expect(refused).toMatchObject({
    status: 403,
    errors: [{ message: "A dry run is for development, and this is production.", extensions: { code: "FORBIDDEN" } }],
  });
  expect(refused.data).toBeUndefined();
  expect(answered.data).toEqual({ counsellings: { nodes: [] } });
});

test("the mark counts in the signed envelope alone", async () => {
  const headers = { ...(await office.headersOf(clerk)), "hub-dry-run": "true", "dry-run": "true" };
  const body = JSON.stringify({ query: LIST, extensions: { dryRun: true } });
  const response = await fetch(office.url, { method: "POST", headers, body });

  expect(await response.text()).not.toContain("statements");
});
