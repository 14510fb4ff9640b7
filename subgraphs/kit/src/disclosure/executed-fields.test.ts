import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { Client } from "pg";
import {
  Arg,
  Ctx,
  createUnionType,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { NotFoundError } from "../errors/errors.js";
import { Purpose, Role } from "../identity/viewer.js";
import type { StartSubgraph } from "../process/service.js";
import type { Context } from "../schema/context.js";
import { DataClass, data } from "../schema/data-class.js";
import { asKnown, createSubgraphSchema } from "../schema/schema.js";
import { startSubgraph } from "../subgraph/server.js";
import type { TestConfig } from "../testing/test-config.js";
import { startTestSubgraph, type TestSubgraph } from "../testing/test-subgraph.js";

const rule = { basis: "§ 86 AufenthG", retention: "P3Y" };
const Status = data({ dataClass: DataClass.STATUS, ...rule });
const Free = data({ dataClass: DataClass.PUBLIC, ...rule });
const Secret = data({ dataClass: DataClass.SPECIAL, ...rule });
const clerk = { role: Role.IMMIGRATION_CLERK, authority: "ABH-05711", purpose: Purpose.RESIDENCE_PROCEDURE };
const database = { entities: [], migrations: [] };

@ObjectType()
class Town {
  @Field(() => String)
  @Free
  readonly name!: string;

  @Field(() => [String], { nullable: true })
  @Free
  readonly ways!: readonly string[] | null;
}

@ObjectType()
class Permit {
  @Field(() => String)
  @Status
  readonly code!: string;

  @Field(() => Town, { nullable: true })
  @Free
  readonly town!: Town | null;
}

@ObjectType()
class Toleration {
  @Field(() => String)
  @Status
  readonly code!: string;

  @Field(() => String)
  @Status
  readonly reason!: string;
}

const Title = createUnionType({
  name: "Title",
  types: () => [Permit, Toleration] as const,
  resolveType: (value) => ("reason" in value ? Toleration : Permit),
});

@Directive(`@key(fields: "id")`)
@ObjectType()
class Person {
  @Field(() => ID)
  @Status
  readonly id!: string;

  @Field(() => String)
  @Free
  readonly kind!: string;

  @Field(() => [Title], { nullable: true })
  @Status
  readonly titles!: readonly (Permit | Toleration | null)[] | null;

  @Field(() => String, { nullable: true })
  @Secret
  readonly secret!: string | null;
}

const ANNA: Person = {
  ...{ id: "anna", kind: "PERSON", secret: "?" },
  titles: [{ code: "P", town: { name: "Bielefeld", ways: null } }],
};
const BERK: Person = { ...{ id: "berk", kind: "PERSON", secret: "?" }, titles: [{ code: "T", reason: "ILL" }] };
const CEM: Person = { ...{ id: "cem", kind: "PERSON", secret: "?" }, titles: null };
const PERSONS = [ANNA, BERK, CEM];

@Resolver(() => Person)
class PersonResolver {
  @Query(() => [Person], { nullable: true })
  @Status
  persons(@Ctx() { disclose }: Context): Person[] {
    for (const person of PERSONS) disclose(person.id, person);

    return PERSONS;
  }

  /** One row that is two persons'. */
  @Query(() => Person, { nullable: true })
  @Status
  shared(@Ctx() { disclose }: Context): Person {
    for (const id of ["anna", "berk"]) disclose(id, CEM);

    return CEM;
  }

  @Query(() => Person, { nullable: true })
  @Status
  person(@Arg("id", () => ID) id: string, @Ctx() { disclose }: Context): Person | null {
    disclose(id);

    return PERSONS.find((person) => person.id === id) ?? null;
  }

  @Mutation(() => Person, { nullable: true })
  @Status
  change(@Arg("id", () => ID) id: string, @Ctx() { disclose }: Context): Person | null {
    return this.person(id, { disclose } as Context);
  }

  @FieldResolver(() => String, { nullable: true })
  @Status
  failing(): string {
    throw new NotFoundError("There is no such thing.");
  }

  @FieldResolver(() => Permit, { nullable: true })
  @Status
  async permit(@Root() { id }: Person, @Ctx() { disclose }: Context): Promise<Permit> {
    disclose(id);

    return { code: "P", town: null };
  }
}

const start: StartSubgraph<TestConfig> = async (config, log) =>
  startSubgraph({
    ...{ name: "immigration", config, database, extend: (context: Context) => context },
    schema: await createSubgraphSchema({
      resolvers: [PersonResolver],
      references: { Person: asKnown },
    }),
    ...(log && { log }),
  });

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph("immigration", database, start);
});

beforeEach(() => subgraph.rows("delete from disclosure_log"));

afterAll(() => subgraph.stop());

