import type { Context } from "@kim-hub/kit/context";
import { LocalDate } from "@kim-hub/kit/scalars";
import { describeAct } from "@kim-hub/records/describe-act";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, ID, Mutation, Resolver } from "type-graphql";
import { Status } from "../data-classes.js";
import { NaturalisationProcedure } from "../naturalisation-procedure/naturalisation-procedure.js";
import { ProcedureDecision } from "../naturalisation-procedure/procedure-decision.js";
import { STAGE_OF_DECISION, STAGE_OF_HANDOVER } from "../naturalisation-procedure/stage-of-end.js";
import { WRITERS } from "../writers.js";
import { decide, handOver, receive, transfer, withdraw } from "./change-state.js";
import { writeAct } from "./write-act.js";

const CONFLICT = "the state forbids it";

@Resolver()
export class ProcedureActResolver {
  @Mutation(() => NaturalisationProcedure, {
    description: describeAct({
      does: "Records the receipt of the application of somebody whom the office has counselled (Antragseingang).",
      writers: WRITERS,
      conflict: CONFLICT,
    }),
  })
  @Status
  receiveApplication(
    @Args() seen: SeenRow,
    @Arg("receivedOn", () => LocalDate) receivedOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...seen,
      ...{ day: receivedOn, stage: "APPLICATION_RECEIVED" },
      change: (row) => receive(row, { receivedOn }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: describeAct({
      does: "Records the decision on an application (Bescheid, Verfügung der Einbürgerung), GRANTED or REFUSED; not while criminal proceedings suspend it (§ 12a Abs. 3 StAG).",
      writers: WRITERS,
      conflict: CONFLICT,
    }),
  })
  @Status
  recordNaturalisationDecision(
    @Args() seen: SeenRow,
    @Arg("decision", () => ProcedureDecision) decision: ProcedureDecision,
    @Arg("decidedOn", () => LocalDate) decidedOn: string,
    @Ctx() context: Context,
    @Arg("handoverDueOn", () => LocalDate, { nullable: true, description: "Day agreed for handing over." })
    handoverDueOn?: string | null,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...seen,
      ...{ day: decidedOn, stage: STAGE_OF_DECISION[decision] },
      change: (row) => decide(row, { decision, decidedOn, handoverDueOn: handoverDueOn ?? null }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: describeAct({
      does: "Records that the certificate was handed over (Aushändigung), by which the naturalisation takes effect (§ 16 StAG). The hub tells nobody: the office itself informs the immigration office (§ 73 AufenthV), and the trust centre ends the link.",
      writers: WRITERS,
      conflict: CONFLICT,
    }),
  })
  @Status
  handOverCertificate(
    @Args() seen: SeenRow,
    @Arg("handedOverOn", () => LocalDate) handedOverOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...seen,
      ...{ day: handedOverOn, stage: STAGE_OF_HANDOVER },
      change: (row) => handOver(row, { handedOverOn }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: describeAct({
      does: "Records that the application was taken back (Rücknahme des Antrags).",
      writers: WRITERS,
      conflict: CONFLICT,
    }),
  })
  @Status
  withdrawProcedure(
    @Args() seen: SeenRow,
    @Arg("withdrawnOn", () => LocalDate) withdrawnOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...seen,
      ...{ day: withdrawnOn, stage: STAGE_OF_DECISION.WITHDRAWN },
      change: (row) => withdraw(row, { withdrawnOn }),
    });
  }

  @Mutation(() => NaturalisationProcedure, {
    description: describeAct({
      does: "Records that a pending procedure was passed on to the office that is competent now (Abgabe bei Wohnsitzwechsel); that office records it as one taken over. To an office of this database it goes by recordProcedureTransfer, with all its rows.",
      writers: WRITERS,
      conflict: CONFLICT,
    }),
  })
  @Status
  transferProcedure(
    @Args() seen: SeenRow,
    @Arg("to", () => ID, { description: "The naturalisation office that goes on with it, e.g. EBH-05758." }) to: string,
    @Arg("transferredOn", () => LocalDate) transferredOn: string,
    @Ctx() context: Context,
  ): Promise<NaturalisationProcedure> {
    return writeAct(context, {
      ...seen,
      ...{ day: transferredOn, stage: STAGE_OF_DECISION.TRANSFERRED },
      change: (row) => transfer(row, { to, transferredOn }),
    });
  }
}
