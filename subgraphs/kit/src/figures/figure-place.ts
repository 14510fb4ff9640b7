import { municipalitiesOf } from "./municipalities-of.js";

/** Where a figure counts: the files of those who live in a territory, or one authority's. */
export type Place = { readonly ags: string } | { readonly authorityId: string };

/** A condition on the files `f`, with its parameters: restricted files count nowhere. */
export function filesIn(place: Place): { readonly sql: string; readonly parameters: readonly string[] } {
  return "ags" in place
    ? {
        sql: "f.municipality between ? and ? and not f.is_restricted",
        parameters: municipalitiesOf(place.ags),
      }
    : { sql: "f.authority_id = ? and not f.is_restricted", parameters: [place.authorityId] };
}
