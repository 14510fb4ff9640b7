import { Durations } from "@kim-hub/kit/durations";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

@ObjectType({
  description: "How long people waited in a naturalisation office (Wartezeiten), of what fell into the period.",
})
export class NaturalisationWaits {
  @Field(() => Durations, { description: "From the first contact to the appointment." })
  @Aggregate
  readonly contactToAppointment!: Durations;

  @Field(() => Durations, { description: "From the appointment to the receipt of the application." })
  @Aggregate
  readonly appointmentToReceipt!: Durations;

  @Field(() => Durations, {
    description: "From the receipt, at whatever office, to certificate or refusal (Bearbeitungsdauer).",
  })
  @Aggregate
  readonly receiptToDecision!: Durations;

  @Field(() => Durations, { description: "From the decision to the handing over of the certificate." })
  @Aggregate
  readonly decisionToHandover!: Durations;
}
