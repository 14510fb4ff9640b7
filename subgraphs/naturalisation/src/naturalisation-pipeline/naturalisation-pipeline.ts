import { CasesAndPersons } from "@kim-hub/kit/cases-and-persons";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { type FrozenYear, frozenCount, frozenDurations } from "@kim-hub/kit/find-frozen";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import type { PipelineTerm } from "../uncollected-term/pipeline-term.js";
import { BasisGroup } from "./basis-group.js";
import { DecisionsPerFte, decisionsPerFte } from "./decisions-per-fte.js";
import { GROUPS, ofGroup } from "./derived-marks.js";
import { AGES, olderThan } from "./measures.js";
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

/** The measures that are unknown where an office does not collect a term. */
const WITHOUT: Readonly<Record<PipelineTerm, readonly string[]>> = {
  TRANSFERRED_IN: ["transferredIn"],
  TRANSFERRED_OUT: ["transferredOut"],
  REFUSED: ["refused", "decided"],
  WITHDRAWN: ["withdrawn"],
  FIRST_CONTACT: ["waitingForAppointment", "contactToAppointment", "appointmentToReceipt"],
  HANDED_OVER: ["handedOver"],
};

interface Found extends FrozenYear {
  readonly uncollected: readonly PipelineTerm[];
  readonly filledFte: string | null;
}

@ObjectType({
  description:
    "How many naturalisation procedures came in, were decided and are pending over the quarters of a year so far (Verfahrensbericht Einbürgerung): pendingEnd = pendingStart + received + transferredIn − granted − refused − withdrawn − transferredOut. Restricted files count nowhere.",
})
export class NaturalisationPipeline extends DatedAnswer {
  @Field(() => CasesAndPersons, {
    description:
      "Pending at the end of the day before the period (Anfangsbestand), as the answer for the year before says it.",
  })
  @Aggregate
  readonly pendingStart: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Applications received (Antragseingänge)." })
  @Aggregate
  readonly received: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Taken over from other offices (Übernahmen)." })
  @Aggregate
  readonly transferredIn: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Granted, whether handed over or not (Einbürgerung verfügt)." })
  @Aggregate
  readonly granted: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Refused (Ablehnungen)." })
  @Aggregate
  readonly refused: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Taken back by the applicant (Rücknahmen)." })
  @Aggregate
  readonly withdrawn: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Passed on to other offices (Abgaben)." })
  @Aggregate
  readonly transferredOut: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Pending at the end of the period (Endbestand)." })
  @Aggregate
  readonly pendingEnd: CasesAndPersons;

  @Field(() => Suppression, {
    description:
      "Whether the counts can be held against each other: NONE where every term of the balance is given, NOT_APPLICABLE where one is not collected, SECONDARY where one is withheld.",
  })
  @Aggregate
  readonly balance: Suppression;

  @Field(() => CasesAndPersons, { description: "Granted and refused (Entscheidungen)." })
  @Aggregate
  readonly decided: CasesAndPersons;

  @Field(() => CasesAndPersons, { description: "Certificates handed over, of whatever period (Aushändigungen)." })
  @Aggregate
  readonly handedOver: CasesAndPersons;

  @Field(() => CasesAndPersons, {
    description:
      "People without an application who asked and had no appointment by the end (Wartende auf einen Termin).",
  })
  @Aggregate
  readonly waitingForAppointment: CasesAndPersons;

  @Field(() => [NaturalisationAge], { description: "Older than 3, 6, 12 and 24 months." })
  @assumedSize(4)
  @Aggregate
  readonly olderThan: readonly NaturalisationAge[];

  @Field(() => NaturalisationWaits)
  @Aggregate
  readonly waits: NaturalisationWaits;

  @Field(() => [NaturalisationByBasis])
  @assumedSize(3)
  @Aggregate
  readonly byBasis: readonly NaturalisationByBasis[];

  @Field(() => DecisionsPerFte)
  @Aggregate
  readonly perFilledFte: DecisionsPerFte;

  constructor(dataDay: DataDay, { answer, before, uncollected, filledFte }: Found) {
    super(dataDay);
    const unknown = new Set(uncollected.flatMap((term) => WITHOUT[term]));
    const answerOf = (measure: string) => (unknown.has(measure) ? null : answer);
    const of = (measure: string) => frozenCount(answerOf(measure), measure);
    const wait = (measure: string) => frozenDurations(answerOf(measure), measure);
    this.pendingStart = frozenCount(before, "pendingEnd");
    this.received = of("received");
    this.transferredIn = of("transferredIn");
    this.granted = of("granted");
    this.refused = of("refused");
    this.withdrawn = of("withdrawn");
    this.transferredOut = of("transferredOut");
    this.pendingEnd = of("pendingEnd");
    this.balance = this.#balance();
    this.decided = of("decided");
    this.handedOver = of("handedOver");
    this.waitingForAppointment = of("waitingForAppointment");
    this.olderThan = AGES.map((months) => ({ months, pending: of(olderThan(months)) }));
    this.waits = {
      contactToAppointment: wait("contactToAppointment"),
      appointmentToReceipt: wait("appointmentToReceipt"),
      receiptToDecision: wait("decided"),
      decisionToHandover: wait("handedOver"),
    };
    this.byBasis = GROUPS.map((basis) => ({
      basis,
      received: of(ofGroup("received", basis)),
      granted: of(ofGroup("granted", basis)),
      pendingEnd: of(ofGroup("pendingEnd", basis)),
    }));
    this.perFilledFte = decisionsPerFte(this.decided.cases, filledFte);
  }

  #balance(): Suppression {
    const { pendingStart, received, transferredIn, granted, refused, withdrawn, transferredOut, pendingEnd } = this;
    const terms = [pendingStart, received, transferredIn, granted, refused, withdrawn, transferredOut, pendingEnd];
    const reasons = terms.map(({ cases }) => cases.suppression);
    if (reasons.includes(Suppression.NOT_COLLECTED)) return Suppression.NOT_APPLICABLE;

    return reasons.every((reason) => reason === Suppression.NONE) ? Suppression.NONE : Suppression.SECONDARY;
  }
}
