import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { checkStory } from "./check-story.js";
import { CLIENTS } from "./clients.js";
import {
  LASTING_INTEGRATION,
  OPPORTUNITY,
  RECENT_REFUGEE,
  RECOGNISED_REFUGEE,
  WELL_INTEGRATED_YOUTH,
} from "./stories.js";
import type { Story } from "./story.js";

test.each(CLIENTS.map(({ key, story }) => [key, story] as const))("what happened to %s is lawful", (_, story) => {
  expect(checkStory(story)).toEqual([]);
});

test("the person who was shown before breaks the law in every step", () => {
  const story: Story = {
    bornOn: "1990-01-01",
    withChild: false,
    statuses: [
      ["ARRIVAL_CERTIFICATE", "2021-06-10", "2021-07-01"],
      ["ASYLUM_PERMISSION", "2021-07-02", "2022-09-14"],
      ["RP_OPPORTUNITY", "2024-06-03", "2025-12-02"],
      ["RP_SUSTAINABLE_INTEGRATION", "2025-12-03", null],
    ],
    stages: LASTING_INTEGRATION.stages,
    procedure: LASTING_INTEGRATION.procedure,
  };

  expect(checkStory(story)).toEqual([
    "RP_OPPORTUNITY from 2024-06-03: does not follow a status that leads to it (§ 104c Abs. 1 AufenthG).",
    "RP_OPPORTUNITY from 2024-06-03: lacks 5 years of stay on 2022-10-31 (§ 104c Abs. 1 AufenthG).",
    "RP_OPPORTUNITY from 2024-06-03: the status before does not end on the day before (§ 50 Abs. 1 AufenthG).",
    "RP_SUSTAINABLE_INTEGRATION from 2025-12-03: lacks 6 years of stay (§ 25b Abs. 1 S. 2 Nr. 1, Abs. 5 AufenthG).",
    "An office is at work, and there is no status on 2020-09-07.",
    "STAG_10 on 2026-11-26: lacks 5 years of lawful habitual residence (§ 10 Abs. 1 StAG).",
  ]);
});

type Change = (story: Story) => Partial<Story>;

/** Gives one status other days, and moves the neighbours along. */
const moved =
  (position: number, firstDay: string, dayBefore: string): Change =>
  ({ statuses }) => ({
    statuses: statuses.map(([code, first, last], index) => [
      code,
      index === position ? firstDay : first,
      index === position - 1 ? dayBefore : last,
    ]),
  });