const ask = (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
  subgraph.ask(query, { as: clerk, variables });
const logged = () =>
  subgraph.rows(
    'select subject, fields from disclosure_log where refusal is null order by coordinate, kind desc, subject collate "C"',
  );
const refused = () =>
  subgraph.rows("select coordinate, subject, fields, refusal from disclosure_log where refusal is not null");

test("a row names fields by their names, not by the client's: aliases, fragments and equal fields are one", async () => {
  const { data: answer, statements } = await ask(
    `{ who: person(id: "anna") { a: kind b: kind ...more } } fragment more on Person { titles { ... on Permit { c: code } } }`,
  );

  expect(answer.who).toEqual({ a: "PERSON", b: "PERSON", titles: [{ c: "P" }] });
  expect(await logged()).toEqual([{ subject: "anna", fields: ["kind", "titles.code"] }]);
  expect(statements).toBe(1);
});

test("what @skip and @include exclude did not execute, by literal or by variable", async () => {
  await ask(
    `query ($not: Boolean!, $also: Boolean!) { person(id: "anna") {
      id @skip(if: true) kind @include(if: $not) titles @skip(if: $also) { ... on Permit { code } }
      ... @include(if: $also) { titles { ... on Permit { town { name @skip(if: $not) ways @skip(if: $also) } } } } } }`,
    { not: false, also: true },
  );

  expect(await logged()).toEqual([{ subject: "anna", fields: ["titles.town.name"] }]);
});

test("a field that the matrix refuses is in no row but that of the attempt, which names no field below", async () => {
  const { data: answer, errors } = await ask(`{ person(id: "anna") { kind secret failing } }`);

  expect(answer).toEqual({ person: { kind: "PERSON", secret: null, failing: null } });
  expect(errors?.map(({ path }) => path)).toEqual([
    ["person", "secret"],
    ["person", "failing"],
  ]);
  // What failed did not execute either.
  expect(await logged()).toEqual([{ subject: "anna", fields: ["kind"] }]);
  expect(await refused()).toEqual([{ coordinate: "Person.secret", subject: null, fields: [], refusal: "NOT_FOUND" }]);
});

test("each person of a list has the fields that executed on their own row: of their type, and none below a null", async () => {
  const { statements } = await ask(
    `{ persons { id titles { ... on Permit { town { name ways } } ... on Toleration { reason } } } }`,
  );

  expect(await logged()).toEqual([
    { subject: "anna", fields: ["id", "titles.town.name", "titles.town.ways"] },
    { subject: "berk", fields: ["id", "titles.reason"] },
    { subject: "cem", fields: ["id", "titles"] },
  ]);
  expect(statements).toBe(1);
});

test("what executes on a row that is several persons' is named for each", async () => {
  await ask(`{ shared { id titles { __typename } } }`);

  expect(await logged()).toEqual(["anna", "berk"].map((subject) => ({ subject, fields: ["id", "titles"] })));
});

test("an object of which only its type's name is asked stands for itself", async () => {
  await ask(`{ persons { __typename titles { __typename } } }`);

  expect(await logged()).toEqual(["anna", "berk", "cem"].map((subject) => ({ subject, fields: ["titles"] })));
});

test("several questions of one answer have a row for each person, and one statement", async () => {
  const { statements } = await ask(
    `{ one: person(id: "anna") { kind } two: person(id: "anna") { id } three: person(id: "berk") { id } persons { kind } }`,
  );

  expect(await logged()).toEqual([
    { subject: "anna", fields: ["id", "kind"] },
    { subject: "berk", fields: ["id"] },
    ...["anna", "berk", "cem"].map((subject) => ({ subject, fields: ["kind"] })),
  ]);
  expect(statements).toBe(1);
});

test("of fifty entities the fields below are named, by one statement", async () => {
  const known = Array.from({ length: 50 }, (_, index) => ({ __typename: "Person", id: `person-${index}` }));
  const { data: answer, statements } = await ask(
    `query ($known: [_Any!]!) { _entities(representations: $known) { ... on Person { permit { code town { name } } } } }`,
    { known },
  );

  expect(answer._entities).toEqual(known.map(() => ({ permit: { code: "P", town: null } })));
  expect(await logged()).toEqual(
    known
      .map(({ id }) => ({ subject: id, fields: ["code", "town"] }))
      .toSorted((one, other) => (one.subject < other.subject ? -1 : 1)),
  );
  expect(statements).toBe(1);
});

test("a change has its own row, and what its caller then read another", async () => {
  await ask(`mutation { change(id: "anna") { id titles { __typename } } }`);
  await ask(`mutation { change(id: "berk") { __typename } }`);

  expect(await subgraph.rows("select subject, kind, fields from disclosure_log order by subject, kind desc")).toEqual([
    { subject: "anna", kind: "WRITE", fields: [] },
    { subject: "anna", kind: "READ", fields: ["id", "titles"] },
    { subject: "berk", kind: "WRITE", fields: [] },
  ]);
});

test("where the rows cannot be written nothing leaves, refusals included, and each field says that it failed", async () => {
  await subgraph.rows("alter table disclosure_log rename to disclosure_log_away");
  const answer = await ask(`{ who: person(id: "anna") { kind secret } persons { id } __typename }`);
  await subgraph.rows("alter table disclosure_log_away rename to disclosure_log");

  expect(answer.data).toEqual({ who: null, persons: null, __typename: "Query" });
  expect(answer.errors?.map(({ path, extensions: { code } }) => `${path?.join(".")} ${code}`).toSorted()).toEqual([
    "persons INTERNAL_SERVER_ERROR",
    "who INTERNAL_SERVER_ERROR",
  ]);
  expect(answer.text).not.toMatch(/PERSON|anna|NOT_FOUND/);
});

test("no answer leaves before its rows are durable, and answers that wait share commits", async () => {
  const owner = new Client(subgraph.ownerUrl);
  await owner.connect();
  await owner.query("begin; lock table disclosure_log in exclusive mode");
  let answered = 0;
  const answers = Array.from({ length: 20 }, async () => {
    const { errors } = await ask(`{ person(id: "anna") { id } }`);
    answered += 1;

    return errors;
  });
  await pause(500);
  const answeredBefore = answered;
  await owner.query("commit");
  const errors = await Promise.all(answers);
  const { rows } = await owner.query(
    "select count(*)::int as rows, count(distinct xmin::text)::int as commits from disclosure_log",
  );
  await owner.end();

  expect(answeredBefore).toBe(0);
  expect(errors).toEqual(answers.map(() => undefined));
  expect(rows[0].rows).toBe(20);
  expect(rows[0].commits).toBeLessThan(20);
});
