import { createRetentionOverdue } from "@kim-hub/kit/retention-overdue";

export const RetentionOverdueResolver = createRetentionOverdue("TrustCentre", "trust-centre");
