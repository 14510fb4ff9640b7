import { localDate } from "@kim-hub/kit/calendar";
import type { Context } from "@kim-hub/kit/context";
import type { Loaders } from "@kim-hub/kit/loaders";
import { LocalDate } from "@kim-hub/kit/scalars";
import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Body } from "../body/body.js";
import { ReportingDuty } from "../body/reporting-duty.js";
import { Sitting } from "../body/sitting.js";
import { Public } from "../data-classes.js";
import { addMonths } from "../partial-date/add-months.js";
import { DeliberationStep } from "./deliberation-step.js";

const ON = { nullable: true, description: "Seen from this day; today in Europe/Berlin where it is left out." } as const;

@Resolver(() => ReportingDuty)
export class ReportingDutyResolver {
  @FieldResolver(() => Body, { description: "The body that must be informed." })
  @Public
  body(@Root() { bodyId }: ReportingDuty, @Ctx() { loaders }: Context): Promise<Body> {
    return loaders.get(Body, bodyId);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description:
      "The last sitting that took place and at which the body had a recorded paper before it; null where there is none. A sitting that a paper only plans does not count.",
  })
  @Public
  lastAt(
    @Root() duty: ReportingDuty,
    @Arg("on", () => LocalDate, ON) on: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    return findLastAt(duty, on ?? localDate(), loaders);
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: "As a document states it, or the last report and the interval; null where neither is known.",
  })
  @Public
  nextAt(
    @Root() duty: ReportingDuty,
    @Arg("on", () => LocalDate, ON) on: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<string | null> {
    return findNextAt(duty, on ?? localDate(), loaders);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: "Whether no report is overdue; null where it is not known when the next one is due.",
  })
  @Public
  async fulfilled(
    @Root() duty: ReportingDuty,
    @Arg("on", () => LocalDate, ON) on: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<boolean | null> {
    const day = on ?? localDate();
    const nextAt = await findNextAt(duty, day, loaders);

    return nextAt === null ? null : day <= nextAt;
  }
}

async function findLastAt({ bodyId }: ReportingDuty, on: string, loaders: Loaders): Promise<string | null> {
  const [steps, sittings] = await Promise.all([
    loaders.list(DeliberationStep, "bodyId", bodyId),
    loaders.list(Sitting, "bodyId", bodyId),
  ]);
  const held = new Set(sittings.filter(({ isHeld }) => isHeld).map(({ date }) => date));
  const dates = steps.map(({ date }) => date).filter((date) => date !== null && date <= on && held.has(date));

  return dates.toSorted().at(-1) ?? null;
}

async function findNextAt(duty: ReportingDuty, on: string, loaders: Loaders): Promise<string | null> {
  const { statedNextAt, intervalMonths } = duty;
  const lastAt = await findLastAt(duty, on, loaders);
  if (statedNextAt !== null && (lastAt === null || lastAt < statedNextAt)) return statedNextAt;

  return lastAt === null || intervalMonths === null ? null : addMonths(lastAt, intervalMonths);
}
