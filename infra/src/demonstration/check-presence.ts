import type { Interval } from "../invention/intervals.js";
import { type Story, WRITTEN_ON } from "./story.js";

/** The faults of a story's ends: a client of an office has a status, and a naturalised one has none any more. */
export function checkPresence({ statuses, stages, procedure }: Story): string[] {
  const naturalisedOn = procedure.stages.find(([stage]) => stage === "CERTIFICATE_HANDED_OVER")?.[1] ?? null;
  const until = naturalisedOn ?? WRITTEN_ON;
  const worked: readonly Interval<string>[] = [...stages, ...procedure.stages];
  const days = worked.flatMap(([, firstDay, lastDay]) => [firstDay, lastDay ?? WRITTEN_ON]);
  const without = days.find((day) => day <= until && !statuses.some((status) => lastsOn(status, day)));
  const lasting = statuses.filter(
    ([code, , lastDay]) => code !== "NATURALISED" && naturalisedOn && (lastDay === null || lastDay > naturalisedOn),
  );

  return [
    ...(without ? [`An office is at work, and there is no status on ${without}.`] : []),
    ...lasting.map(
      ([code, firstDay]) => `${code} from ${firstDay}: it lasts after naturalisation on ${naturalisedOn} (§ 16 StAG).`,
    ),
  ];
}

function lastsOn([, firstDay, lastDay]: Interval<unknown>, day: string): boolean {
  return firstDay <= day && (lastDay === null || lastDay >= day);
}
