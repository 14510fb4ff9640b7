/** A file reference as the tables hold it (Aktenzeichen): in composed letters, whichever way a keyboard writes them. */
export function composed(reference: string): string {
  return reference.normalize("NFC");
}

/** The condition on a file reference that begins like this text, in which a pattern's own signs stand for themselves. */
export function beginsLike(reference: string): { readonly $like: string } {
  return { $like: `${composed(reference).replaceAll(/[\\%_]/g, "\\$&")}%` };
}
