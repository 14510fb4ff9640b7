import { createRandom } from "@kim-hub/kit/test-random";
import { inventPeople, type Names } from "./invent-people.js";
import { AUTHORITIES, type InventedFile } from "./invented-person.js";
import { asAtCounter, asInPassport } from "./plant-errors.js";

/** Of a hundred people, whom the authority knows. */
const KNOWN = { "ABH-05711": 80, "CM-05711": 40, "EBH-05711": 25 } as const;

/** The files of so many invented people at three offices, as far as each knows them; the same for the same seed. */
export function inventFiles(people: number, seed: number, names: Names = "CROWDED"): readonly InventedFile[] {
  const random = createRandom(seed);

  return inventPeople(people, names, random).flatMap((person, index) =>
    AUTHORITIES.filter((authority) => random(100) < KNOWN[authority]).map((authority) => ({
      authority,
      person: index,
      origin: person.pool.origin,
      identity: authority === "ABH-05711" ? asInPassport(person) : asAtCounter(person, random),
    })),
  );
}
