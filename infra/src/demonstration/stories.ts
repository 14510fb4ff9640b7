import { NaturalisationBasis } from "@kim-hub/naturalisation/naturalisation-basis";
import { sevenStages } from "./seven-stages.js";
import type { Story } from "./story.js";

/** Asylum refused, toleration, right to remain by lasting integration (§ 25b AufenthG), naturalisation applied for (§ 10 StAG). */
export const LASTING_INTEGRATION: Story = {
  bornOn: "1986-02-11",
  withChild: false,
  statuses: [
    ["ASYLUM_PERMISSION", "2011-05-09", "2012-11-14"],
    ["TOLERATION", "2012-11-15", "2021-10-03"],
    ["RP_SUSTAINABLE_INTEGRATION", "2021-10-04", "2023-10-03"],
    ["RP_SUSTAINABLE_INTEGRATION", "2023-10-04", "2025-10-03"],
    ["RP_SUSTAINABLE_INTEGRATION", "2025-10-04", null],
  ],
  stages: sevenStages([
    ["2020-09-07", "2020-09-11"],
    ["2020-09-14", "2020-09-29"],
    ["2020-10-06", "2020-11-20"],
    ["2020-12-01", "2020-12-18"],
    ["2021-01-11", "2021-02-26"],
    ["2021-03-08", "2021-08-06"],
    ["2021-08-16", "2021-08-27"],
  ]),
  procedure: {
    basis: NaturalisationBasis.STAG_10,
    stages: [
      ["COUNSELLING", "2026-03-16", "2026-03-16"],
      ["APPLICATION_RECEIVED", "2026-06-15", "2026-06-15"],
      ["COMPLETENESS_CHECK", "2026-06-16", "2026-07-24"],
      ["INQUIRIES", "2026-08-03", null],
    ],
  },
};

/** Asylum refused, toleration, eighteen months of opportunity (§ 104c AufenthG), then § 25b. */
export const OPPORTUNITY: Story = {
  bornOn: "1990-06-23",
  withChild: true,
  statuses: [
    ["ARRIVAL_CERTIFICATE", "2017-03-06", "2017-03-20"],
    ["ASYLUM_PERMISSION", "2017-03-21", "2019-05-13"],
    ["TOLERATION", "2019-05-14", "2023-02-12"],
    ["RP_OPPORTUNITY", "2023-02-13", "2024-08-12"],
    ["RP_SUSTAINABLE_INTEGRATION", "2024-08-13", "2026-08-12"],
    ["RP_SUSTAINABLE_INTEGRATION", "2026-08-13", null],
  ],
  stages: sevenStages([
    ["2022-03-07", "2022-03-11"],
    ["2022-03-21", "2022-04-08"],
    ["2022-04-25", "2022-06-03"],
    ["2022-06-20", "2022-07-01"],
    ["2022-08-08", "2022-09-30"],
    ["2022-10-04", "2023-10-27"],
    ["2023-11-06", "2023-11-24"],
  ]),
  procedure: { basis: NaturalisationBasis.STAG_10, stages: [["COUNSELLING", "2026-05-18", "2026-05-18"]] },
};

/** Came at thirteen, asylum refused, toleration, right to remain for the well integrated young (§ 25a AufenthG). */
export const WELL_INTEGRATED_YOUTH: Story = {
  bornOn: "2004-08-19",
  withChild: false,
  statuses: [
    ["ARRIVAL_CERTIFICATE", "2018-04-09", "2018-04-23"],
    ["ASYLUM_PERMISSION", "2018-04-24", "2020-02-17"],
    ["TOLERATION", "2020-02-18", "2023-06-18"],
    ["RP_WELL_INTEGRATED_YOUTH", "2023-06-19", "2026-06-18"],
    ["RP_WELL_INTEGRATED_YOUTH", "2026-06-19", null],
  ],
  stages: sevenStages([
    ["2021-10-04", "2021-10-08"],
    ["2021-10-18", "2021-11-05"],
    ["2021-11-15", "2022-01-14"],
    ["2022-01-24", "2022-02-11"],
    ["2022-02-21", "2022-04-01"],
    ["2022-04-25", "2022-12-02"],
    ["2022-12-12", "2022-12-20"],
  ]),
  procedure: { basis: NaturalisationBasis.STAG_10, stages: [["COUNSELLING", "2026-04-20", "2026-04-20"]] },
};

/** Recognised as refugee, settled (§ 26 Abs. 3 AufenthG), naturalisation under examination (§ 10 StAG). */
export const RECOGNISED_REFUGEE: Story = {
  bornOn: "1979-12-02",
  withChild: true,
  statuses: [
    ["ARRIVAL_CERTIFICATE", "2016-09-05", "2016-09-19"],
    ["ASYLUM_PERMISSION", "2016-09-20", "2018-01-29"],
    ["RP_REFUGEE", "2018-01-30", "2021-01-29"],
    ["RP_REFUGEE", "2021-01-30", "2023-02-05"],
    ["SETTLEMENT_PROTECTION", "2023-02-06", null],
  ],
  stages: sevenStages([
    ["2021-01-11", "2021-01-15"],
    ["2021-01-25", "2021-02-12"],
    ["2021-02-22", "2021-04-16"],
    ["2021-05-03", "2021-05-21"],
    ["2021-06-07", "2021-07-30"],
    ["2021-08-16", "2022-03-31"],
    ["2022-04-11", "2022-04-29"],
  ]),
  procedure: {
    basis: NaturalisationBasis.STAG_10,
    stages: [
      ["COUNSELLING", "2024-07-15", "2024-07-15"],
      ["APPLICATION_RECEIVED", "2025-02-17", "2025-02-17"],
      ["COMPLETENESS_CHECK", "2025-02-18", "2025-04-11"],
      ["INQUIRIES", "2025-04-28", "2026-02-20"],
      ["ASSESSMENT", "2026-03-02", null],
    ],
  },
};

/** Recognised as refugee a few months after arrival, not yet settled; advised on naturalisation. */
export const RECENT_REFUGEE: Story = {
  bornOn: "1994-04-30",
  withChild: false,
  statuses: [
    ["ARRIVAL_CERTIFICATE", "2022-01-17", "2022-01-31"],
    ["ASYLUM_PERMISSION", "2022-02-01", "2022-09-25"],
    ["RP_REFUGEE", "2022-09-26", "2025-09-25"],
    ["RP_REFUGEE", "2025-09-26", null],
  ],
  stages: sevenStages([
    ["2022-11-07", "2022-11-11"],
    ["2022-11-21", "2022-12-09"],
    ["2023-01-09", "2023-02-24"],
    ["2023-03-06", "2023-03-24"],
    ["2023-04-11", "2023-05-26"],
    ["2023-06-05", "2024-03-28"],
    ["2024-04-08", "2024-04-26"],
  ]),
  procedure: { basis: NaturalisationBasis.STAG_10, stages: [["COUNSELLING", "2026-09-14", "2026-09-14"]] },
};
