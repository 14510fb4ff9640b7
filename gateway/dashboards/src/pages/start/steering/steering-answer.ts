import type { Contract } from "@kim-hub/kit/contract";
import type { StartOfSteeringGroupQuery } from "../../../graphql/graphql.js";
import type { TypedAnswer } from "../../../hub/ask-saved-query.js";
import { formatDay } from "../../../tables/format-day.js";
import type { Language } from "../../../words/language.js";
import type { SteeringTimes } from "./steering-times.js";
import { STEERING_WORDS } from "./steering-words.js";

/** What a steering group's tiles are made of. */
export interface SteeringAnswer {
  readonly answer: TypedAnswer<StartOfSteeringGroupQuery>;
  readonly ags: string;
  /** The id of the steering group. */
  readonly body: string;
  readonly today: string;
  readonly times: SteeringTimes;
  /** Where a sitting is recorded; null for whom may not. */
  readonly recordSitting: string | null;
  readonly language: Language;
  /** The German names of codes. */
  readonly labels: Contract["labels"];
}

/** Whose records a tile shows, and of which day. */
export function sourceOf({ answer, ags, language }: SteeringAnswer): {
  readonly source: string;
  readonly asOf: string;
} {
  const { territory, councilInquiry, serviceGaps } = answer.data ?? {};
  const day = territory?.asOf ?? councilInquiry?.asOf ?? serviceGaps?.asOf;

  return {
    source: STEERING_WORDS[language].recordsOf(territory?.name ?? ags),
    asOf: day === undefined ? "–" : formatDay(day, language),
  };
}
