import { BadInputError } from "@kim-hub/kit/errors";
import type { Viewer } from "@kim-hub/kit/viewer";

/** Returns the AGS of a steering group's id; throws if the group is not that of the case manager's own territory. */
export function requireOwnSteeringGroup(steeringGroup: string, { authority }: Viewer): string {
  const [, ags] = /^LG-(05\d{3}(?:\d{3})?)$/.exec(steeringGroup) ?? [];
  if (!ags) throw new BadInputError("A steering group is named LG- and its AGS, such as LG-05711.");
  if (authority !== `CM-${ags}`) {
    throw new BadInputError("A path is released to the steering group of the case manager's own territory only.");
  }

  return ags;
}
