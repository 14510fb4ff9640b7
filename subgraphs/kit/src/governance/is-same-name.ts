/** Whether two texts name one person: a name does not become another by its blanks or its capital letters. */
export function isSameName(left: string, right: string): boolean {
  return asOneSpelling(left) === asOneSpelling(right);
}

function asOneSpelling(name: string): string {
  return name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}
