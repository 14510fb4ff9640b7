import type { InventedPerson } from "../household/household.js";

/** The columns of every office's files that say who a person is. */
export function nameOf({ familyName, givenNames, birthDate }: InventedPerson): object {
  return { familyName, givenNames, birthDate };
}
