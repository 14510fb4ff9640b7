import { listSilent, type PathTimeline } from "../../charts/path/path-timeline.js";
import type { Language } from "../../words/language.js";
import { PATH_WORDS } from "../../words/path-words.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";

interface PathUnknownProps {
  readonly timeline: PathTimeline;
  readonly language: Language;
}

/** What a path does not show, and why; silence would look as if there were nothing. */
export function PathUnknown({ timeline, language }: PathUnknownProps) {
  const words = PATH_PAGE_WORDS[language];
  const sentences = listUnknown(timeline, language);

  return (
    <section aria-labelledby="path-unknown">
      <h2 class="kern-heading-medium" id="path-unknown">
        {words.unknown}
      </h2>
      {sentences.length === 0 && <p class="kern-body">{words.nothingUnknown}</p>}
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence} class="kern-body">
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  );
}

function listUnknown(timeline: PathTimeline, language: Language): readonly string[] {
  const { offices, nothingKnown, nothingOfOffice } = PATH_WORDS[language];
  const { note, isPartial, withheld } = timeline;

  return [
    ...(note === "" ? [] : [note]),
    ...withheld.map(({ lane, release }) => `${offices[lane]}: ${release}.`),
    ...listSilent(timeline).map((lane) => `${offices[lane]}: ${isPartial ? nothingOfOffice : nothingKnown}`),
  ];
}
