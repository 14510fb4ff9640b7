import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { BasisGroup } from "./basis-group.js";
import { DecisionsPerFte } from "./decisions-per-fte.js";
import type { Measure } from "./measures.js";
import { NaturalisationWaits } from "./pipeline-waits.js";

@ObjectType({ description: "Pending procedures of an age (Altersstruktur der anhängigen Verfahren)." })
export class NaturalisationAge {
  @Field(() => Int, { description: "Months since the receipt of the application, wherever it was." })
  @Aggregate
  readonly months!: number;

  @Field(() => CasesAndPersons, { description: "Pending at the end and older than that." })
  @Aggregate
  readonly pending!: CasesAndPersons;
}

@ObjectType({ description: "The pipeline of one group of bases (nach Rechtsgrundlage)." })
export class NaturalisationByBasis {
  @Field(() => BasisGroup)
  @Aggregate
  readonly basis!: BasisGroup;

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly received!: CasesAndPersons;

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly granted!: CasesAndPersons;

  @Field(() => CasesAndPersons)
  @Aggregate
  readonly pendingEnd!: CasesAndPersons;
}

type Values = Omit<NaturalisationPipeline, keyof DatedAnswer>;

@ObjectType({
  description:
    "How many naturalisation procedures came in, were decided and are pending over whole quarters (Verfahrensbericht Einbürgerung): pendingEnd = pendingStart + received + transferredIn − granted − refused − withdrawn − transferredOut. Restricted files count nowhere.",
})
export class NaturalisationPipeline extends DatedAnswer implements Readonly<Record<Measure, CasesAndPersons>> {
  @Field(() => CasesAndPersons, {
    description: "Pending at the end of the day before the period (Anfangsbestand).",
  })
  @Aggregate
  readonly pendingStart!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Applications received (Antragseingänge)." })
  @Aggregate
  readonly received!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Taken over from other offices (Übernahmen)." })
  @Aggregate
  readonly transferredIn!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Granted, whether handed over or not (Einbürgerung verfügt)." })
  @Aggregate
  readonly granted!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Refused (Ablehnungen)." })
  @Aggregate
  readonly refused!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Taken back by the applicant (Rücknahmen)." })
  @Aggregate
  readonly withdrawn!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Passed on to other offices (Abgaben)." })
  @Aggregate
  readonly transferredOut!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Pending at the end of the period (Endbestand)." })
  @Aggregate
  readonly pendingEnd!: CasesAndPersons;

  @Field(() => Suppression, {
    description:
      "Whether the counts can be held against each other: NONE where every term of the balance is given, NOT_APPLICABLE where one is not collected, SECONDARY where one is withheld.",
  })
  @Aggregate
  readonly balance!: Suppression;

  @Field(() => CasesAndPersons, { description: "Granted and refused (Entscheidungen)." })
  @Aggregate
  readonly decided!: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Certificates handed over, of whatever period (Aushändigungen)." })
  @Aggregate
  readonly handedOver!: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description:
      "People without an application who asked and had no appointment by the end (Wartende auf einen Termin).",
  })
  @Aggregate
  readonly waitingForAppointment!: CasesAndPersons;

  @Field(() => [NaturalisationAge], { description: "Older than 3, 6, 12 and 24 months." })
  @assumedSize(4)
  @Aggregate
  readonly olderThan!: readonly NaturalisationAge[];

  @Field(() => NaturalisationWaits)
  @Aggregate
  readonly waits!: NaturalisationWaits;

  @Field(() => [NaturalisationByBasis])
  @assumedSize(3)
  @Aggregate
  readonly byBasis!: readonly NaturalisationByBasis[];

  @Field(() => DecisionsPerFte)
  @Aggregate
  readonly perFilledFte!: DecisionsPerFte;

  constructor(dataDay: DataDay, values: Values) {
    super(dataDay);
    Object.assign(this, values);
  }
}
