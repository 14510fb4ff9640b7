import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { byFactCode } from "./fact-code.js";
import { RequirementFact } from "./requirement-fact.js";

/** The facts of a procedure, which this noun adds to it. */
@Resolver(() => NaturalisationProcedure)
export class ProcedureFactsResolver {
  @FieldResolver(() => [RequirementFact], { description: "What the clerks found, by code and beginning." })
  @assumedSize(30)
  @Status
  async requirementFacts(
    @Root() { id }: NaturalisationProcedure,
    @Ctx() { loaders }: Context,
  ): Promise<readonly RequirementFact[]> {
    const facts = await loaders.list(RequirementFact, "procedure", id);

    return facts.toSorted(
      (left, right) => byFactCode(left.code, right.code) || left.validFrom.localeCompare(right.validFrom),
    );
  }
}
