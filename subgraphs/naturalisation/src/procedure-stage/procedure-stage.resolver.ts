import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { byBeginning, ProcedureStage } from "./procedure-stage.js";

/** The stages of a procedure, which this noun adds to it. */
@Resolver(() => NaturalisationProcedure)
export class ProcedureStagesResolver {
  @FieldResolver(() => [ProcedureStage], { description: "In order of beginning." })
  @assumedSize(20)
  @Status
  async stages(
    @Root() { id }: NaturalisationProcedure,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ProcedureStage[]> {
    const stages = await loaders.list(ProcedureStage, "procedure", id);

    return stages.toSorted(byBeginning);
  }
}
