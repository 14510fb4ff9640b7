import { composeServices } from "@apollo/composition";
import { expect, test } from "@jest/globals";
import { graphql, parse } from "graphql";
import { Arg, Field, ObjectType, Query, Resolver } from "type-graphql";
import type { Page } from "../paging/page.js";
import { createPage } from "../paging/page.js";
import { createConnection } from "../schema/create-connection.js";
import { DataClass, data } from "../schema/data-class.js";
import { createSubgraphSchema } from "../schema/schema.js";
import { Count } from "./count.js";
import { DatedAnswer } from "./dated-answer.js";
import { Durations } from "./durations.js";
import { PeriodInput, requirePeriod } from "./period-input.js";
import { Ratio, ratioOf } from "./ratio.js";
import { Suppression } from "./suppression.js";

const Aggregate = data({ dataClass: DataClass.AGGREGATE, basis: "§ 67c SGB X", retention: "P10Y" });
const Identity = data({ dataClass: DataClass.IDENTITY, basis: "§ 67a SGB X", retention: "P3Y" });
const count = (value: number) => new Count({ value, suppression: Suppression.NONE });

/** A subgraph with the figures and the persons of one office; every name in it bears the office's. */
async function office(name: string) {
  @ObjectType(`${name}Figures`)
  class Figures extends DatedAnswer {
    @Field(() => Ratio)
    @Aggregate
    readonly coverage = ratioOf([count(5)], count(20));

    @Field(() => Durations)
    @Aggregate
    readonly durations = new Durations({
      n: count(12),
      medianDays: 3,
      p25Days: 2,
      p75Days: 4,
      suppression: Suppression.NONE,
    });

    constructor() {
      super({ asOf: "2026-01-01", today: "2026-03-01" });
    }
  }

  @ObjectType(`${name}Person`)
  class Person {
    @Field(() => String)
    @Identity
    readonly id = "1";
  }

  const PersonConnection = createConnection(Person, Identity, `${name}Person`);

  @Resolver()
  class FiguresResolver {
    @Query(() => Figures, { name: `figures${name}` })
    @Aggregate
    figures(@Arg("period") period: PeriodInput): Figures {
      requirePeriod(period, "2026-03-01");

      return new Figures();
    }

    @Query(() => PersonConnection, { name: `persons${name}` })
    @Identity
    persons(): Page<Person> {
      return createPage({ rows: [new Person()], request: { first: 1, afterId: "" } });
    }
  }

  return createSubgraphSchema({ resolvers: [FiguresResolver] });
}

test("several subgraphs answer with the same types of figures and pages", async () => {
  const offices = await Promise.all(["Abh", "Ebh"].map(async (name) => ({ name, ...(await office(name)) })));
  const { errors, supergraphSdl } = composeServices(
    offices.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  );

  expect(errors).toBeUndefined();
  expect(supergraphSdl).toContain("type AbhFigures");
});

test("an answer of figures says of which day its data are and that they are stale", async () => {
  const { schema } = await office("Cm");
  const source = `{ figuresCm(period: { fromQuarter: "2025-Q1", toQuarter: "2025-Q4" }) {
    asOf status coverage { percent base { value } suppression } durations { n { value } medianDays p25Days } } }`;
  const answer = await graphql({ schema, source });

  expect(JSON.parse(JSON.stringify(answer.data))).toEqual({
    figuresCm: {
      ...{ asOf: "2026-01-01", status: "STALE" },
      coverage: { percent: "25.00", base: { value: 20 }, suppression: "NONE" },
      durations: { n: { value: 12 }, medianDays: 3, p25Days: 2 },
    },
  });
});

test("a list of persons says where its page ends and never how many there are", async () => {
  const { schema, sdl } = await office("Kim");
  const answer = await graphql({ schema, source: "{ personsKim { nodes { id } pageInfo { hasNextPage } } }" });

  expect(answer.errors).toBeUndefined();
  expect(sdl).toContain("type KimPersonConnection");
  expect(sdl).not.toContain("totalCount");
});
