import { writeReceiptedRuns } from "@kim-hub/kit/receipted-run";
import type { PageData } from "../../hub/page-data.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { readReceipt } from "./read-receipt.js";
import { ReceiptForm } from "./receipt-form.js";
import { RECEIPT_WORDS } from "./receipt-words.js";
import { Verified } from "./verified.js";
import { receiptKeysOf, verifyRun } from "./verify-run.js";

/** `/receipts`: whether a receipt is genuine, of its answer, and logged; the same file with its proof (`as=file`). */
export function receiptPages(data: Pick<PageData, "askProof" | "logNetwork" | "savedQueries">): readonly Page[] {
  const open = (method: Page["method"]): Page => ({
    ...{ method, path: "/receipts", roles: "EVERYBODY", takesFiles: true },
    handle: (visit) => handle(visit, data),
  });

  return [open("GET"), open("POST")];
}

async function handle(
  visit: Visit,
  { askProof, logNetwork, savedQueries }: Parameters<typeof receiptPages>[0],
): Promise<View> {
  const { language, request, session } = visit;
  const words = RECEIPT_WORDS[language];
  const given = readReceipt(visit);
  const keys = receiptKeysOf(logNetwork);
  const verified = keys
    ? await Promise.all(given.runs.map((run) => verifyRun(run, keys, (entry) => askProof({ request, session, entry }))))
    : [];
  if (verified.length > 0 && fieldsOf(request).get("as") === "file")
    return {
      ...{ kind: "file", name: "receipt.json", type: "application/json; charset=utf-8" },
      text: writeReceiptedRuns(verified.map(({ run }) => run)),
    };

  return {
    kind: "page",
    title: words.title,
    purpose: NO_PURPOSE[language],
    content: (
      <>
        <p class="kern-body">{words.introduction}</p>
        {keys ? <ReceiptForm {...{ visit, given }} /> : <p class="kern-body">{words.noKeys}</p>}
        {verified.length > 0 && <Verified runs={verified} {...{ savedQueries, language }} />}
        <h2 class="kern-heading-medium">{words.elsewhere}</h2>
        <p class="kern-body">{words.elsewhereWhy}</p>
        <p class="kern-body">{words.elsewhereHow}</p>
        <pre class="hub-text">node verify.mjs receipt.json --network log-network.json</pre>
      </>
    ),
  };
}
