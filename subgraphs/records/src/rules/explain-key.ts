/** Explains how a spreadsheet changed a key, as the end of a fault's sentence; null where nothing shows. Nothing is ever mended. */
export function explainKey(text: string): string | null {
  if (/^\s|\s$/.test(text)) return "it has a blank at its beginning or end";
  if (/\s/.test(text)) return "it has a blank inside";
  const [ags] = /^5\d{3}(\d{3})?(?=-|$)/.exec(text) ?? [];
  if (ags) return `${ags} looks like 0${ags}: the leading zero is missing`;
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text))
    return "it looks like a number that a spreadsheet shortened: digits are missing";

  return null;
}

/** The same of a key of so many digits, without the key: it may say something of a person. */
export function explainDigits(digits: number): (text: string) => string | null {
  return (text) =>
    /^\d+$/.test(text) && text.length < digits
      ? "digits are missing: a spreadsheet may have taken leading zeros away"
      : null;
}
