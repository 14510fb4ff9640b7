import type { PathGap } from "../../charts/path/path-timeline.js";
import type { Language } from "../../words/language.js";
import { PATH_WORDS } from "../../words/path-words.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";

interface PathGapsProps {
  readonly gaps: readonly PathGap[];
  readonly language: Language;
}

/** Each gap of a path as a sentence. */
export function PathGaps({ gaps, language }: PathGapsProps) {
  const words = PATH_PAGE_WORDS[language];

  return (
    <section aria-labelledby="path-gaps">
      <h2 class="kern-heading-medium" id="path-gaps">
        {words.gaps}
      </h2>
      {gaps.length === 0 && <p class="kern-body">{words.noGaps}</p>}
      <ul>
        {gaps.map(({ afterOrder, label, fromQuarter, toQuarter, quarters }) => (
          <li key={afterOrder} class="kern-body">
            {label}, {fromQuarter} {PATH_WORDS[language].until} {toQuarter} ({quarters} {words.quarters})
          </li>
        ))}
      </ul>
    </section>
  );
}
