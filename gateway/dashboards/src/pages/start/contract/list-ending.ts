import { addDays } from "@kim-hub/kit/calendar";
import type { SavedQuery } from "@kim-hub/kit/saved-query";

interface Window {
  readonly today: string;
  readonly withinDays: number;
}

/** The saved queries whose approval has ended or ends within the days, the first end first. */
export function listEnding<Query extends Pick<SavedQuery, "sheet">>(
  queries: readonly Query[],
  { today, withinDays }: Window,
): readonly Query[] {
  const until = addDays(today, withinDays);

  return queries
    .filter(({ sheet }) => sheet.expires <= until)
    .toSorted((left, right) => left.sheet.expires.localeCompare(right.sheet.expires));
}
