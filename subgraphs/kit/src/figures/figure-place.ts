import { ArgsType, Field, ID } from "type-graphql";
import { BadInputError } from "../errors/errors.js";
import { Ags } from "../schema/scalars.js";
import { municipalitiesOf } from "./municipalities-of.js";

/** The arguments of a figure that counts either a territory's files or an authority's. */
@ArgsType()
export class PlaceArguments {
  @Field(() => Ags, {
    nullable: true,
    description:
      "A district with all its municipalities, or one municipality: the files of those who live there, whichever authority keeps them; a file without a municipality counts nowhere. Either this or `authorityId`.",
  })
  readonly ags?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "All files of one authority, e.g. ABH-05711 or EBH-05711. Either this or `ags`.",
  })
  readonly authorityId?: string | null;
}

/** Where a figure counts: the files of those who live in a territory, or one authority's. */
export type Place = { readonly ags: string } | { readonly authorityId: string };

/** The one place that the caller names. */
export function requirePlace({ ags, authorityId }: PlaceArguments): Place {
  if (ags != null && authorityId == null) return { ags };
  if (authorityId != null && ags == null) return { authorityId };

  throw new BadInputError("A figure counts in one territory or at one authority: give either ags or authorityId.");
}

/** A condition on the files `f`, with its parameters: restricted files count nowhere. */
export function filesIn(place: Place): { readonly sql: string; readonly parameters: readonly string[] } {
  return "ags" in place
    ? {
        sql: "f.municipality between ? and ? and not f.is_restricted",
        parameters: municipalitiesOf(place.ags),
      }
    : { sql: "f.authority_id = ? and not f.is_restricted", parameters: [place.authorityId] };
}
