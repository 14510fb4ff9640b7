import type { ReceivingContext } from "@kim-hub/kit/handover-context";
import { recordHandover } from "@kim-hub/records/record-handover";
import { Arg, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { HandedOver } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { WRITERS } from "../writers.js";
import { ProcedureHandover } from "./procedure-handover.js";
import { PROCEDURE_HANDOVERS } from "./procedure-handover.table.js";

@Resolver()
export class ProcedureHandoverResolver {
  @Mutation(() => ProcedureHandover, {
    description: `Records that the person of the procedure brought a handover note, with which case management sent them because they agreed to it. ${WRITERS} CONFLICT where the note was recorded before, or another of the same quarter for this procedure; BAD_USER_INPUT where it is none for this kind of office, or older than two years.`,
  })
  @HandedOver
  recordProcedureHandover(
    @Arg("id", () => ID, { description: "Of the procedure." }) id: string,
    @Arg("note", () => String, { description: "As the person brought it (Übergabeschein)." }) note: string,
    @Ctx() context: ReceivingContext,
  ): Promise<ProcedureHandover> {
    return recordHandover(context, {
      files: NaturalisationProcedure,
      handovers: PROCEDURE_HANDOVERS,
      file: "procedure",
      ...{ id, note },
    });
  }
}
