import { BadInputError } from "@kim-hub/kit/errors";
import type { Viewer } from "@kim-hub/kit/viewer";

/**
 * Returns the AGS of a steering group's id; throws if the group is not that of the case manager's own territory. A welfare body's is that of
 * the town or Kreis that it works for: CM-05711-CARITAS releases to LG-05711.
 */
export function requireOwnSteeringGroup(steeringGroup: string, { authority }: Viewer): string {
  const [, ags] = /^LG-(05\d{3}(?:\d{3})?)$/.exec(steeringGroup) ?? [];
  if (!ags)
    throw new BadInputError("A steering group is named LG- and its AGS, such as LG-05711.", {
      fields: ["steeringGroup"],
      rule: "must be LG- and an AGS, such as LG-05711",
      ruleInGerman: "muss LG- und ein AGS sein, zum Beispiel LG-05711",
    });
  const [, own] = /^CM-(05\d{3}(?:\d{3})?)(?:-|$)/.exec(authority ?? "") ?? [];
  if (own !== ags) {
    throw new BadInputError("A path is released to the steering group of the case manager's own territory only.", {
      fields: ["steeringGroup"],
      rule: "must be the steering group of the own territory",
      ruleInGerman: "muss die Lenkungsgruppe des eigenen Gebiets sein",
    });
  }

  return ags;
}
