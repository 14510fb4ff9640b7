import { quarterOf } from "@kim-hub/kit/calendar";
import { nextQuarter } from "@kim-hub/kit/quarter-days";
import { type AgencyKind, officeOfKind } from "@kim-hub/offices/agencies";
import type { Language } from "../../words/language.js";
import { LEGAL_DOMAINS, PATH_CODES } from "../../words/path-codes.js";
import { PATH_WORDS } from "../../words/path-words.js";
import type { PathGap, PathStretch, PathTimeline, WithheldPart } from "./path-timeline.js";

/** What the saved query of a released path answers, as far as a timeline shows it. */
export interface PathAnswer {
  readonly status: string | null;
  readonly route: {
    readonly segments: readonly SegmentAnswer[];
    readonly gaps: readonly { readonly afterOrder: number; readonly quarters: number; readonly kind: string }[];
    readonly asOf: string | null;
  } | null;
}

/** A segment of the answer: everything but its office is null where the office is withheld. */
export interface SegmentAnswer {
  readonly order: number;
  readonly agencyKind: AgencyKind;
  readonly legalDomain: string | null;
  readonly code: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly durationQuarters: number | null;
  readonly status: string;
  readonly withheldReason: string | null;
}

/** The timeline of an answer, in words; without a route nothing is known of any office. */
export function readPath({ status, route }: PathAnswer, language: Language): PathTimeline {
  const words = PATH_WORDS[language];
  const segments = route?.segments ?? [];
  const isPartial = route === null || status === "PARTIAL";

  return {
    isPartial,
    note: wordOf(words.pathStatus, route === null ? "PARTIAL" : (status ?? "PARTIAL")),
    asOfQuarter: route?.asOf ? quarterOf(route.asOf) : null,
    stretches: segments.flatMap((segment) => readStretch(segment, language)),
    withheld: segments.flatMap((segment) => readWithheld(segment, language)),
    gaps: (route?.gaps ?? []).flatMap(({ afterOrder, quarters, kind }): PathGap[] => {
      const last = segments.find(({ order }) => order === afterOrder)?.to;
      if (!last) return [];
      const fromQuarter = nextQuarter(last);

      return [
        {
          ...{ afterOrder, fromQuarter, quarters },
          toQuarter: later(fromQuarter, quarters - 1),
          label: `${words.gap}: ${isPartial && kind === "NOTHING_RELEASED" ? words.gapOfPartialPath : wordOf(words.gapKinds, kind)}`,
        },
      ];
    }),
  };
}

function readStretch(segment: SegmentAnswer, language: Language): PathStretch[] {
  const { order, agencyKind, legalDomain, code, from, to, durationQuarters, status } = segment;
  if (from === null) return [];

  return [
    {
      ...{ order, lane: officeOfKind(agencyKind), fromQuarter: from, toQuarter: to, quarters: durationQuarters },
      label: code === null ? "" : wordOf(PATH_CODES[language], code),
      legalDomain: legalDomain === null ? "" : nameOfDomain(legalDomain, language),
      isStale: status === "STALE",
      release: wordOf(PATH_WORDS[language].segmentStatus, status),
    },
  ];
}

function nameOfDomain(domain: string, language: Language): string {
  return domain === "NONE" ? PATH_WORDS[language].noLegalDomain : wordOf(LEGAL_DOMAINS, domain);
}

function readWithheld(
  { order, agencyKind, from, status, withheldReason }: SegmentAnswer,
  language: Language,
): WithheldPart[] {
  if (from !== null) return [];
  const words = PATH_WORDS[language];
  const reasons = withheldReason === null ? [] : [wordOf(words.withheldReasons, withheldReason)];

  return [
    { order, lane: officeOfKind(agencyKind), release: [wordOf(words.segmentStatus, status), ...reasons].join(": ") },
  ];
}

/** A code that has no word yet is shown as it is: left out, it would look as if there were nothing. */
function wordOf(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code;
}

function later(quarter: string, quarters: number): string {
  return quarters <= 0 ? quarter : later(nextQuarter(quarter), quarters - 1);
}
