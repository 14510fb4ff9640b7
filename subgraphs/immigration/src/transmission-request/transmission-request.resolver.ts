import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { changeRow } from "@kim-hub/records/change-row";
import { describeAct } from "@kim-hub/records/describe-act";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { SeenRow } from "@kim-hub/records/seen-row";
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
import { WRITERS } from "../writers.js";
import { RequestOutcome } from "./request-outcome.js";
import { TransmissionRequest } from "./transmission-request.js";
import { TRANSMISSION_REQUESTS } from "./transmission-request.table.js";

@Resolver(() => ImmigrationFile)
export class TransmissionRequestResolver {
  @FieldResolver(() => [TransmissionRequest], { description: "In order of the days on which they were made." })
  @assumedSize(10)
  @Status
  async transmissionRequests(
    @Root() { id }: ImmigrationFile,
    @Ctx() { loaders }: Context,
  ): Promise<readonly TransmissionRequest[]> {
    const rows = await loaders.list(TransmissionRequest, "file", id);

    return rows.toSorted((left, right) => left.askedOn.localeCompare(right.askedOn));
  }

  @Mutation(() => TransmissionRequest, {
    description: describeAct({
      does: "Records that the caller has answered a request, and how; the answer itself goes its own way.",
      writers: WRITERS,
      conflict: "it is answered already",
    }),
  })
  @Status
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
