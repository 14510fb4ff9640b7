import type { BREACH_WORDS } from "./breach-words.js";
import { hoursUntil } from "./hours-until.js";

/** How many hours are left until the instant, or for how many it has been over. */
export function sayHours(
  instant: string,
  { now, words }: { readonly now: number; readonly words: Pick<(typeof BREACH_WORDS)["de"], "left" | "over"> },
): string {
  const hours = hoursUntil(instant, now);

  return hours < 0 ? words.over(-hours) : words.left(hours);
}
