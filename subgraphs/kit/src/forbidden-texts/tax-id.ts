/** Eleven digits that are neither part of a longer word or number nor an amount of cents; JavaScript and PostgreSQL read it alike. */
export const ELEVEN_DIGITS = String.raw`(?<![\w.+/=-]|Cents":")\d{11}(?![\w.+/=-])`;

/** The tax identification numbers (§ 139b AO) in a text. */
export function findTaxIds(text: string): readonly string[] {
  return (text.match(new RegExp(ELEVEN_DIGITS, "g")) ?? []).filter(isTaxId);
}

/** Of the first ten digits, of which the first is no 0, one stands twice or three times and no other more than once; the last is their check digit (ISO/IEC 7064, MOD 11,10). */
function isTaxId(digits: string): boolean {
  const ten = digits.slice(0, 10);
  const times = [...new Set(ten)].map((digit) => ten.split(digit).length - 1).filter((count) => count > 1);

  return !ten.startsWith("0") && times.length === 1 && (times[0] ?? 0) <= 3 && digits === `${ten}${checkDigitOf(ten)}`;
}

function checkDigitOf(digits: string): number {
  const product = [...digits].reduce((before, digit) => (2 * ((Number(digit) + before) % 10 || 10)) % 11, 10);

  return (11 - product) % 10;
}
