import { Count } from "@kim-hub/kit/count";
import { type DataDay, DatedAnswer } from "@kim-hub/kit/dated-answer";
import { Durations } from "@kim-hub/kit/durations";
import { frozenCount, frozenDurations } from "@kim-hub/kit/find-frozen";
import type { FrozenFigure } from "@kim-hub/kit/frozen-figure";
import { LegalDomain } from "@kim-hub/kit/legal-domain";
import { assumedSize } from "@kim-hub/kit/list-size";
import { Field, ObjectType } from "type-graphql";
import { Aggregate } from "../data-classes.js";
import { changeOf, sequenceOf, TOTAL } from "./pattern-cube.js";
import { MOST_STEPS } from "./patterns-sql.js";

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

@ObjectType({
  description:
    "Which sequences of legal domains clients went through, as case management knows it (Verlaufsmuster aus Sicht des Case Managements, S2): from its own support plans alone. No other office was asked, and nobody was linked for it.",
})
export class PathwayPatterns extends DatedAnswer {
  @Field(() => Count, { description: "All clients whose last case was opened in the period." })
  @Aggregate
  readonly total: Count;

  @Field(() => [PathwayPattern], {
    description: "The most frequent first; the rarer ones, and those of more than five steps, are among `other`.",
  })
  @assumedSize(MOST_PATTERNS)
  @Aggregate
  readonly patterns: readonly PathwayPattern[];

  @Field(() => Count, {
    description: "The clients of all sequences that are not named: so many that of none the number can be computed.",
  })
  @Aggregate
  readonly other: Count;

  constructor(dataDay: DataDay, { answer, first }: Naming) {
    super(dataDay);
    this.total = frozenCount(answer, TOTAL).persons;
    this.patterns = patternsOf(answer).slice(0, first);
    this.other = restOf(this.total, this.patterns);
  }
}

interface Naming {
  readonly answer: FrozenFigure | null;
  /** How many to name. */
  readonly first: number;
}

/** The sequences of which the number may leave, the most frequent first. */
function patternsOf(answer: FrozenFigure | null): readonly PathwayPattern[] {
  const found = Object.keys(answer?.counts ?? {}).flatMap((measure): PathwayPattern[] => {
    const sequence = sequenceOf(measure);
    const { persons } = frozenCount(answer, measure);
    if (!sequence || (persons.value ?? 0) === 0) return [];
    const transitions = sequence.slice(1).map((_, index) => frozenDurations(answer, changeOf(measure, index + 1)));

    return [{ sequence, persons, transitions }];
  });

  return found.toSorted(
    (left, right) =>
      (right.persons.value ?? 0) - (left.persons.value ?? 0) ||
      left.sequence.join().localeCompare(right.sequence.join()),
  );
}

/** All less the named ones: it follows from these counts, and stays back with the total. */
function restOf({ value, suppression }: Count, patterns: readonly PathwayPattern[]): Count {
  if (value === null) return new Count({ value, suppression });
  const named = patterns.reduce((sum, { persons }) => sum + (persons.value ?? 0), 0);

  return new Count({ value: value - named, suppression });
}
