import { BadInputError } from "@kim-hub/kit/errors";

/** Whose procedures are counted: an office's, or those of the people who live in a territory. */
export interface Scope {
  /** As SQL over a procedure `p`; its one value is `value`. */
  readonly condition: string;
  readonly value: string;
}

interface Asked {
  readonly authorityId?: string | null | undefined;
  readonly ags?: string | null | undefined;
}

/** The scope of exactly one of the two arguments. */
export function requireScope({ authorityId, ags }: Asked): Scope {
  if (authorityId && !ags) return { condition: "p.authority_id = ?", value: authorityId };
  if (ags && !authorityId)
    return { condition: ags.length === 8 ? "p.municipality = ?" : "starts_with(p.municipality, ?)", value: ags };

  throw new BadInputError(
    "The pipeline is that of one naturalisation office or of one territory: name one of the two.",
  );
}
