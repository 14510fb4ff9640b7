import type { Context } from "@kim-hub/kit/context";
import { LocalDate } from "@kim-hub/kit/scalars";
import { changeRow } from "@kim-hub/records/change-row";
import { describeAct } from "@kim-hub/records/describe-act";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, Mutation, Resolver } from "type-graphql";
import { Requested } from "../data-classes.js";
import { WRITERS } from "../writers.js";
import { RequestOutcome } from "./request-outcome.js";
import { TransmissionRequest } from "./transmission-request.js";
import { TRANSMISSION_REQUESTS } from "./transmission-request.table.js";

@Resolver()
export class TransmissionRequestResolver {
  @Mutation(() => TransmissionRequest, {
    description: describeAct({
      does: "Records that the caller has answered a request, and how; the answer itself goes its own way.",
      writers: WRITERS,
      conflict: "it is answered already",
    }),
  })
  @Requested
  answerTransmissionRequest(
    @Args() seen: SeenRow,
    @Arg("outcome", () => RequestOutcome) outcome: RequestOutcome,
    @Arg("answeredOn", () => LocalDate) answeredOn: string,
    @Ctx() context: Context,
  ): Promise<TransmissionRequest> {
    const answeredBy = context.viewer.actor;
    const recording = { table: TRANSMISSION_REQUESTS, ownership: OWN_AUTHORITY_ONLY, context };

    return changeRow(recording, {
      ...seen,
      change: (request) => request.answer({ answeredOn, answeredBy, outcome }),
    });
  }
}
