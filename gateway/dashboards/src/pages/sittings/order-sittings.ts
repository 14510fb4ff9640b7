import type { SittingsQuery } from "../../graphql/graphql.js";

type RecordedBody = NonNullable<SittingsQuery["territory"]>["bodies"][number];

/** A sitting in the list, with its body. */
export interface ListedSitting {
  readonly id: string;
  readonly bodyId: string;
  readonly body: string;
  readonly date: string;
  readonly held: boolean | null;
  readonly isToCome: boolean;
}

/** Those to come first, the next one at the top; then the past ones, the last one first. */
export function orderSittings(bodies: readonly RecordedBody[], today: string): readonly ListedSitting[] {
  const listed = bodies.flatMap(({ id: bodyId, name: body, sittings }) =>
    sittings.nodes.map(({ id, date, held }) => ({ id, bodyId, body, date, held, isToCome: isToCome(date, today) })),
  );

  return listed.toSorted((left, right) => {
    if (left.isToCome !== right.isToCome) return left.isToCome ? -1 : 1;
    const order = left.date.localeCompare(right.date) || left.id.localeCompare(right.id);

    return left.isToCome ? order : -order;
  });
}

/** A month is to come until it has ended. */
function isToCome(date: string, today: string): boolean {
  return date >= today.slice(0, date.length);
}
