import type { PageData } from "../../hub/page-data.js";
import type { Page, View } from "../../layout/page.js";
import type { Visit } from "../../layout/visit.js";
import { csvOf } from "../../tables/csv-of.js";
import { NO_PURPOSE, PURPOSE_WORDS } from "../../words/purpose-words.js";
import { readParameters } from "../queries/form/parameters.js";
import { ResultHead } from "../queries/result/result-head.js";
import { type AskedFigure, answerFigure, type FigureAnswer, findAsked } from "./asked-figure.js";
import { AskingForm, TextField } from "./asking-form.js";
import { stepOf } from "./comparable.js";
import { CourseFigures } from "./course-figures.js";
import { courseOf } from "./course-of.js";
import { FigureActions } from "./figure-actions.js";
import { FIGURES_WORDS } from "./figures-words.js";
import { listSteps, type TimeStep } from "./steps.js";

const PATH = "/figures/course";

/** `/figures/course?id=…&from=…&to=…`: the same figure for several years or quarters as lines; `as=csv` as a file. */
export function coursePage(data: PageData): Page {
  return { method: "GET", path: PATH, roles: "EVERYBODY", handle: (visit) => showCourse(visit, data) };
}

async function showCourse(visit: Visit, data: PageData): Promise<View> {
  const { language } = visit;
  const words = FIGURES_WORDS[language];
  const asked = findAsked(visit, data, (query) => stepOf(query) !== null);
  const { query, contract, given, purpose } = asked;
  const step = stepOf(query) ?? "year";
  const isAsked = given.has("as");
  const steps = listSteps(step, given.get("from") ?? "", given.get("to") ?? "");
  const { faults } = readParameters(withStep(given, steps?.[0]), query, contract);
  const ownFaults = new Map([...faults].filter(([name]) => isAsked && name !== step));
  const course =
    isAsked && steps && ownFaults.size === 0
      ? courseOf({ query, language, steps, answers: await answerSteps(steps, asked, visit, data) })
      : null;
  if (course && given.get("as") === "csv")
    return {
      ...{ kind: "file", name: `${query.id}-course.csv`, type: "text/csv; charset=utf-8" },
      text: csvOf({ head: course.head, tables: course.figures.map(({ table }) => table), language }),
    };
  const [from, to] =
    step === "quarter" ? [words.fromQuarter, words.toQuarter] : ([words.fromYear, words.toYear] as const);

  return {
    ...{ kind: "page", title: `${words.courseTitle}: ${query.sheet.title[language]}` },
    purpose: purpose === null ? NO_PURPOSE[language] : PURPOSE_WORDS[purpose][language],
    content: (
      <>
        <p class="kern-body">{words.courseIntroduction}</p>
        <AskingForm {...{ action: PATH, query, contract, given, language }} faults={ownFaults} without={step}>
          <TextField {...{ name: "from", label: from, given }} fault={isAsked && !steps ? words.stepsFault : null} />
          <TextField {...{ name: "to", label: to, given }} fault={null} />
        </AskingForm>
        {course && (
          <section aria-labelledby="result">
            <h2 class="kern-heading-large" id="result">
              {words.result}
            </h2>
            <ResultHead head={course.head} language={language} />
            <FigureActions {...{ path: PATH, given, language }} />
            <CourseFigures course={course} language={language} />
          </section>
        )}
      </>
    ),
  };
}

function withStep(given: ReadonlyMap<string, string>, step: TimeStep | undefined): ReadonlyMap<string, string> {
  return new Map([...given, ...(step?.fields ?? [])]);
}

/** One after the other: the hub counts what one caller asks for at once. */
async function answerSteps(
  steps: readonly TimeStep[],
  asked: AskedFigure,
  visit: Visit,
  data: PageData,
): Promise<readonly FigureAnswer[]> {
  const answers: FigureAnswer[] = [];
  for (const step of steps) {
    const { variables } = readParameters(withStep(asked.given, step), asked.query, asked.contract);
    answers.push(await answerFigure(data, visit, { ...asked, variables }));
  }

  return answers;
}
