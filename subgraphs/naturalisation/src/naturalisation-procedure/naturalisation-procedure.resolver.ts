import type { Context } from "@kim-hub/kit/context";
import { discloseFile } from "@kim-hub/kit/disclose-file";
import { discloseByReference } from "@kim-hub/records/disclose-by-reference";
import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "./naturalisation-procedure.js";

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

  @Query(() => NaturalisationProcedure, {
    nullable: true,
    description:
      "The procedure of this reference (Aktenzeichen) in the caller's own naturalisation office, for naturalisation procedures. Unknown and foreign: null with NOT_FOUND.",
  })
  @Status
  procedureByReference(
    @Arg("reference", () => String, { description: "The file reference (Aktenzeichen)." }) reference: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return discloseByReference(NaturalisationProcedure, reference, context);
  }
}
