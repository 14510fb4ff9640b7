import type { Context } from "@kim-hub/kit/context";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import type { Translate } from "../table/fault.js";
import type { Ownership } from "../table/ownership.js";
import { nounOf } from "../table/recorded-table.js";
import type { RecordedTable } from "../table/table.js";
import { correctRow } from "./correct-row.js";
import { createInput } from "./create-input.js";
import { inBothLanguages } from "./input-fault.js";
import { recordRow } from "./record-row.js";

interface RecordOptions {
  readonly ownership: Ownership;
  /** The data class of the rows. */
  readonly Protected: MethodDecorator;
  /** Who may write and which rows, if the table does not say it itself, e.g. `KIM coordinators, own territory.` */
  readonly writers: string;
  /** The rules of the subgraph's tables in German. */
  readonly inGerman: Translate;
}

/** The mutations of a table, e.g. `recordMilestone` and, where there is something to correct, `correctMilestone`. */
export function createRecordResolver(
  table: RecordedTable,
  { ownership, Protected, writers: mostWriters, inGerman }: RecordOptions,
): new () => object {
  const { entity, recorded } = table;
  const { writers = mostWriters } = recorded;
  const noun = nounOf(table);
  const Input = createInput(table);

  @Resolver()
  class RecordResolver {
    @Mutation(() => entity, {
      name: `record${noun}`,
      description: `Records ${recorded.term}. ${writers} CONFLICT where its key is taken.`,
    })
    @Protected
    record(@Arg("input", () => Input) input: object, @Ctx() context: Context): Promise<object> {
      return inBothLanguages(inGerman, recordRow({ table, ownership, context }, input));
    }
  }
  if (recorded.isNeverCorrected) return RecordResolver;

  @Resolver()
  class CorrectResolver extends RecordResolver {
    @Mutation(() => entity, {
      name: `correct${noun}`,
      description: `Corrects ${recorded.term}: the input replaces all of it but the key. ${writers} CONFLICT where \`expectedVersion\` is not the current one.`,
    })
    @Protected
    correct(
      @Arg("id", () => ID) id: string,
      @Arg("expectedVersion", () => Int, { description: "The version that the correction is made to." })
      expectedVersion: number,
      @Arg("input", () => Input) input: object,
      @Ctx() context: Context,
    ): Promise<object> {
      const correction = { id, expectedVersion, input };

      return inBothLanguages(inGerman, correctRow({ table, ownership, context }, correction));
    }
  }

  return CorrectResolver;
}
