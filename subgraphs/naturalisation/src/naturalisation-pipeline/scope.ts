import { BadInputError } from "@kim-hub/kit/errors";
import { municipalitiesOf } from "@kim-hub/kit/municipalities-of";

/** Whose procedures are counted: an office's, or those of the people who live in a territory. */
export interface Scope {
  /** As SQL over a procedure `p`, with its values. */
  readonly condition: string;
  readonly values: readonly string[];
}

interface Asked {
  readonly authorityId?: string | null | undefined;
  readonly ags?: string | null | undefined;
}

/** The scope of exactly one of the two arguments. */
export function requireScope({ authorityId, ags }: Asked): Scope {
  if (authorityId && !ags) return { condition: "p.authority_id = ?", values: [authorityId] };
  if (ags && !authorityId) return { condition: "p.municipality between ? and ?", values: municipalitiesOf(ags) };

  throw new BadInputError(
    "The pipeline is that of one naturalisation office or of one territory: name one of the two.",
  );
}
