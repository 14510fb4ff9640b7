import { Count } from "@kim-hub/kit/count";
import { Decimal } from "@kim-hub/kit/scalars";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { KiStrategyContext } from "../context.js";
import { Public } from "../data-classes.js";
import { decimal, divideHalfUp, hundredths } from "../post/occupancy.js";
import { createSourceResolver } from "../source/source.resolver.js";
import { Accompaniment } from "./accompaniment.js";

@Resolver(() => Accompaniment)
export class AccompanimentResolver {
  @FieldResolver(() => Count, { description: "Clients (begleitete Personen), under disclosure control." })
  @Public
  personsAccompanied(@Root() { persons }: Accompaniment, @Ctx() { control }: KiStrategyContext): Count {
    return control.disclose(persons);
  }

  @FieldResolver(() => Decimal, {
    nullable: true,
    description:
      "Persons per full-time equivalent, half-up; null where one of the two is missing, nobody is there or the persons are withheld.",
  })
  @Public
  perFte(@Root() { persons, filledFte }: Accompaniment, @Ctx() { control }: KiStrategyContext): string | null {
    const { value } = control.disclose(persons);
    if (value === null || filledFte === null || hundredths(filledFte) === 0n) return null;

    return decimal(divideHalfUp(BigInt(value) * 10_000n, hundredths(filledFte)));
  }
}

export const AccompanimentSourceResolver = createSourceResolver(Accompaniment, ({ persons }, control) =>
  control.withholds(persons),
);
