import { codeOf } from "../../hub/answer.js";
import type { PageData } from "../../hub/page-data.js";
import { FailureNotice } from "../../layout/failure-view.js";
import type { Page, View } from "../../layout/page.js";
import { fieldsOf, type Visit } from "../../layout/visit.js";
import { formatDay } from "../../tables/format-day.js";
import { LanguageNote } from "../../tables/language-note.js";
import { NO_PURPOSE } from "../../words/purpose-words.js";
import { receiptFile } from "../queries/files/receipt-file.js";
import { resultFile } from "../queries/files/result-file.js";
import { AboutQuery } from "../queries/result/about-query.js";
import { Files } from "../queries/result/files.js";
import { ResultHead } from "../queries/result/result-head.js";
import { headOf } from "../queries/run/shown-run.js";
import { COUNCIL_WORDS } from "./council-words.js";
import { type Asked, type Inquiry, readInquiry, runInquiry } from "./inquiry.js";
import { tablesOf } from "./inquiry-tables.js";
import { QuestionList } from "./question-list.js";
import { QuestionSection } from "./question-section.js";
import { YearsForm } from "./years-form.js";

/** `/municipalities/:ags`: the answers of a Große Anfrage for one municipality and some years, as a page to print, as CSV (`as=csv`), or their receipt (`as=receipt`). */
export function municipalityPage(data: PageData): Page {
  return {
    method: "GET",
    path: "/municipalities/:ags",
    roles: "EVERYBODY",
    handle: async (visit) => {
      const asked = readInquiry(visit, data);
      const inquiry = asked.faults.size === 0 ? await runInquiry(asked, visit, data) : null;
      const as = fieldsOf(visit.request).get("as");
      if (inquiry && as === "csv") return resultFile(inquiry.shown, tablesOf(inquiry));
      if (inquiry && as === "receipt") return receiptFile(inquiry.shown);

      return inquiryView({ asked, inquiry, visit });
    },
  };
}

interface Viewed {
  readonly asked: Asked;
  /** Null where the years cannot be read. */
  readonly inquiry: Inquiry | null;
  readonly visit: Visit;
}

function inquiryView({ asked, inquiry, visit }: Viewed): View {
  const { language } = visit;
  const words = COUNCIL_WORDS[language];
  const name = inquiry?.facts?.municipality.name ?? asked.ags;

  return {
    kind: "page",
    title: `${words.title}: ${name}`,
    purpose: NO_PURPOSE[language],
    content: (
      <>
        <p class="kern-body">{words.introduction(name)}</p>
        <YearsForm {...asked} language={language} />
        {inquiry && <Answers inquiry={inquiry} asked={asked} visit={visit} />}
        <p class="kern-body hub-actions">
          <a class="kern-link" href="/municipalities">
            {words.otherMunicipality}
          </a>
        </p>
        <AboutQuery query={asked.query} language={language} />
      </>
    ),
  };
}

interface AnswersProps {
  readonly inquiry: Inquiry;
  readonly asked: Asked;
  readonly visit: Visit;
}

function Answers({ inquiry, asked, visit }: AnswersProps) {
  const { shown, facts, answers } = inquiry;
  const { language, run, contract } = shown;
  const words = COUNCIL_WORDS[language];
  const [error] = run.errors;
  const failure = error && <FailureNotice code={codeOf(error)} requestId={run.facts.requestId} language={language} />;
  if (!facts) return failure ?? null;
  const owners = [...new Set([facts.municipality.name, facts.steering.name])].join(", ");
  const status = contract.labels.get(`DataStatus.${facts.status}`) ?? facts.status;

  return (
    <>
      {failure}
      <p class="kern-body">{words.runBy(facts.steering.name)}</p>
      <ResultHead head={headOf(shown)} language={language} />
      <Files
        visit={visit}
        action={`/municipalities/${asked.ags}`}
        given={new Map([["years", facts.years.join(",")]])}
      />
      <QuestionList answers={answers} language={language} />
      <p class="kern-body">{words.wording}</p>
      <LanguageNote tables={tablesOf(inquiry)} language={language} />
      {answers.map((answer) => (
        <QuestionSection
          key={answer.number}
          {...{ answer, language, owners }}
          asOf={words.asOf(formatDay(facts.asOf, language), status)}
        />
      ))}
    </>
  );
}
