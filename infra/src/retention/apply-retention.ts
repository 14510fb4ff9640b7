import { createOrm, type DatabaseDefinition, listRetained } from "@kim-hub/kit/database";
import { type DueCount, deleteDue } from "@kim-hub/kit/delete-due";
import { findRule, type RetentionRule } from "@kim-hub/kit/retention-rules";

/** The counts of one kind of record that went, or would; never names. */
export interface Receipt extends RetentionRule {
  readonly on: string;
  readonly dryRun: boolean;
  readonly deleted: readonly DueCount[];
}

interface RetentionOptions {
  readonly office: string;
  readonly database: DatabaseDefinition;
  /** The owner role alone may delete from the logs. */
  readonly ownerUrl: string;
  readonly rules: readonly RetentionRule[];
  readonly on: string;
  readonly dryRun: boolean;
}

/** Deletes what is due in one office, in one transaction. A kind of record without a rule stops it before anything goes. */
export async function applyRetention({
  office,
  database,
  ownerUrl,
  rules,
  on,
  dryRun,
}: RetentionOptions): Promise<Receipt[]> {
  const due = listRetained(database).map((retained) => {
    const rule = findRule(rules, { record: retained.record, office, on });
    if (!rule) throw new Error(`schema/retention.csv has no period of ${retained.record} in ${office} on ${on}.`);

    return { retained, rule };
  });
  const orm = createOrm(database, ownerUrl);
  try {
    return await orm.em.fork().transactional(async (em) => {
      const receipts: Receipt[] = [];
      for (const { retained, rule } of due) {
        const deleted = await deleteDue(em, retained, { on, period: rule.period, dryRun });
        receipts.push({ ...rule, on, dryRun, deleted });
      }
      if (!dryRun) await em.execute("select drop_empty_log_months()");

      return receipts;
    });
  } finally {
    await orm.close();
  }
}
