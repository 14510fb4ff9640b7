import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";
import { byBeginning, ProcedureStage } from "./procedure-stage.js";

@Resolver(() => NaturalisationProcedure)
export class NaturalisationProcedureResolver {
  @Query(() => NaturalisationProcedure, {
    nullable: true,
    description:
      "A procedure of the caller's own naturalisation office, for naturalisation procedures. Unknown and foreign: null with NOT_FOUND.",
  })
  @Status
  naturalisationProcedure(@Arg("id", () => ID) id: string, @Ctx() context: Context): Promise<NaturalisationProcedure> {
    return discloseFile(NaturalisationProcedure, id, context);
  }

  @FieldResolver(() => [ProcedureStage], { description: "In order of beginning." })
  @Status
  async stages(
    @Root() { id }: NaturalisationProcedure,
    @Ctx() { loaders }: Context,
  ): Promise<readonly ProcedureStage[]> {
    const stages = await loaders.list(ProcedureStage, "procedure", id);

    return stages.toSorted(byBeginning);
  }
}
