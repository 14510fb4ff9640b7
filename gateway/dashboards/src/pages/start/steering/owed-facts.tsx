import type { Contract } from "@kim-hub/kit/contract";
import type { OwedFact } from "./steering-facts.js";

interface OwedFactsProps {
  /** What is missing, by who would have to record it. */
  readonly owed: ReadonlyMap<string, readonly OwedFact[]>;
  readonly labels: Contract["labels"];
}

/** Who owes which facts, in the German names of both. */
export function OwedFacts({ owed, labels }: OwedFactsProps) {
  return (
    <>
      {[...owed].map(([owner, facts]) => (
        <div key={owner} lang="de">
          <p class="kern-body">
            <strong>{owner}</strong>
          </p>
          <ul>
            {facts.map(({ fact, detail }) => (
              <li key={`${fact} ${detail}`} class="kern-body">
                {labels.get(`InquiryFact.${fact}`) ?? fact}
                {detail !== null && ` (${detail})`}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
