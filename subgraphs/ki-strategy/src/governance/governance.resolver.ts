import { localDate } from "@kim-hub/kit/calendar";
import { createConnection } from "@kim-hub/kit/connection";
import { BadInputError } from "@kim-hub/kit/errors";
import { knownAtOf } from "@kim-hub/kit/known-at";
import { type CountedPage, createCountedPage } from "@kim-hub/kit/page";
import { PageArguments, requirePage } from "@kim-hub/kit/page-arguments";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { Governing, Public } from "../data-classes.js";
import { Conformity } from "./conformity.js";
import { ExposedField } from "./exposed-field.js";
import { GovernanceChange } from "./governance-change.js";
import type { GovernanceContext } from "./governance-context.js";
import { GovernanceReview } from "./governance-review.js";

const GovernanceChangeConnection = createConnection(GovernanceChange, Public);
const ExposedFieldConnection = createConnection(ExposedField, Public);

const FIRST_DAY = { description: "The first day, as approved." };
const LAST_DAY = { description: "The last day, too." };

@Resolver()
export class GovernanceResolver {
  @Query(() => GovernanceChangeConnection, {
    nullable: true,
    description:
      "Which rules of the hub changed in a period, by whom and approved by whom: access matrix with its k, and saved queries (Änderungsbericht). The oldest first. An office's own narrowings are in its own record.",
  })
  @Governing
  governanceChanges(
    @Arg("from", () => LocalDate, FIRST_DAY) from: string,
    @Arg("to", () => LocalDate, LAST_DAY) to: string,
    @Args() page: PageArguments,
    @Ctx() context: GovernanceContext,
  ): CountedPage<GovernanceChange> {
    return pageOf(listBetween(from, to, context), page);
  }

  @Query(() => GovernanceReview, {
    nullable: true,
    description: "The same period's changes, counted, and of how many the author alone approved (Änderungsprüfung).",
  })
  @Governing
  governanceReview(
    @Arg("from", () => LocalDate, FIRST_DAY) from: string,
    @Arg("to", () => LocalDate, LAST_DAY) to: string,
    @Ctx() context: GovernanceContext,
  ): GovernanceReview {
    return new GovernanceReview(listBetween(from, to, context));
  }

  @Query(() => ExposedFieldConnection, {
    nullable: true,
    description:
      "Every field that the hub exposes, with owner, class, purpose, basis, period and approval, by subgraph and field (Konformität der Felder).",
  })
  @Governing
  exposedFields(@Args() page: PageArguments, @Ctx() { governance }: GovernanceContext): CountedPage<ExposedField> {
    return pageOf(governance.fields, page);
  }

  @Query(() => Conformity, {
    nullable: true,
    description: "The same fields, counted, and of how many something is not said (Konformität).",
  })
  @Governing
  conformity(@Ctx() { governance }: GovernanceContext): Conformity {
    return new Conformity(governance.fields);
  }
}

/** What was approved in the period, and on no later day than that of which a rerun asks. */
function listBetween(from: string, to: string, { governance, em }: GovernanceContext): readonly GovernanceChange[] {
  if (from > to) throw new BadInputError(`The period from ${from} to ${to} ends before it begins.`);
  const knownAt = knownAtOf(em);
  const lastKnown = knownAt === null ? to : localDate(new Date(knownAt));

  return governance.changes.filter(({ at }) => from <= at && at <= to && at <= lastKnown);
}

function pageOf<T extends { readonly id: string }>(all: readonly T[], page: PageArguments): CountedPage<T> {
  const request = requirePage(page);
  const rows = all.filter(({ id }) => id > request.afterId).slice(0, request.first + 1);

  return createCountedPage({ rows, request, count: async () => all.length });
}
