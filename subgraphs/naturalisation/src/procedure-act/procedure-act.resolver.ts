import type { Context } from "@kim-hub/kit/context";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, ArgsType, Ctx, Field, ID, Int, Mutation, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureDecision } from "../naturalisation-procedure/procedure-decision.js";
import { STAGE_OF_DECISION, STAGE_OF_HANDOVER } from "../naturalisation-procedure/stage-of-end.js";
import { decide, handOver, receive, transfer, withdraw } from "./change-state.js";
import { writeAct } from "./write-act.js";

const WRITERS =
  "Naturalisation clerks, own authority. CONFLICT where `expectedVersion` is not the current one or the state forbids it.";

@ArgsType()
class ProcedureVersion {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int, { description: "The version of the procedure that the caller has seen." })
  readonly expectedVersion!: number;
}

@Resolver()
export class ProcedureActResolver {
  @Mutation(() => NaturalisationProcedure, {
    description: `Records the receipt of the application of somebody whom the office has counselled (Antragseingang). ${WRITERS}`,
  })
  @Status
  receiveApplication(
    @Args() procedure: ProcedureVersion,
    @Arg("receivedOn", () => LocalDate) receivedOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...procedure,
      ...{ day: receivedOn, stage: "APPLICATION_RECEIVED" },
      change: (row) => receive(row, { receivedOn }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: `Records the decision on an application (Bescheid, Verfügung der Einbürgerung), GRANTED or REFUSED; not while criminal proceedings suspend it (§ 12a Abs. 3 StAG). ${WRITERS}`,
  })
  @Status
  recordNaturalisationDecision(
    @Args() procedure: ProcedureVersion,
    @Arg("decision", () => ProcedureDecision) decision: ProcedureDecision,
    @Arg("decidedOn", () => LocalDate) decidedOn: string,
    @Ctx() context: Context,
    @Arg("handoverDueOn", () => LocalDate, { nullable: true, description: "Day agreed for handing over." })
    handoverDueOn?: string | null,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...procedure,
      ...{ day: decidedOn, stage: STAGE_OF_DECISION[decision] },
      change: (row) => decide(row, { decision, decidedOn, handoverDueOn: handoverDueOn ?? null }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: `Records that the certificate was handed over (Aushändigung), by which the naturalisation takes effect (§ 16 StAG). The hub tells nobody: the office itself informs the immigration office (§ 73 AufenthV), and the trust centre ends the link. ${WRITERS}`,
  })
  @Status
  handOverCertificate(
    @Args() procedure: ProcedureVersion,
    @Arg("handedOverOn", () => LocalDate) handedOverOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...procedure,
      ...{ day: handedOverOn, stage: STAGE_OF_HANDOVER },
      change: (row) => handOver(row, { handedOverOn }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: `Records that the application was taken back (Rücknahme des Antrags). ${WRITERS}`,
  })
  @Status
  withdrawProcedure(
    @Args() procedure: ProcedureVersion,
    @Arg("withdrawnOn", () => LocalDate) withdrawnOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...procedure,
      ...{ day: withdrawnOn, stage: STAGE_OF_DECISION.WITHDRAWN },
      change: (row) => withdraw(row, { withdrawnOn }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: `Records that a pending procedure was passed on to the office that is competent now (Abgabe bei Wohnsitzwechsel); that office records it as one taken over. To an office of this database it goes by recordProcedureTransfer, with all its rows. ${WRITERS}`,
  })
  @Status
  transferProcedure(
    @Args() procedure: ProcedureVersion,
    @Arg("to", () => ID, { description: "The naturalisation office that goes on with it, e.g. EBH-05758." }) to: string,
    @Arg("transferredOn", () => LocalDate) transferredOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...procedure,
      ...{ day: transferredOn, stage: STAGE_OF_DECISION.TRANSFERRED },
      change: (row) => transfer(row, { to, transferredOn }),
    });
  }
}
