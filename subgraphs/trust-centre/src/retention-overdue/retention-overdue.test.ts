import { testRetentionOverdue } from "@kim-hub/kit/test-retention-overdue";
import { database } from "../database.js";
import { startTestTrustCentre } from "../testing/test-trust-centre.js";

testRetentionOverdue({
  ...{ query: "trustCentreRetentionOverdue", office: "trust-centre", database, authority: "TRUST-CENTRE" },
  start: startTestTrustCentre,
  plant: (trust) =>
    trust.rows(`insert into voucher_try (id, client_id, tried_by, tried_at)
      select gen_random_uuid(), gen_random_uuid(), 'x', day from unnest(array['2026-03-01T12:00:00Z', '2026-04-01T12:00:00Z']::timestamptz[]) as day`),
  planted: { agency: "trust-centre", recordClass: "VOUCHER_TRY", overdueCount: 2, oldestDueDate: "2026-09-02" },
});
