import type { Context } from "@kim-hub/kit/context";
import { DataStatus, statusOn } from "@kim-hub/kit/data-status";
import { LocalDate } from "@kim-hub/kit/scalars";
import { todayOf } from "@kim-hub/kit/today-of";
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Public } from "../data-classes.js";
import { findAsOf } from "./find-as-of.js";

/**
 * Adds to a type of answers the day that its data stand for, as the offices' figures have it. `territoriesOf` names by AGS whose rows
 * the answer rests on; null is the state.
 */
export function createDatedResolver<T extends object>(
  Type: ClassType<Partial<T>>,
  territoriesOf: (answer: T) => readonly (string | null)[],
): new () => object {
  @Resolver(() => Type)
  class DatedResolver {
    @FieldResolver(() => LocalDate, {
      description:
        "The day that the data stand for (Datenstand): of the territory's last export, or today where it records its rows in the hub.",
    })
    @Public
    asOf(@Root() answer: T, @Ctx() { em, loaders }: Context): Promise<string> {
      return findAsOf(territoriesOf(answer), todayOf(em), loaders);
    }

    @FieldResolver(() => DataStatus)
    @Public
    async status(@Root() answer: T, @Ctx() { em, loaders }: Context): Promise<DataStatus> {
      const today = todayOf(em);

      return statusOn(await findAsOf(territoriesOf(answer), today, loaders), today);
    }
  }

  return DatedResolver;
}
