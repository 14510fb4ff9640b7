import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { Field, ObjectType, Query, Resolver } from "type-graphql";
import { DataClass, data } from "./data-class.js";
import { createSubgraphSchema } from "./schema.js";

const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "P10Y" });

@ObjectType()
class Labelled {
  @Field(() => String)
  @Public
  readonly name!: string;
}

@ObjectType()
class Unlabelled {
  @Field(() => String)
  readonly name!: string;
}

@Resolver()
class LabelledResolver {
  @Query(() => Labelled)
  @Public
  labelled(): Labelled {
    return { name: "a" };
  }
}

@Resolver()
class UnlabelledResolver {
  @Query(() => Unlabelled)
  unlabelled(): Unlabelled {
    return { name: "a" };
  }
}

test("every field's data class, basis and retention stand in the SDL", async () => {
  const { sdl } = await createSubgraphSchema({ resolvers: [LabelledResolver] });

  expect(sdl).toContain(`name: String! @data(class: "PUBLIC", basis: "§ 9 TIntG NRW", retention: "P10Y")`);
});

test("fields without data class stop the schema, each by name", async () => {
  await expect(createSubgraphSchema({ resolvers: [UnlabelledResolver] })).rejects.toThrow(
    "These fields have no @data class: Query.unlabelled, Unlabelled.name.",
  );
});
