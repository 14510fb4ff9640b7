import { StatementForm } from "./statement-form.js";

/** One territory's record of one pillar's state money in one year; null where there is none. */
export interface StatedMoney {
  readonly ags: string;
  /** The Kreis that would pass money on to it, if the town has no grant itself in this pillar. */
  readonly paidBy: string | null;
  readonly grant: Statement | null;
  readonly passThrough: Statement | null;
  readonly posts: Statement | null;
}

interface Statement {
  readonly amountCents: bigint | null;
}

/** A statement, and the territory among those asked for whose own statement holds the same money. */
export interface CountedStatement extends Statement {
  readonly ags: string;
  readonly form: StatementForm;
  readonly containedIn: string | null;
}

/**
 * Of all statements those that count: a territory's posts are paid by its grant or by what its Kreis passed on, and what a
 * Kreis passes on is part of what it was granted itself.
 */
export function countOnce(stated: readonly StatedMoney[]): CountedStatement[] {
  const ownBy = new Map(stated.map((money) => [money.ags, hasOwn(money)]));
  const kreis = (paidBy: string | null) => (paidBy !== null && ownBy.get(paidBy) === true ? paidBy : null);

  return stated.flatMap(({ ags, paidBy, grant, passThrough, posts }) => {
    const passedOnBy = kreis(paidBy);
    const ofPosts = grant || passThrough ? ags : passedOnBy;

    return [
      ...of({ ags, form: StatementForm.GRANT, containedIn: null }, grant),
      ...of({ ags, form: StatementForm.PASS_THROUGH, containedIn: passedOnBy }, passThrough),
      ...of({ ags, form: StatementForm.POSTS, containedIn: ofPosts }, posts),
    ];
  });
}

/** Whether its own records state what the state gave it, of which anything passed on is a part. */
function hasOwn({ grant, posts, paidBy }: StatedMoney): boolean {
  return grant !== null || (posts !== null && paidBy === null);
}

function of(place: Omit<CountedStatement, "amountCents">, statement: Statement | null): CountedStatement[] {
  return statement ? [{ ...place, amountCents: statement.amountCents }] : [];
}
