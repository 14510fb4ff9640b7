import { testRetentionOverdue } from "@kim-hub/kit/test-retention-overdue";
import { database } from "../database.js";
import { startLoadedSubgraph } from "../testing/loaded-subgraph.js";

const deleted = (id: string, day: string, authority: string) =>
  `('${id}', '${day}T12:00:00Z', 'x', '${authority}', 'milestone', 'gone', 2, 'CORRECTED', '{"title": "x"}')`;

testRetentionOverdue({
  ...{ query: "kiStrategyRetentionOverdue", office: "ki-strategy", database, authority: "KI-05711" },
  start: startLoadedSubgraph,
  plant: (office) =>
    office.rows(`insert into history (id, at, actor, authority, "table", row_id, version, action, "values")
      values ${deleted("1", "2014-05-01", "KI-05711")}, ${deleted("2", "2013-05-01", "KI-05711")}, ${deleted("3", "2012-05-01", "KI-05754")}`),
  planted: { agency: "KI-05711", recordClass: "HISTORY_OF_DELETED", overdueCount: 2, oldestDueDate: "2023-05-02" },
});
