import { Count } from "@kim-hub/kit/count";
import type { DisclosureControl } from "@kim-hub/kit/disclosure-control";
import { Suppression } from "@kim-hub/kit/suppression";
import type { KiStrategyContext } from "../context.js";
import { CountedThing } from "./counted-thing.js";
import { Figure } from "./figure.js";

/**
 * Protects a figure. Posts are no people. A part of a whole stays back as well where the rest, beside it alone or beside all
 * parts that leave, would be too small: it could be computed from them.
 */
export async function discloseFigure(
  figure: Figure,
  { control, loaders }: Pick<KiStrategyContext, "control" | "loaders">,
): Promise<Count> {
  const { counts, value, subset, territoryAgs } = figure;
  if (counts === CountedThing.POSTS)
    return new Count({ value, suppression: value === null ? Suppression.NOT_COLLECTED : Suppression.NONE });
  const own = control.disclose(value);
  if (own.value === null || subset === null || territoryAgs === null) return own;

  const figures = await loaders.list(Figure, "territoryAgs", territoryAgs);
  const wholes = figures.filter((other) => other.isWholeOf(figure));
  const isSecret = wholes.some((whole) => listSecretParts(whole, figures, control).includes(figure.id));

  return isSecret ? new Count({ value: null, suppression: Suppression.SECONDARY }) : own;
}

/** The parts that stay back beside the whole: each that leaves too small a rest alone, then the smallest until all others leave none or enough. */
function listSecretParts(whole: Figure, figures: readonly Figure[], control: DisclosureControl): readonly string[] {
  const all = whole.value ?? 0;
  const isTooSmall = (rest: number) => rest > 0 && control.withholds(rest);
  const parts = figures
    .filter((other) => whole.isWholeOf(other))
    .map(({ id, value }) => ({ id, value: value ?? 0 }))
    .filter(({ value }) => value < all && !control.withholds(value))
    .toSorted((left, right) => left.value - right.value || left.id.localeCompare(right.id));
  const secret = parts.filter(({ value }) => isTooSmall(all - value));
  const told = parts.filter((part) => !secret.includes(part));
  const rest = () => all - told.reduce((sum, { value }) => sum + value, 0);
  while (told.length > 0 && isTooSmall(rest())) secret.push(...told.splice(0, 1));

  return secret.map(({ id }) => id);
}

/** Whether the figure stays back, and with it the words that would reveal it. */
export async function isWithheld(
  figure: Figure,
  context: Pick<KiStrategyContext, "control" | "loaders">,
): Promise<boolean> {
  const { suppression } = await discloseFigure(figure, context);

  return suppression === Suppression.PRIMARY || suppression === Suppression.SECONDARY;
}
