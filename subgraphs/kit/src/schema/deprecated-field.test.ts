import { expect, test } from "@jest/globals";
import { Arg, Field, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { DataClass, data } from "./data-class.js";
import { createSubgraphSchema } from "./schema.js";

const Public = data({ dataClass: DataClass.PUBLIC, basis: "§ 9 TIntG NRW", retention: "P10Y" });
const REASON = "Since 2026-11-30, until 2027-06-30: use title.";

enum Wish {
  FEW = "FEW",
  MANY = "MANY",
}
registerEnumType(Wish, {
  name: "Wish",
  valuesConfig: {
    FEW: { description: "Wenige." },
    MANY: { description: "Viele.", deprecationReason: REASON },
  },
});

@ObjectType()
class Named {
  @Field(() => String, { deprecationReason: REASON })
  @Public
  readonly name!: string;

  @Field(() => String)
  @Public
  readonly title!: string;
}

@Resolver()
class NamedResolver {
  @Query(() => Named)
  @Public
  named(@Arg("wish", () => Wish, { nullable: true, deprecationReason: REASON }) _wish: Wish | null): Named {
    return { name: "a", title: "a" };
  }
}

test("what is deprecated stands in the contract with its reason: a field, an argument, a value of a code", async () => {
  const { sdl } = await createSubgraphSchema({ resolvers: [NamedResolver], references: {} });

  expect(sdl).toContain(`name: String! @deprecated(reason: "${REASON}")`);
  expect(sdl).toContain(`wish: Wish @deprecated(reason: "${REASON}")`);
  expect(sdl).toContain(`MANY @deprecated(reason: "${REASON}")`);
});
