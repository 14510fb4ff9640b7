import { listPurposes } from "@kim-hub/kit/list-purposes";
import type { SavedQuery } from "@kim-hub/kit/saved-query";
import { isPersonal, isRunBy } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { runSavedQuery } from "../../hub/run-saved-query.js";
import { notForVisitor, nothingHere } from "../../layout/failure.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, roleOf, type Visit } from "../../layout/visit.js";
import { OFFICES } from "../../words/office-words.js";
import { NO_PURPOSE, PURPOSE_WORDS } from "../../words/purpose-words.js";
import { receiptFile } from "./files/receipt-file.js";
import { resultFile } from "./files/result-file.js";
import { readParameters } from "./form/parameters.js";
import { QueryForm } from "./form/query-form.js";
import { refusedParameter } from "./form/refused-parameter.js";
import { AboutQuery } from "./result/about-query.js";
import { Result } from "./result/result.js";

/** `/queries/:id`: a form for the parameters and, once they are given, the tables, the same as CSV (`as=csv`), or the receipt (`as=receipt`). */
export function queryPages(data: PageData): readonly Page[] {
  const open = (method: Page["method"]): Page => ({
    method,
    path: "/queries/:id",
    roles: "EVERYBODY",
    handle: (visit) => handle(findQuery(visit, data), visit, data),
  });

  return [open("GET"), open("POST")];
}

/** One that this role may not run looks like one that does not exist. */
function findQuery(visit: Visit, { savedQueries }: PageData): SavedQuery {
  const { id } = Object(visit.request.params);
  const query = savedQueries.find((each) => each.id === id);
  if (!query) throw nothingHere();
  if (!isRunBy(query, roleOf(visit))) throw notForVisitor(visit);

  return query;
}

async function handle(query: SavedQuery, visit: Visit, { askHub, matrix, readContract }: PageData): Promise<View> {
  const { language, request, session } = visit;
  const { sheet } = query;
  const contract = readContract();
  const given = fieldsOf(request);
  const as = given.get("as");
  const isAsked = as !== undefined && (request.method === "POST" || !isPersonal(query));
  const { variables, faults: unread } = isAsked ? readParameters(given, query, contract) : NOT_ASKED;
  const purposes = listPurposes(query, roleOf(visit), { matrix, subgraphs: OFFICES });
  const purpose = purposes.find((each) => each === given.get("purpose")) ?? purposes[0] ?? null;
  const run =
    isAsked && unread.size === 0
      ? await runSavedQuery(askHub, query, {
          ...{ request, purpose, variables, session },
          assignment: given.get("assignment") ?? "",
        })
      : null;
  const refused = refusedParameter(run?.errors[0], sheet);
  const faults = refused === null ? unread : new Map([[refused, "REFUSED" as const]]);
  const shown = run && { query, run, contract, language, given };
  if (shown && as === "csv") return resultFile(shown);
  if (shown && as === "receipt") return receiptFile(shown);

  return {
    kind: "page",
    title: sheet.title[language],
    purpose: purpose === null ? NO_PURPOSE[language] : PURPOSE_WORDS[purpose][language],
    content: (
      <>
        <p class="kern-body">{sheet.description[language]}</p>
        <QueryForm {...{ visit, query, contract, given, faults, purposes }} />
        {shown && refused === null && <Result {...shown} visit={visit} />}
        <AboutQuery query={query} language={language} />
      </>
    ),
  };
}

const NOT_ASKED: ReturnType<typeof readParameters> = { variables: {}, faults: new Map() };
