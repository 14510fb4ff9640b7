import { Count } from "@kim-hub/kit/count";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { Durations } from "@kim-hub/kit/durations";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";

/** Longer ones are of single people: they stand among the others. */
export const MOST_STEPS = 5;

/** As many patterns as an answer names. */
export const MOST_PATTERNS = 20;

@ObjectType({
  description: "People whose services lay in the same legal domains one after the other (Folge von Rechtskreisen).",
})
export class PathwayPattern {
  @Field(() => [LegalDomain], {
    description:
      "The domains in the order in which their services began, each change once; empty where no service of the support plan has begun.",
  })
  @assumedSize(MOST_STEPS)
  @Aggregate
  readonly sequence!: readonly LegalDomain[];

  @Field(() => Count)
  @Aggregate
  readonly persons!: Count;

  @Field(() => [Durations], {
    description: "How long it took from each domain to the next, from one service's first day to the other's.",
  })
  @assumedSize(MOST_STEPS - 1)
  @Aggregate
  readonly transitions!: readonly Durations[];
}

type Values = Omit<PathwayPatterns, keyof DatedAnswer>;

@ObjectType({
  description:
    "Which sequences of legal domains clients went through, as case management knows it (Verlaufsmuster aus Sicht des Case Managements, S2): from its own support plans alone. No other office was asked, and nobody was linked for it.",
})
export class PathwayPatterns extends DatedAnswer {
  @Field(() => Count, { description: "All clients with a case that was opened in the period." })
  @Aggregate
  readonly total: Count;

  @Field(() => [PathwayPattern], {
    description: "The most frequent first; the rarer ones, and those of more than five steps, are among `other`.",
  })
  @assumedSize(MOST_PATTERNS)
  @Aggregate
  readonly patterns: readonly PathwayPattern[];

  @Field(() => Count, {
    description: "The clients of all other sequences together: so many that none can be reckoned.",
  })
  @Aggregate
  readonly other: Count;

  constructor(dataDay: DataDay, { total, patterns, other }: Values) {
    super(dataDay);
    this.total = total;
    this.patterns = patterns;
    this.other = other;
  }
}
