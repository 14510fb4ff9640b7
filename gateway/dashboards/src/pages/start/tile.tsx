import type { ComponentChildren } from "preact";
import { codeOf } from "../../hub/answer.js";
import type { TypedAnswer } from "../../hub/ask-saved-query.js";
import { sentenceOf } from "../../words/error-words.js";
import { FRAME_WORDS } from "../../words/frame-words.js";
import type { Language } from "../../words/language.js";
import { nameOffice } from "../../words/office-words.js";
import { START_WORDS } from "./start-words.js";

interface TileProps {
  readonly id: string;
  readonly title: string;
  readonly language: Language;
  /** Of which day and from whom. */
  readonly source: string;
  readonly asOf: string;
  /** Where more of it stands; left out where no page of the visitor's has more. */
  readonly more?: { readonly to: string; readonly text: string } | null;
  readonly children: ComponentChildren;
}

/** One thing that waits, of which day it is known, and where more of it stands. */
export function Tile({ id, title, language, source, asOf, more, children }: TileProps) {
  const words = START_WORDS[language];

  return (
    <section class="hub-card hub-tile" aria-labelledby={id}>
      <h3 class="kern-heading-small" id={id}>
        {title}
      </h3>
      {children}
      <p class="kern-body kern-body--small">
        {words.source}: {source}. {words.asOf}: {asOf}.
      </p>
      {more && (
        <p class="kern-body">
          <a class="kern-link" href={more.to}>
            {more.text}
          </a>
        </p>
      )}
    </section>
  );
}

export interface UnansweredProps {
  readonly answer: Pick<TypedAnswer<unknown>, "errors" | "facts">;
  /** The field of the answer that is not there. */
  readonly field: string;
  /** The subgraph of the office that has it. */
  readonly office: string;
  readonly language: Language;
}

/** What a tile says whose office has not answered: the rest of the page stands. */
export function Unanswered({ answer: { errors, facts }, field, office, language }: UnansweredProps) {
  const error = errors.find(({ path = [] }) => path.includes(field)) ?? errors[0];
  const code = error ? codeOf(error) : "SERVICE_UNAVAILABLE";

  return (
    <p class="kern-body" data-code={code}>
      {START_WORDS[language].noAnswerFrom(nameOffice(office, language))} {sentenceOf(code)[language]}{" "}
      {facts.requestId !== "" && `${FRAME_WORDS[language].request}: ${facts.requestId}`}
    </p>
  );
}
