import { formatDay } from "../../../tables/format-day.js";
import type { Language } from "../../../words/language.js";
import { earliestOf } from "../listed.js";
import { Tile, Unanswered, type UnansweredProps } from "../tile.js";
import { WayTile } from "../way-tile.js";
import { CLERK_WORDS } from "./clerk-words.js";

interface Around {
  readonly language: Language;
  readonly today: string;
}

interface WaitingProps extends Around, UnansweredProps {
  readonly title: string;
  /** How many wait, in a sentence; null where the office has not answered. */
  readonly count: string | null;
  /** The days of those that wait. */
  readonly days: readonly (string | null)[];
  readonly sayEarliest: (day: string) => string;
  /** Where the list stands; left out where no page of the hub shows it. */
  readonly listAt?: string;
}

/** How many of the own office's files wait for one kind of work, and since or until when the first. */
export function WaitingTile({ title, count, days, sayEarliest, listAt, today, ...asked }: WaitingProps) {
  const { field, language } = asked;
  const words = CLERK_WORDS[language];
  const earliest = earliestOf(days);

  return (
    <Tile
      {...{ id: field, title, language, source: words.source, asOf: formatDay(today, language) }}
      more={listAt === undefined ? null : { to: listAt, text: words.openList }}
    >
      {count === null ? <Unanswered {...asked} /> : <p class="kern-body">{count}</p>}
      {earliest !== null && <p class="kern-body">{sayEarliest(formatDay(earliest, language))}</p>}
      {listAt === undefined && <p class="kern-body">{words.ownSoftware}</p>}
    </Tile>
  );
}

type OffersProps = Pick<WaitingProps, "answer" | "field" | "office" | "language" | "today"> & {
  /** Null where the office has not answered. */
  readonly offers: readonly { readonly requestedOn: string }[] | null;
};

/** What other offices offer to the own one. */
export function OffersTile({ offers, ...asked }: OffersProps) {
  const words = CLERK_WORDS[asked.language];

  return (
    <WaitingTile
      {...{ ...asked, title: words.offered, sayEarliest: words.earliestOffer }}
      count={offers && words.offeredCount(offers.length)}
      days={(offers ?? []).map(({ requestedOn }) => requestedOn)}
    />
  );
}

/** Where a person is served, and why no count of what was done there is known. */
export function CounterTile({ language }: Pick<Around, "language">) {
  const { counter, counterText, openCounter } = CLERK_WORDS[language];

  return <WayTile id="counter" title={counter} text={counterText} way={{ to: "/counter", text: openCounter }} />;
}
