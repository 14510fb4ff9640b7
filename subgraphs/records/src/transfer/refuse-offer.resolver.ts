import type { Context } from "@kim-hub/kit/context";
import { Args, Ctx, Mutation, Resolver } from "type-graphql";
import { describeAct } from "../recording/describe-act.js";
import { SeenRow } from "../recording/seen-row.js";
import { nounOf } from "../table/recorded-table.js";
import type { RecordedTable } from "../table/table.js";
import { refuseOffer } from "./answer-offer.js";
import type { Transfer } from "./transfer.js";

interface RefusalOptions {
  /** The data class of an offer. */
  readonly Protected: MethodDecorator;
  /** The office's word for a file, e.g. `case`. */
  readonly file: string;
  /** Who takes an offer back, as every mutation of the office says it. */
  readonly writers: string;
  /** Who answers one. */
  readonly receivers: string;
}

/** The two ways in which an offer comes to nothing, e.g. `rejectCaseTransfer` and `revokeCaseTransfer`. */
export function createRefusalResolver<T extends Transfer>(
  table: RecordedTable<T>,
  { Protected, file, writers, receivers }: RefusalOptions,
): new () => object {
  const noun = nounOf(table);

  @Resolver()
  class RefusalResolver {
    @Mutation(() => table.entity, {
      name: `reject${noun}`,
      description: describeAct({
        does: `Does not take an offered ${file} over.`,
        writers: receivers,
        conflict: "the offer waits for no answer any more",
      }),
    })
    @Protected
    reject(@Args() seen: SeenRow, @Ctx() context: Context): Promise<T> {
      return refuseOffer({ table, context }, { ...seen, side: "toAuthority" });
    }

    @Mutation(() => table.entity, {
      name: `revoke${noun}`,
      description: describeAct({
        does: `Takes the offer of an own ${file} back.`,
        writers,
        conflict: "it waits for no answer any more",
      }),
    })
    @Protected
    revoke(@Args() seen: SeenRow, @Ctx() context: Context): Promise<T> {
      return refuseOffer({ table, context }, { ...seen, side: "fromAuthority" });
    }
  }

  return RefusalResolver;
}
