import type { Language } from "../../words/language.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";

/** What the three kinds of bar of a timeline mean. */
export function PathLegend({ language }: { readonly language: Language }) {
  const { legend, legendRows } = PATH_PAGE_WORDS[language];

  return (
    <section aria-labelledby="path-legend">
      <h3 class="kern-heading-small" id="path-legend">
        {legend}
      </h3>
      <ul class="path-legend">
        {Object.entries(legendRows).map(([kind, text]) => (
          <li key={kind} class="kern-body">
            <svg class="path-legend-sign" aria-hidden="true" focusable="false" width="2.5em" height="0.8em">
              <rect class={`chart-${kind}`} x="0" y="0" width="100%" height="100%" />
              <line
                class={`chart-hatching chart-hatching--${kind}`}
                x1="0"
                x2="100%"
                y1="50%"
                y2="50%"
                stroke-width="0.8em"
              />
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
