import type { Context } from "@kim-hub/kit/context";
import { assumedSize } from "@kim-hub/kit/list-size";
import { LocalDate } from "@kim-hub/kit/scalars";
import { changeRow } from "@kim-hub/records/change-row";
import { OWN_AUTHORITY_ONLY } from "@kim-hub/records/ownership";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from "type-graphql";
import { Status } from "../data-classes.js";
import { ImmigrationFile } from "../immigration-file/immigration-file.js";
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
    description:
      "Records that the caller has answered a request, and how; the answer itself goes its own way. Clerks of the immigration office, own authority. CONFLICT where it is answered already or `expectedVersion` is not the current one.",
  })
  @Status
  answerTransmissionRequest(
    @Arg("id", () => ID) id: string,
    @Arg("expectedVersion", () => Int, { description: "The version that the caller has seen." })
    expectedVersion: number,
    @Arg("outcome", () => RequestOutcome) outcome: RequestOutcome,
    @Arg("answeredOn", () => LocalDate) answeredOn: string,
    @Ctx() context: Context,
  ): Promise<TransmissionRequest> {
    const answeredBy = context.viewer.actor;
    const recording = { table: TRANSMISSION_REQUESTS, ownership: OWN_AUTHORITY_ONLY, context };

    return changeRow(recording, {
      id,
      expectedVersion,
      change: (request) => request.answer({ answeredOn, answeredBy, outcome }),
    });
  }
}
