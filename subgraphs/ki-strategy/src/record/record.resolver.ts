import type { Context } from "@kim-hub/kit/context";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import { Public } from "../data-classes.js";
import { correctRow } from "./correct-row.js";
import { createInput } from "./create-input.js";
import { recordRow } from "./record-row.js";
import { nounOf, type RecordTable } from "./record-table.js";

/** The two mutations of a table, e.g. `recordMilestone` and `correctMilestone`. */
export function createRecordResolver(record: RecordTable): new () => object {
  const { term } = record;
  const { entity } = record.table;
  const noun = nounOf(record);
  const Input = createInput(record);

  @Resolver()
  class RecordResolver {
    @Mutation(() => entity, {
      name: `record${noun}`,
      description: `Records ${term}. KIM coordinators, own territory. CONFLICT where its key is taken.`,
    })
    @Public
    record(@Arg("input", () => Input) input: object, @Ctx() context: Context): Promise<object> {
      return recordRow(record, input, context);
    }

    @Mutation(() => entity, {
      name: `correct${noun}`,
      description: `Corrects ${term}: the input replaces all of it but the key. KIM coordinators, own territory. CONFLICT where \`version\` is not the current one.`,
    })
    @Public
    correct(
      @Arg("id", () => ID) id: string,
      @Arg("version", () => Int, { description: "The version that the correction is made to." }) version: number,
      @Arg("input", () => Input) input: object,
      @Ctx() context: Context,
    ): Promise<object> {
      return correctRow(record, { id, version, input }, context);
    }
  }

  return RecordResolver;
}
