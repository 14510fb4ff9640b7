import type { ControlledContext } from "../suppression/controlled-context.js";
import { Count } from "../suppression/count.js";
import { Suppression } from "../suppression/suppression.js";
import { CountedThing } from "./counted-thing.js";
import { Figure } from "./figure.js";

/**
 * What of a figure may leave. Posts are no people. A part of a whole stays back as well where the rest would be too small:
 * it could be worked out from the two.
 */
export async function discloseFigure(
  figure: Figure,
  { control, loaders }: Pick<ControlledContext, "control" | "loaders">,
): Promise<Count> {
  const { counts, value, subset, territoryAgs } = figure;
  if (counts === CountedThing.POSTS)
    return new Count({ value, suppression: value === null ? Suppression.NOT_COLLECTED : Suppression.NONE });
  const own = control.disclose(value);
  if (own.value === null || subset === null || territoryAgs === null) return own;

  const part = own.value;
  const figures = await loaders.list(Figure, "territoryAgs", territoryAgs);
  const wholes = figures.filter((other) => other.isWholeOf(figure));
  const isTold = wholes.some(({ value: all }) => all !== null && all > part && control.withholds(all - part));

  return isTold ? new Count({ value: null, suppression: Suppression.SECONDARY }) : own;
}

/** Whether the figure stays back, and with it the words that would tell it. */
export async function isWithheld(
  figure: Figure,
  context: Pick<ControlledContext, "control" | "loaders">,
): Promise<boolean> {
  const { suppression } = await discloseFigure(figure, context);

  return suppression === Suppression.PRIMARY || suppression === Suppression.SECONDARY;
}
