import { BadInputError } from "@kim-hub/kit/errors";
import { municipalitiesOf } from "@kim-hub/kit/municipalities-of";

/** Where a figure counts: a district or municipality, or one office's files. */
export type Place = { readonly ags: string } | { readonly authority: string };

/** The one place that the caller names. */
export function requirePlace({
  ags,
  authority,
}: {
  readonly ags: string | null;
  readonly authority: string | null;
}): Place {
  if (ags !== null && authority === null) return { ags };
  if (authority !== null && ags === null) return { authority };

  throw new BadInputError("Either ags or authority must be given, and not both.");
}

/** A condition on the files `f`, with its parameters: restricted files count nowhere. */
export function filesIn(place: Place): { readonly sql: string; readonly parameters: readonly string[] } {
  return "ags" in place
    ? {
        sql: "f.municipality between ? and ? and not f.is_restricted",
        parameters: municipalitiesOf(place.ags),
      }
    : { sql: "f.authority_id = ? and not f.is_restricted", parameters: [place.authority] };
}