test.each<readonly [rule: string, story: Story, change: Change, fault: RegExp]>([
  [
    "no new grant of § 104c after 2025-12-30",
    OPPORTUNITY,
    moved(3, "2025-12-31", "2025-12-30"),
    /RP_OPPORTUNITY from 2025-12-31: begins when no text of the law/,
  ],
  [
    "no grant of § 104c before 2022-12-31",
    OPPORTUNITY,
    moved(3, "2022-12-30", "2022-12-29"),
    /RP_OPPORTUNITY from 2022-12-30: begins when no text of the law/,
  ],
  [
    "§ 104c lasts 18 months",
    OPPORTUNITY,
    moved(4, "2024-08-14", "2024-08-13"),
    /RP_OPPORTUNITY .* more than 18 months/,
  ],
  [
    "§ 104c needs five years on 2022-10-31",
    OPPORTUNITY,
    ({ statuses }) => ({ statuses: [["ASYLUM_PERMISSION", "2017-11-02", "2019-05-13"], ...statuses.slice(2)] }),
    /lacks 5 years of stay on 2022-10-31/,
  ],
  [
    "§ 25b needed eight years before 2022-12-31",
    LASTING_INTEGRATION,
    ({ statuses }) => ({ statuses: [["TOLERATION", "2013-10-05", "2021-10-03"], ...statuses.slice(2)] }),
    /RP_SUSTAINABLE_INTEGRATION from 2021-10-04: lacks 8 years/,
  ],
  [
    "§ 25b needed six with a child",
    LASTING_INTEGRATION,
    ({ statuses }) => ({
      withChild: true,
      statuses: [["TOLERATION", "2015-10-05", "2021-10-03"], ...statuses.slice(2)],
    }),
    /RP_SUSTAINABLE_INTEGRATION from 2021-10-04: lacks 6 years/,
  ],
  [
    "§ 25b is granted for two years at most",
    LASTING_INTEGRATION,
    moved(3, "2023-10-05", "2023-10-04"),
    /more than 24 months/,
  ],
  ["§ 25a ends at 27", WELL_INTEGRATED_YOUTH, () => ({ bornOn: "1996-06-19" }), /age from 14 to under 27/],
  [
    "§ 25a needs a year of toleration",
    WELL_INTEGRATED_YOUTH,
    moved(2, "2022-06-20", "2022-06-19"),
    /lacks 12 months of toleration/,
  ],
  [
    "the asylum procedure counts only for the recognised",
    LASTING_INTEGRATION,
    ({ statuses }) => ({
      statuses: [
        ["ASYLUM_PERMISSION", "2011-05-09", "2022-01-09"],
        ["TOLERATION", "2022-01-10", "2023-10-03"],
        ...statuses.slice(3),
      ],
    }),
    /STAG_10 .* lacks 5 years of lawful/,
  ],
  [
    "§ 10 grants nothing on § 104c",
    OPPORTUNITY,
    ({ statuses }) => ({
      statuses: statuses
        .slice(0, 4)
        .map(([code, first, last]) => [code, first, code === "RP_OPPORTUNITY" ? null : last]),
      procedure: LASTING_INTEGRATION.procedure,
    }),
    /rests on no title/,
  ],
  [
    "nobody is without a status for a day",
    RECOGNISED_REFUGEE,
    moved(2, "2018-01-31", "2018-01-29"),
    /RP_REFUGEE from 2018-01-31: the status before/,
  ],
  [
    "case management begins with the programme",
    LASTING_INTEGRATION,
    ({ stages }) => ({
      stages: stages.map(([stage, first, last], index) =>
        index === 0 ? [stage, "2020-06-30", last] : [stage, first, last],
      ),
    }),
    /begins before 2020-07-01/,
  ],
  [
    "§ 104c is granted once",
    OPPORTUNITY,
    ({ statuses }) => ({
      statuses: [
        ...statuses.slice(0, 4),
        ["TOLERATION", "2024-08-13", "2024-10-31"],
        ["RP_OPPORTUNITY", "2024-11-01", "2026-04-30"],
        ["TOLERATION", "2026-05-01", null],
      ],
    }),
    /RP_OPPORTUNITY from 2024-11-01: was held before/,
  ],
  [
    "time of toleration does not count for § 26 Abs. 3",
    RECOGNISED_REFUGEE,
    ({ statuses }) => ({
      statuses: [
        ["TOLERATION", "2014-09-05", "2019-12-31"],
        ["ASYLUM_PERMISSION", "2020-01-01", "2021-01-29"],
        ...statuses.slice(3),
      ],
    }),
    /SETTLEMENT_PROTECTION from 2023-02-06: lacks 5 years/,
  ],
  [
    "an arrival certificate comes first",
    LASTING_INTEGRATION,
    ({ statuses: [asylum, ...others] }) => ({
      statuses: [
        ["ASYLUM_PERMISSION", "2011-05-09", "2016-12-31"],
        ["ARRIVAL_CERTIFICATE", "2017-01-01", "2017-06-30"],
        ...(asylum ? others : []),
      ],
    }),
    /ARRIVAL_CERTIFICATE from 2017-01-01: is not the first status/,
  ],
  [
    "a status does not end before it begins",
    RECENT_REFUGEE,
    ({ statuses }) => ({ statuses: [...statuses.slice(0, 3), ["RP_REFUGEE", "2025-09-26", "2025-09-01"]] }),
    /RP_REFUGEE from 2025-09-26: it .* ends before it begins/,
  ],
  [
    "no stage of case management is left out",
    RECENT_REFUGEE,
    ({ stages }) => ({ stages: stages.filter((_, index) => index !== 2) }),
    /do not stand in their binding order/,
  ],
  [
    "only a fiction certificate stands beside another status",
    RECENT_REFUGEE,
    ({ statuses }) => ({
      statuses: [
        ...statuses.slice(0, 2),
        ["RP_REFUGEE", "2022-09-26", "2025-09-25"],
        ["RP_REFUGEE", "2025-09-01", null],
      ],
    }),
    /RP_REFUGEE from 2025-09-01: it begins before the one before has ended/,
  ],
  [
    "every date is a day of the calendar",
    RECENT_REFUGEE,
    ({ statuses }) => ({ statuses: [["ASYLUM_PERMISSION", "2021-02-30", "2022-09-25"], ...statuses.slice(2)] }),
    /2021-02-30 is no day/,
  ],
  [
    "nothing is recorded after the day of writing",
    RECENT_REFUGEE,
    ({ procedure }) => ({ procedure: { ...procedure, stages: [["COUNSELLING", "2027-01-04", "2027-01-04"]] } }),
    /2027-01-04 lies after/,
  ],
  [
    "nobody is without a status while an office is at work",
    LASTING_INTEGRATION,
    ({ statuses, procedure }) => ({
      statuses: [...statuses.slice(0, 3), ["RP_SUSTAINABLE_INTEGRATION", "2023-10-04", "2025-10-03"]],
      procedure: { ...procedure, stages: procedure.stages.slice(0, 1) },
    }),
    /no status on 2026-03-16/,
  ],
  [
    "nobody is without a status before an office is at work",
    RECENT_REFUGEE,
    ({ stages }) => ({
      stages: stages.map(([stage, first, last], index) =>
        index === 0 ? [stage, "2021-11-07", last] : [stage, first, last],
      ),
    }),
    /no status on 2021-11-07/,
  ],
  ["nobody has a status before birth", RECENT_REFUGEE, () => ({ bornOn: "2022-03-01" }), /begins before birth/],
  [
    "whoever is naturalised has no residence status any more",
    RECOGNISED_REFUGEE,
    ({ procedure }) => ({
      procedure: {
        ...procedure,
        stages: [...procedure.stages.slice(0, 4), ["CERTIFICATE_HANDED_OVER", "2026-03-02", "2026-03-02"]],
      },
    }),
    /lasts after naturalisation on 2026-03-02/,
  ],
  [
    "a naturalisation is applied for before it is examined",
    RECOGNISED_REFUGEE,
    ({ procedure }) => ({
      procedure: {
        ...procedure,
        stages: [
          ["COUNSELLING", "2024-07-15", "2024-07-15"],
          ["ASSESSMENT", "2026-03-02", null],
        ],
      },
    }),
    /ASSESSMENT from 2026-03-02: no application was received before/,
  ],
  [
    "nothing follows the end of a procedure",
    RECOGNISED_REFUGEE,
    ({ procedure }) => ({
      procedure: {
        ...procedure,
        stages: [
          ...procedure.stages.slice(0, 4),
          ["REFUSED", "2026-02-23", "2026-02-23"],
          ["ASSESSMENT", "2026-03-02", null],
        ],
      },
    }),
    /ASSESSMENT from 2026-03-02: the procedure had ended with REFUSED/,
  ],
])("%s", (_, story, change, fault) => {
  expect(checkStory({ ...story, ...change(story) }).join("\n")).toMatch(fault);
});
