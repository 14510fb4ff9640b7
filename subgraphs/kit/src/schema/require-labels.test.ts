import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { Field, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import { labelsOf } from "./labels.js";
import { PublicValue } from "./public-value.js";
import { requireLabels } from "./require-labels.js";
import { createSubgraphSchema } from "./schema.js";

enum Stage {
  FIRST = "FIRST",
}

registerEnumType(Stage, { name: "Stage" });

@ObjectType()
class Staged {
  @Field(() => Stage)
  @PublicValue
  readonly stage = Stage.FIRST;
}

@Resolver()
class StagedResolver {
  @Query(() => Staged)
  @PublicValue
  staged(): Staged {
    return new Staged();
  }
}

const SCHEMA = parse(`
  enum Stage {
    """
    Erstberatung.
    The first talk with the client.
    """
    FIRST
    "The goal is reached."
    REACHED
    MISSING
    HIDDEN @inaccessible
  }
  enum Hidden @inaccessible { ANY }
  enum join__Graph { OFFICE }`);

test("a code's label is the first line of its description, less the full stop", () => {
  expect(labelsOf(SCHEMA)).toEqual([
    { type: "Stage", code: "FIRST", label: "Erstberatung" },
    { type: "Stage", code: "REACHED", label: "The goal is reached" },
    { type: "Stage", code: "MISSING", label: null },
  ]);
});

test("a code without label, or with an English one, is named", () => {
  expect(() => requireLabels(SCHEMA)).toThrow(
    "These codes have no German label as the first line of their description: Stage.REACHED, Stage.MISSING.",
  );
});

test("a subgraph with a code without label is not built", async () => {
  await expect(createSubgraphSchema({ resolvers: [StagedResolver] })).rejects.toThrow("Stage.FIRST");
});
