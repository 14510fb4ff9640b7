import { createRetentionOverdue } from "@kim-hub/kit/retention-overdue";
import type { Noun } from "@kim-hub/records/noun";

export const RETENTION_OVERDUE_NOUN: Noun = {
  resolvers: [createRetentionOverdue("SampleOffice", "sample-office")],
};
