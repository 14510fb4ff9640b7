import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { ComponentChildren } from "preact";
import type { ReleasedPathQuery } from "../../graphql/graphql.js";
import { codeOf } from "../../hub/answer.js";
import { askSavedQuery } from "../../hub/ask-saved-query.js";
import { getSavedQuery } from "../../hub/find-saved-query.js";
import type { PageData } from "../../hub/page-data.js";
import { FailureNotice } from "../../layout/failure-view.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { MOST_LETTERS, PathForm } from "./path-form.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";
import { PathView } from "./path-view.js";

const SAVED_QUERY = "s1-released-path";
const PURPOSE = Purpose.STEERING_CASE_REVIEW;

/** `/path`: one person's released path for the code that a member of the steering group types; the code is posted and shown nowhere. */
export function pathPages(data: PageData): readonly Page[] {
  getSavedQuery(data, SAVED_QUERY);
  const shared = { path: "/path", roles: new Set([Role.STEERING_GROUP_MEMBER, Role.KIM_COORDINATOR]) };

  return [
    {
      ...{ ...shared, method: "GET" as const },
      link: { de: PATH_PAGE_WORDS.de.title, en: PATH_PAGE_WORDS.en.title },
      handle: async (visit) => pathView(visit, <PathForm visit={visit} isEmpty={false} />),
    },
    { ...{ ...shared, method: "POST" as const }, handle: (visit) => showPath(visit, data) },
  ];
}

async function showPath(visit: Visit, data: PageData): Promise<View> {
  const { request, language } = visit;
  // Only what was posted: a code in the address would stand in the history and in logs.
  const token = fieldsOf({ query: {}, body: request.body }).get("token") ?? "";
  if (token === "") return pathView(visit, <PathForm visit={visit} isEmpty />);
  if (token.length > MOST_LETTERS) return pathView(visit, <NotAvailable visit={visit} code={NOT_AVAILABLE} />);

  const answer = await askSavedQuery<ReleasedPathQuery>(data, visit, {
    ...{ id: SAVED_QUERY, purpose: PURPOSE, variables: { token } },
  });
  const [error] = answer.errors;
  const path = answer.data?.releasedPath;
  const { requestId } = answer.facts;
  if (!path)
    return pathView(visit, <NotAvailable {...{ visit, requestId }} code={error ? codeOf(error) : NOT_AVAILABLE} />);

  return pathView(
    visit,
    <>
      {error && <FailureNotice code={codeOf(error)} requestId={requestId} language={language} />}
      <PathView path={path} labels={data.readContract().labels} language={language} />
    </>,
  );
}

/** Of every code that shows nothing, whether it is invented, another group's, past its day or withdrawn. */
const NOT_AVAILABLE = "NOT_AVAILABLE";

function pathView({ language }: Visit, content: ComponentChildren): View {
  return {
    ...{ kind: "page", title: PATH_PAGE_WORDS[language].title, purpose: PURPOSE_WORDS[PURPOSE][language] },
    content,
  };
}

interface NotAvailableProps {
  readonly visit: Visit;
  readonly code: string;
  readonly requestId?: string;
}

function NotAvailable({ visit, code, requestId = "" }: NotAvailableProps) {
  return (
    <>
      <FailureNotice code={code} requestId={requestId} language={visit.language} />
      <PathForm visit={visit} isEmpty={false} />
    </>
  );
}
