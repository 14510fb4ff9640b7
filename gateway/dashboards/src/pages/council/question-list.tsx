import type { Language } from "../../words/language.js";
import { COUNCIL_WORDS } from "./council-words.js";
import type { QuestionAnswer } from "./question-answers.js";

/** What is still missing, before anything else, with the way to each question. */
export function QuestionList({
  answers,
  language,
}: {
  readonly answers: readonly QuestionAnswer[];
  readonly language: Language;
}) {
  const words = COUNCIL_WORDS[language];
  const lacking = answers.filter(({ missing }) => missing);

  return (
    <nav aria-labelledby="questions">
      <h2 class="kern-heading-medium" id="questions">
        {words.questions}
      </h2>
      <p class="kern-body">{words.lackCount(lacking.length, answers.length)}</p>
      <ul class="hub-found">
        {answers.map(({ number, missing }) => (
          <li key={number} class="kern-body">
            <a class="kern-link" href={`#question-${number}`}>
              {words.question(number)}
            </a>
            {` – ${missing ? words.lacks : words.lacksNothing}`}
          </li>
        ))}
      </ul>
    </nav>
  );
}
