import { type Cents, centsOf, hundredthsOf, reasonOf, rounded, textOf, total, twoDecimals } from "./exact.js";
import type { Recorded, Row } from "./read-rows.js";

/** One funded month of a post. */
interface PaidMonth {
  readonly month: string;
  readonly cents: Cents;
  readonly documents: readonly string[];
}

/** What became of one post's grant. */
export interface AddedPost {
  readonly id: string;
  readonly pillar: string;
  readonly kind: string;
  readonly fte: string;
  readonly grant: Cents;
  readonly months: readonly PaidMonth[];
  readonly filled: string | null;
  readonly vacant: string | null;
  readonly due: Cents;
  readonly repay: Cents;
}

/** Every post of the year: the months that were filled, and of its grant the filled share, but no more than it cost. */
export function addUpPosts(recorded: Recorded): readonly AddedPost[] {
  return recorded("posts").map((post) => {
    const { ags = "", year = "", pillar = "", kind = "", funded_fte: fte = "" } = post;
    const id = [ags, year, pillar, kind, ...(Number(post.number || 1) > 1 ? [post.number] : [])].join("-");
    const grant = centsOf(post.grant_cents);
    const shares = recorded("post-months").filter((row) => row.post === id);
    const months = monthsOf(post).map((month) => payMonth(id, month, recorded));
    const place = { id, pillar, kind, fte, grant, months };
    if (shares.length < months.length) return { ...place, filled: null, vacant: null, due: null, repay: null };

    // In hundredths of a post and month.
    const funded = hundredthsOf(fte);
    const all = funded * BigInt(months.length);
    const filled = shares.reduce((sum, { filled_fte: share = "" }) => {
      return sum + (hundredthsOf(share) < funded ? hundredthsOf(share) : funded);
    }, 0n);
    const monthsFilled = rounded(filled * 100n, funded);
    const cost = total(months.map(({ cents }) => cents));
    const vacantPart = grant === null ? null : rounded(grant * (all - filled), all);
    const share = grant === null || vacantPart === null ? null : grant - vacantPart;
    const due = share !== null && cost !== null && cost < share ? (cost < 0n ? 0n : cost) : share;

    return {
      ...place,
      filled: twoDecimals(monthsFilled),
      vacant: twoDecimals(BigInt(months.length) * 100n - monthsFilled),
      due,
      repay: grant === null || due === null ? null : grant - due,
    };
  });
}

function monthsOf({ year, funded_from: from, funded_to: to }: Row): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`).filter(
    (month) => (!from || month >= from) && (!to || month <= to),
  );
}

/** What was booked for a month of a post; a month that is recorded as vacant cost nothing. */
function payMonth(post: string, month: string, recorded: Recorded): PaidMonth {
  const paid = recorded("post-costs").filter((row) => row.post === post && row.month === month);
  const bookings = recorded("expenditures").filter((row) => paid.some(({ expenditure }) => expenditure === idOf(row)));
  const isVacant = recorded("post-months").some(
    (row) => row.post === post && row.month === month && hundredthsOf(row.filled_fte ?? "") === 0n,
  );
  const cents = total(bookings.map(({ amount_cents: amount }) => centsOf(amount)));

  return { month, cents: cents ?? (isVacant ? 0n : null), documents: documentsOf(bookings) };
}

/** As which `post-costs` names an expenditure. */
export function idOf({ ags, year, pillar, number = "" }: Row): string {
  return [ags, year, pillar, number.padStart(6, "0")].join("-");
}

export function documentsOf(bookings: readonly Row[]): readonly string[] {
  return [...new Set(bookings.flatMap(({ document_ref: document }) => document || []))].sort();
}

/** The cells of A5. */
export function cellsOfOccupancy(posts: readonly AddedPost[], year: number) {
  const sums = {
    grantCents: textOf(total(posts.map(({ grant }) => grant))),
    entitledCents: textOf(total(posts.map(({ due }) => due))),
    repayCents: textOf(total(posts.map(({ repay }) => repay))),
  };

  return {
    year,
    posts: posts.map(({ id, pillar, kind, fte, filled, vacant, grant, due, repay }) => ({
      ...{ postId: id, pillar, kind, fte, monthsFilled: filled, vacantMonths: vacant },
      ...{ grantCents: textOf(grant), entitledCents: textOf(due), repayCents: textOf(repay) },
    })),
    ...sums,
    suppression: reasonOf(sums.repayCents),
  };
}
