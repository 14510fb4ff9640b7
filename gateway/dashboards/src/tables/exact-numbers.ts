/** Sums of cells' numbers, in which no digit is lost at any size. */

/** Negative, zero or positive as `one` is less than, equal to or greater than `other`. */
export function compareNumbers(one: string, other: string): number {
  const places = mostPlaces(one, other);
  const difference = scaled(one, places) - scaled(other, places);

  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** `one` less `other`, with as many decimals as the one that has more. */
export function subtractNumbers(one: string, other: string): string {
  const places = mostPlaces(one, other);
  const difference = scaled(one, places) - scaled(other, places);
  const digits = String(difference < 0n ? -difference : difference).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const decimals = digits.slice(digits.length - places);

  return `${difference < 0n ? "-" : ""}${places === 0 ? whole : `${whole}.${decimals}`}`;
}

function mostPlaces(one: string, other: string): number {
  return Math.max(decimalsOf(one).length, decimalsOf(other).length);
}

function decimalsOf(number: string): string {
  return number.split(".")[1] ?? "";
}

function scaled(number: string, places: number): bigint {
  return BigInt(number.replace(".", "") + "0".repeat(places - decimalsOf(number).length));
}
