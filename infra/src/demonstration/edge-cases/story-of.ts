import { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";
import { firstDay } from "@kim-hub/records/partial-date";
import type { Story } from "../story.js";
import type { EdgeCase } from "./edge-case.js";

/** Old enough for everything where nothing is known of a birth. */
const SOME_DAY = "1980";

/** The whole of what happened to somebody. */
export function storyOf({ birthDate, story }: Pick<EdgeCase, "birthDate" | "story">): Story {
  return {
    bornOn: firstDay(birthDate ?? SOME_DAY),
    withChild: false,
    statuses: [],
    stages: [],
    procedure: { basis: NaturalisationBasis.STAG_10, stages: [] },
    ...story,
  };
}
