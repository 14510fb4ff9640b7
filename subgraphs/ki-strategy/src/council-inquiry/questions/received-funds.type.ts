import { BigIntScalar } from "@kim-hub/kit/scalars";
import { Suppression } from "@kim-hub/kit/suppression";
import { Field, Int, ObjectType } from "type-graphql";
import { Public } from "../../data-classes.js";
import { FundsChannel } from "../funds-channel.js";
import { MissingFact } from "../missing-fact.js";

@ObjectType({ description: "What the municipality received in one year." })
export class FundsYear {
  @Field(() => Int)
  @Public
  readonly year: number;

  @Field(() => BigIntScalar, {
    nullable: true,
    description: "Granted by the state to the municipality itself; 0 by rule where it can be no recipient.",
  })
  @Public
  readonly directCents: bigint | null;

  @Field(() => String, {
    nullable: true,
    description: "The rule by which it received nothing itself; null where none applies.",
  })
  @Public
  readonly directRule: string | null;

  @Field(() => BigIntScalar, { nullable: true, description: "Passed on to it by its Kreis (Weiterleitung)." })
  @Public
  readonly passThroughCents: bigint | null;

  constructor({
    year,
    directCents,
    directRule,
    passThroughCents,
  }: Pick<FundsYear, "year" | "directCents" | "directRule" | "passThroughCents">) {
    this.year = year;
    this.directCents = directCents;
    this.directRule = directRule;
    this.passThroughCents = passThroughCents;
  }

  @Field(() => BigIntScalar, { nullable: true, description: "Both together; null where one of them is not known." })
  @Public
  get receivedCents(): bigint | null {
    return this.directCents === null || this.passThroughCents === null
      ? null
      : this.directCents + this.passThroughCents;
  }

  @Field(() => FundsChannel, {
    nullable: true,
    description:
      "The way on which money is known to have come, DIRECT first; null where it is not known whether any came.",
  })
  @Public
  get channel(): FundsChannel | null {
    if (this.directCents !== null && this.directCents > 0n) return FundsChannel.DIRECT;
    if (this.passThroughCents !== null && this.passThroughCents > 0n) return FundsChannel.PASS_THROUGH;

    return this.receivedCents === null ? null : FundsChannel.NONE;
  }

  @Field(() => Suppression, { description: "Why the amount received is missing." })
  @Public
  get suppression(): Suppression {
    return this.receivedCents === null ? Suppression.NOT_COLLECTED : Suppression.NONE;
  }
}

@ObjectType({ description: "Question 1: in what amount the municipality received money of the programme." })
export class ReceivedFunds {
  @Field(() => [FundsYear], { description: "One row for every year asked for." })
  @Public
  readonly rows!: readonly FundsYear[];

  @Field(() => [MissingFact])
  @Public
  readonly missing!: readonly MissingFact[];
}
