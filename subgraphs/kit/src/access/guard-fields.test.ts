import { expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { Field, ObjectType, Query, Resolver } from "type-graphql";
import { ExecutedFields } from "../disclosure/executed-fields.js";
import { NOBODY } from "../identity/viewer.js";
import { DataClass, data } from "../schema/data-class.js";
import { createSubgraphSchema } from "../schema/schema.js";
import type { AccessMatrix } from "./access-matrix.js";
import { guardFields } from "./guard-fields.js";

const rule = { basis: "§ 67a SGB X", retention: "P3Y" };
const Public = data({ dataClass: DataClass.PUBLIC, ...rule });
const Aggregate = data({ dataClass: DataClass.AGGREGATE, ...rule });

@ObjectType()
class Figures {
  @Field(() => String)
  @Public
  readonly name!: string;

  @Field(() => String, { nullable: true })
  @Aggregate
  readonly persons!: string | null;

  @Field(() => String, { nullable: true })
  @Aggregate
  readonly families!: string | null;
}

@Resolver()
class FiguresResolver {
  @Query(() => Figures)
  @Public
  figures(): Figures {
    return { name: "Bielefeld", persons: "12", families: "7" };
  }
}

const OPEN_MATRIX: AccessMatrix = {
  policyVersion: "test",
  minimumCount: 5,
  sensitiveMinimumCount: 10,
  allows: (_viewer, dataClass) => dataClass === DataClass.PUBLIC,
  allowsWriting: () => false,
  runsSavedQueriesOnly: () => false,
  allowsImport: () => false,
};

test("a field is guarded by the class that its object shows, unless it shows its own", async () => {
  const created = await createSubgraphSchema({ resolvers: [FiguresResolver] });
  const schema = guardFields(created, OPEN_MATRIX, "test");

  const { data: answer, errors } = await graphql({
    schema,
    source: "{ figures { name persons families } }",
    contextValue: {
      ...{ viewer: NOBODY, narrowings: { holds: () => false } },
      disclosures: { account: { executed: new ExecutedFields() } },
    },
  });

  expect(created.sdl).toContain(`type Figures @data(class: "AGGREGATE"`);
  expect(answer).toEqual({ figures: { name: "Bielefeld", persons: null, families: null } });
  expect(errors?.map(({ path, extensions }) => [path?.at(-1), extensions.code])).toEqual([
    ["persons", "FORBIDDEN"],
    ["families", "FORBIDDEN"],
  ]);
});
