import type { InventedFile } from "./invented-person.js";
import type { ProposedPair } from "./propose-all.js";

/** How good the proposals of one kind are. */
export interface Quality {
  readonly of: string;
  readonly proposed: number;
  readonly wrong: number;
  /** Of the proposals, how many are of one person. */
  readonly precision: number;
  /** Of all pairs of one person's files, whether they met in a code or not, how many are proposed. */
  readonly recall: number;
  /** The wrong ones by the number of those pairs. */
  readonly wrongShare: number;
}

export interface LinkageQuality {
  readonly truePairs: number;
  readonly all: Quality;
  readonly byGrade: readonly Quality[];
  readonly byCodeType: readonly Quality[];
  /** Of all grades, the recall within the origin. */
  readonly byOrigin: readonly Quality[];
  readonly exactByOrigin: readonly Quality[];
}

export function judgeProposals(files: readonly InventedFile[], pairs: readonly ProposedPair[]): LinkageQuality {
  const trueByOrigin = countTruePairs(files);
  const truePairs = [...trueByOrigin.values()].reduce((sum, count) => sum + count, 0);
  const isTrue = ({ one, other }: ProposedPair) => files[one]?.person === files[other]?.person;
  const judge = (of: string, some: readonly ProposedPair[], possible = truePairs): Quality => {
    const right = some.filter(isTrue).length;
    const wrong = some.length - right;
    const precision = some.length === 0 ? 1 : right / some.length;

    return { of, proposed: some.length, wrong, precision, recall: right / possible, wrongShare: wrong / possible };
  };
  const ofOrigin = (origin: string, some: readonly ProposedPair[]) =>
    judge(
      origin,
      some.filter(({ one }) => files[one]?.origin === origin),
      trueByOrigin.get(origin),
    );
  const types = [...new Set(pairs.flatMap(({ agreed }) => agreed))].toSorted();
  const origins = [...trueByOrigin.keys()];
  const exact = pairs.filter(({ grade }) => grade === "EXACT");

  return {
    truePairs,
    all: judge("all", pairs),
    byGrade: ["EXACT", "CONFLICT", "WEAK"].map((grade) =>
      judge(
        grade,
        pairs.filter((pair) => pair.grade === grade),
      ),
    ),
    byCodeType: types.map((type) =>
      judge(
        type,
        pairs.filter(({ agreed }) => agreed.includes(type)),
      ),
    ),
    byOrigin: origins.map((origin) => ofOrigin(origin, pairs)),
    exactByOrigin: origins.map((origin) => ofOrigin(origin, exact)),
  };
}

/** Every two files of one person, by origin. */
function countTruePairs(files: readonly InventedFile[]): ReadonlyMap<string, number> {
  const perPerson = new Map<number, { origin: string; count: number }>();
  for (const { person, origin } of files)
    perPerson.set(person, { origin, count: (perPerson.get(person)?.count ?? 0) + 1 });
  const pairs = new Map<string, number>();
  for (const { origin, count } of perPerson.values())
    pairs.set(origin, (pairs.get(origin) ?? 0) + (count * (count - 1)) / 2);

  return pairs;
}
