import type { Answer } from "@kim-hub/kit/answer";
import { Purpose, Role } from "@kim-hub/kit/viewer";
import type { PageData } from "../../hub/page-data.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import type { Language } from "../../words/language.js";
import { PURPOSE_WORDS } from "../../words/purpose-words.js";
import { DEVELOPER_WORDS } from "./developer-words.js";
import { GRAPHIQL_WORDS } from "./graphiql-words.js";
import { MANUAL_WORDS } from "./manual/manual-words.js";
import { QuestionForm } from "./question-form.js";
import { readVariables } from "./read-variables.js";

export const DEVELOPERS: ReadonlySet<Role> = new Set([Role.AGENCY_DEVELOPER]);

/** What a question may look like. */
export const EXAMPLE = `{
  territory(ags: "05711") {
    ags
    name
  }
}
`;
/** By which a file is indented, for people and for programs. */
const SPACES: ReadonlyMap<string, number> = new Map([
  ["file", 2],
  ["program", 0],
]);
/** Longer answers are for files: a page is read by a person. */
const MOST_CHARACTERS = 30_000;

/** `/developer`: any question to the hub in GraphQL, and the way to the manual and to tokens; the answer as JSON (`as=file`, `as=program`). */
export function developerPages(data: Pick<PageData, "askHub">): readonly Page[] {
  const shared = { path: "/developer", roles: DEVELOPERS, handle: (visit: Visit) => handle(visit, data) } as const;

  return [
    { method: "GET", link: { de: DEVELOPER_WORDS.de.title, en: DEVELOPER_WORDS.en.title }, ...shared },
    { method: "POST", ...shared },
  ];
}

async function handle(visit: Visit, { askHub }: Pick<PageData, "askHub">): Promise<View> {
  const { language, request, session } = visit;
  const words = DEVELOPER_WORDS[language];
  const given = request.method === "POST" ? fieldsOf(request) : new Map<string, string>();
  const query = given.get("query") ?? "";
  const written = given.get("variables") ?? "";
  const operationName = given.get("operation") ?? "";
  const variables = readVariables(written);
  const answer =
    query !== "" && variables
      ? await askHub({
          ...{ request, variables, purpose: Purpose.DEVELOPMENT },
          operation: { query, ...(operationName !== "" && { operationName }) },
          session,
        })
      : null;
  const spaces = SPACES.get(given.get("as") ?? "");
  if (answer && spaces !== undefined)
    return {
      ...{ kind: "file", name: "answer.json", type: "application/json; charset=utf-8" },
      text: `${JSON.stringify(answer, null, spaces)}\n`,
    };

  return {
    kind: "page",
    title: words.title,
    purpose: PURPOSE_WORDS.DEVELOPMENT[language],
    content: (
      <>
        <p class="kern-body">{words.introduction}</p>
        <ul>
          <li>
            <a class="kern-link" href="/developer/graphiql">
              {GRAPHIQL_WORDS[language].link}
            </a>
          </li>
          <li>
            <a class="kern-link" href="/developer/schema">
              {MANUAL_WORDS[language].title}
            </a>
          </li>
          <li>
            <a class="kern-link" href="/developer/tokens">
              {words.tokens}
            </a>
          </li>
        </ul>
        <h2 class="kern-heading-medium">{words.ask}</h2>
        <QuestionForm {...{ visit }} query={query || EXAMPLE} variables={written} isUnreadable={variables === null} />
        {answer && <AnswerText answer={answer} language={language} />}
      </>
    ),
  };
}

function AnswerText({ answer, language }: { readonly answer: Answer; readonly language: Language }) {
  const words = DEVELOPER_WORDS[language];
  const text = JSON.stringify(answer, null, 2);

  return (
    <section aria-labelledby="answer">
      <h2 class="kern-heading-medium" id="answer">
        {words.answer}
      </h2>
      {text.length > MOST_CHARACTERS ? (
        <p class="kern-body">{words.tooLong}</p>
      ) : (
        <pre class="hub-text" data-answer>
          {text}
        </pre>
      )}
    </section>
  );
}
