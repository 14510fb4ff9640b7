/** The same JSON, in which nothing but its line breaks can move the cursor or turn the direction of writing. */
export function escapeUnprintable(json: string): string {
  return json.replace(/[^\P{Cc}\n]|[\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
