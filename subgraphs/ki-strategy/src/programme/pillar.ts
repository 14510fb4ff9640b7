import { Field, ObjectType } from "type-graphql";
import { Public } from "../data-classes.js";
import { FundingPillar } from "../funding/funding-pillar.js";
import { FundingInstrument } from "../money/funding-instrument.js";
import { ApportionmentKey } from "./apportionment-key.js";
import { PillarAspect } from "./pillar-aspect.js";
import { PillarStatement } from "./pillar-statement.js";

@ObjectType({
  description:
    "One of the three parts of the state programme Kommunales Integrationsmanagement (Baustein, in source S0 „Unterteil“).",
})
export class Pillar {
  @Field(() => FundingPillar)
  @Public
  readonly pillar: FundingPillar;

  readonly #statements: readonly PillarStatement[];

  constructor(pillar: FundingPillar, statements: readonly PillarStatement[]) {
    this.pillar = pillar;
    this.#statements = statements.toSorted((left, right) => left.number - right.number);
  }

  @Field(() => [PillarStatement], { description: "What the documents call it in short: „Baustein 1“, „Unterteil 1“." })
  @Public
  get names(): readonly PillarStatement[] {
    return this.#of(PillarAspect.NAME);
  }

  @Field(() => [PillarStatement], { description: "What the documents call it in full (Bezeichnung)." })
  @Public
  get titles(): readonly PillarStatement[] {
    return this.#of(PillarAspect.TITLE);
  }

  @Field(() => FundingInstrument, { nullable: true, description: "Null where no source names it." })
  @Public
  get instrument(): FundingInstrument | null {
    const codes = this.#codes(PillarAspect.INSTRUMENT);

    return Object.values(FundingInstrument).find((instrument) => codes.has(instrument)) ?? null;
  }

  @Field(() => [PillarStatement], {
    description: "The words for the instrument (Förderrichtlinie, fachbezogene Pauschale).",
  })
  @Public
  get instruments(): readonly PillarStatement[] {
    return this.#of(PillarAspect.INSTRUMENT);
  }

  @Field(() => [PillarStatement], { description: "Who receives the money (Zuwendungsempfänger)." })
  @Public
  get recipients(): readonly PillarStatement[] {
    return this.#of(PillarAspect.RECIPIENT);
  }

  @Field(() => [ApportionmentKey], { description: "Empty where the money is not apportioned by counts." })
  @Public
  get apportionmentKeys(): readonly ApportionmentKey[] {
    const codes = this.#codes(PillarAspect.APPORTIONMENT);

    return Object.values(ApportionmentKey).filter((key) => codes.has(key));
  }

  @Field(() => [PillarStatement], { description: "The words for the apportionment (Verteilungsschlüssel)." })
  @Public
  get apportionment(): readonly PillarStatement[] {
    return this.#of(PillarAspect.APPORTIONMENT);
  }

  @Field(() => [PillarStatement], { description: "Aufgaben." })
  @Public
  get tasks(): readonly PillarStatement[] {
    return this.#of(PillarAspect.TASK);
  }

  @Field(() => [PillarStatement], { description: "Ziele." })
  @Public
  get goals(): readonly PillarStatement[] {
    return this.#of(PillarAspect.GOAL);
  }

  @Field(() => [PillarStatement], { description: "Who puts it into practice (verantwortende Stelle)." })
  @Public
  get runBy(): readonly PillarStatement[] {
    return this.#of(PillarAspect.RUN_BY);
  }

  @Field(() => [PillarStatement], {
    description: "The stages of its procedure in their binding order (Ablauf); empty where no source gives any.",
  })
  @Public
  get stages(): readonly PillarStatement[] {
    return this.#of(PillarAspect.STAGE);
  }

  #of(aspect: PillarAspect): readonly PillarStatement[] {
    return this.#statements.filter((statement) => statement.aspect === aspect);
  }

  #codes(aspect: PillarAspect): ReadonlySet<string | null> {
    return new Set(this.#of(aspect).map(({ code }) => code));
  }
}
