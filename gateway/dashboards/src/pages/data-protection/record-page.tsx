import type { PageData } from "../../hub/page-data.js";
import { nothingHere } from "../../layout/failure.js";
import type { Page } from "../../layout/page.js";
import { fieldsOf } from "../../layout/visit.js";
import { csvOf } from "../../tables/csv-of.js";
import { nameOffice } from "../../words/office-words.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { PROTECTORS } from "./data-protection.js";
import { fieldTableOf } from "./field-table.js";
import { PROTECTION_WORDS } from "./protection-words.js";
import { RecordContent } from "./record-content.js";

/** `/data-protection/record/:office`: one office's part of the record of processing, to be read and printed; its fields as CSV (`as=csv`). */
export function recordPage({ record }: Pick<PageData, "record">): Page {
  return {
    method: "GET",
    path: "/data-protection/record/:office",
    roles: PROTECTORS,
    handle: async ({ request, language }) => {
      const { office } = Object(request.params);
      const activity = record.activities.find(({ subgraph }) => subgraph === office);
      if (!activity) throw nothingHere();
      const words = PROTECTION_WORDS[language];
      const title = `${words.record}: ${nameOffice(activity.subgraph, language)}`;
      if (fieldsOf(request).get("as") === "csv")
        return {
          ...{ kind: "file", name: `record-${activity.subgraph}.csv`, type: "text/csv; charset=utf-8" },
          text: csvOf({
            head: { title, filters: [], asOf: null, sources: [activity.controller], receiptId: null },
            tables: [fieldTableOf(activity, language)],
            language,
          }),
        };

      return {
        kind: "page",
        title,
        purpose: PURPOSE_WORDS.DP_AUDIT[language],
        content: <RecordContent {...{ record, activity, language }} />,
      };
    },
  };
}
