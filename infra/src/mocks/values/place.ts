import { CLIENTS } from "../../demonstration/clients.js";
import { pick, type Seed } from "./seed.js";

/** The places of the demonstration: what a mock names is then known to the office that really runs. */
export interface Place {
  /** As it stands in pseudonyms. */
  readonly key: string;
  /** Whose integration centre and steering group it is. */
  readonly ags: string;
  readonly municipality: string;
}

const PLACES: readonly Place[] = CLIENTS.map(({ key, steeringGroup, municipality }) => ({
  key,
  ags: steeringGroup.replace(/^LG-/, ""),
  municipality,
}));

/** Each area once. */
const AREAS = PLACES.filter(({ ags }, index) => PLACES.findIndex((place) => place.ags === ags) === index);

export function pickPlace(seed: Seed): Place {
  return pick(seed, PLACES);
}

/** The AGS of a district or of a town with its own integration centre. */
export function pickAgs(seed: Seed): string {
  return pick(seed, AREAS).ags;
}

/** The AGS of a municipality in one. */
export function pickMunicipality(seed: Seed): string {
  return pick(seed, AREAS).municipality;
}
