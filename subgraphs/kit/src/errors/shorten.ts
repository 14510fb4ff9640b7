const LONGEST = 300;

/** A message may be as long as a body; the answer would be as large as the attack. */
export function shorten(message: string): string {
  return message.length > LONGEST ? `${message.slice(0, LONGEST).toWellFormed()} …` : message;
}
