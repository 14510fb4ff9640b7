import { registerEnumType } from "type-graphql";

/** The state of a gap. */
export enum ServiceGapStatus {
  REPORTED = "REPORTED",
  BEING_CLOSED = "BEING_CLOSED",
  CLOSED = "CLOSED",
}

registerEnumType(ServiceGapStatus, {
  name: "ServiceGapStatus",
  description: "What has become of a service gap.",
  valuesConfig: {
    REPORTED: { description: "Gemeldet." },
    BEING_CLOSED: { description: "In Bearbeitung.\nMeasures to close it have begun." },
    CLOSED: { description: "Geschlossen." },
  },
});
