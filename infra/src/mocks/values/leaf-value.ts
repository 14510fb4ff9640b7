import { Suppression } from "@kim-hub/kit/suppression";
import { type GraphQLLeafType, isEnumType } from "graphql";
import { dayValue, instantValue, monthValue, quarterValue } from "./day-value.js";
import { type IdPlace, idValue } from "./id-value.js";
import { pickAgs, pickMunicipality } from "./place.js";
import { numberOf, pick, type Seed } from "./seed.js";
import { textValue } from "./text-value.js";

const FIRST_YEAR = 2023;

/** By scalar, a value that the scalar itself accepts. */
const SCALARS: Readonly<Record<string, (place: IdPlace, seed: Seed) => unknown>> = {
  Ags: ({ fieldName }, seed) => (/municipality/i.test(fieldName) ? pickMunicipality(seed) : pickAgs(seed)),
  BigInt: (_place, seed) => String(100_000 * (1 + numberOf(seed, 90))),
  Boolean: (_place, seed) => numberOf(seed, 2) === 0,
  DateTime: ({ fieldName }, seed) => instantValue(fieldName, seed),
  Decimal: (_place, seed) => `${1 + numberOf(seed, 9)}.50`,
  Float: (_place, seed) => numberOf(seed, 100) + 0.5,
  ID: idValue,
  Int: ({ fieldName }, seed) => (/year/i.test(fieldName) ? FIRST_YEAR + numberOf(seed, 3) : 10 + numberOf(seed, 90)),
  LocalDate: ({ fieldName }, seed) => dayValue(fieldName, seed),
  Month: ({ fieldName }, seed) => monthValue(fieldName, seed),
  Quarter: ({ fieldName }, seed) => quarterValue(fieldName, seed),
  String: ({ fieldName }, seed) => textValue(fieldName, seed),
};

/** Codes that tell why a figure beside them is missing: every mock gives one. */
const NOTHING_MISSING: Readonly<Record<string, unknown>> = { Suppression: Suppression.NONE };

/** An invented value of this type: a code from its list, or what its scalar accepts. */
export function leafValue(type: GraphQLLeafType, place: IdPlace, seed: Seed): unknown {
  if (isEnumType(type)) return NOTHING_MISSING[type.name] ?? pick(seed, type.getValues()).value;
  const make = SCALARS[type.name];
  if (!make) throw new Error(`Nobody invents values of the scalar ${type.name}.`);

  return make(place, seed);
}
