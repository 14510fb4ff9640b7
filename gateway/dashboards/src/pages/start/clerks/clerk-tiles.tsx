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

/** Whose files a clerk's tile counts, and of which day. */
export function ownFiles({ language, today }: Around) {
  return { language, source: CLERK_WORDS[language].source, asOf: formatDay(today, language) };
}

interface OffersProps extends Around, Omit<UnansweredProps, "language"> {
  /** Null where the office has not answered. */
  readonly offers: readonly { readonly requestedOn: string }[] | null;
}

/** What other offices offer to the own one. */
export function OffersTile({ offers, today, ...asked }: OffersProps) {
  const { language } = asked;
  const words = CLERK_WORDS[language];
  const earliest = earliestOf((offers ?? []).map(({ requestedOn }) => requestedOn));

  return (
    <Tile id="offered" title={words.offered} {...ownFiles({ language, today })}>
      {offers ? <p class="kern-body">{words.offeredCount(offers.length)}</p> : <Unanswered {...asked} />}
      {earliest !== null && <p class="kern-body">{words.earliestOffer(formatDay(earliest, language))}</p>}
      <p class="kern-body">{words.ownSoftware}</p>
    </Tile>
  );
}

/** Where a person is served, and why no count of what was done there is known. */
export function CounterTile({ language }: Pick<Around, "language">) {
  const { counter, counterText, openCounter } = CLERK_WORDS[language];

  return <WayTile id="counter" title={counter} text={counterText} way={{ to: "/counter", text: openCounter }} />;
}
