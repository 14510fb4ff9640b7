import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { AuditAssignment } from "../audit-assignment/audit-assignment.js";
import { addDays, localDate } from "../calendar/calendar.js";
import { Purpose, Role, type Viewer } from "../identity/viewer.js";
import { deleteDue } from "../retention/delete-due.js";
import { listRules, readRetentionRules } from "../retention/retention-rules.js";
import type { RetentionOverdue } from "../retention-overdue/retention-overdue.js";
import { createOrm, type DatabaseDefinition, listRetained } from "../subgraph/database.js";
import type { TestSubgraph } from "./test-subgraph.js";

interface OverdueExample {
  /** The query, e.g. `immigrationRetentionOverdue`. */
  readonly query: string;
  /** In the table of periods. */
  readonly office: string;
  readonly database: DatabaseDefinition;
  readonly start: () => Promise<TestSubgraph>;
  /** Gives records of one kind that are overdue, and some of an authority that nobody audits. */
  readonly plant: (subgraph: TestSubgraph) => Promise<unknown>;
  readonly authority: string;
  /** The row of the kind that was planted, as it has to be counted. */
  readonly planted: {
    readonly agency: string;
    readonly recordClass: string;
    readonly overdueCount: number;
    readonly oldestDueDate: string;
  };
}

const REFERENCE = "DSB 2026/1";
const DAYS = { periodFrom: "2000-01-01", periodTo: "2030-12-31" };

/** That an office counts what it should have deleted, for whom it must and nobody else, until retention has run. */
export function testRetentionOverdue({
  query,
  office,
  database,
  start,
  plant,
  authority,
  planted,
}: OverdueExample): void {
  const auditor: Partial<Viewer> = {
    ...{ actor: "dpo", role: Role.DATA_PROTECTION_AUDITOR, purpose: Purpose.DP_AUDIT, assignment: REFERENCE },
  };
  const today = localDate();
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    subgraph = await start();
    const parties = { auditor: "dpo", auditingBody: "DSB", recordedBy: "steward", authorityId: authority };
    await subgraph.given(
      new AuditAssignment({
        ...{ reference: REFERENCE, basis: "Art. 39 DSGVO", validFrom: addDays(today, -1), validUntil: today },
        ...{ ...parties, ...DAYS },
      }),
    );
    await plant(subgraph);
  });

  afterAll(() => subgraph.stop());

  const ask = (asOf: string, { as = auditor, knownAt }: { as?: Partial<Viewer>; knownAt?: string } = {}) =>
    subgraph.ask(
      `query ($asOf: LocalDate!) { ${query}(asOf: $asOf) { agency recordClass retentionRule overdueCount oldestDueDate } }`,
      { as, variables: { asOf }, ...(knownAt !== undefined && { knownAt }) },
    );

  test("an auditor reads how many records are past their day, the oldest day, and by which rule", async () => {
    const { data, errors } = await ask(today);
    const rule = listRules(readRetentionRules(), office, today).find(({ record }) => record === planted.recordClass);

    expect(errors).toBeUndefined();
    expect(data[query]).toContainEqual({ ...planted, retentionRule: `${rule?.period}, ${rule?.basis}` });
    const kinds = new Set(data[query].map(({ recordClass }: { recordClass: string }) => recordClass));
    expect([...kinds].toSorted()).toEqual(
      listRetained(database)
        .map(({ record }) => record)
        .toSorted(),
    );
  });

  test("on the day before the oldest is due none is overdue", async () => {
    const countOn = async (asOf: string) => {
      const { data } = await ask(asOf);
      const { agency, recordClass } = planted;
      const rows: readonly RetentionOverdue[] = data[query];

      return rows.find((row) => row.agency === agency && row.recordClass === recordClass)?.overdueCount;
    };
    const before = await countOn(addDays(planted.oldestDueDate, -1));
    const then = await countOn(planted.oldestDueDate);

    expect(before).toBe(0);
    expect(then).toBeGreaterThan(0);
  });

  test("without an assignment, outside its days and for everybody else it is FORBIDDEN", async () => {
    const refused = [
      await ask(today, { as: { ...auditor, assignment: null } }),
      await ask(today, { as: { ...auditor, assignment: "another" } }),
      await ask(today, { as: { ...auditor, actor: "another" } }),
      await ask("2031-01-01"),
      await ask(today, { as: { ...auditor, role: Role.FUNDING_AUDITOR, purpose: Purpose.FUNDING_AUDIT } }),
      await ask(today, { as: { ...auditor, role: Role.PUBLIC, purpose: null } }),
    ];

    for (const { data, errors } of refused) {
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
      expect(data?.[query] ?? null).toBeNull();
    }
  });

  test("once retention has run nothing is overdue, and what it was before cannot be counted again", async () => {
    const knownAt = new Date().toISOString();
    const orm = createOrm(database, subgraph.ownerUrl);
    const rules = listRules(readRetentionRules(), office, today);
    await orm.em.fork().transactional(async (em) => {
      for (const record of listRetained(database)) {
        const period = rules.find((rule) => rule.record === record.record)?.period ?? "";
        await deleteDue(em, record, { on: today, period, dryRun: false });
      }
    });
    await orm.close();
    const { data } = await ask(today);
    const again = await ask(today, { knownAt });

    for (const row of data[query]) expect(row).toMatchObject({ overdueCount: 0, oldestDueDate: null });
    expect(again.errors).toMatchObject([{ extensions: { code: "NO_LONGER_REPRODUCIBLE" } }]);
  });
}
