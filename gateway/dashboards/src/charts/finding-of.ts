import type { FigureTable, Missing } from "../tables/figure-table.js";
import { formatCell } from "../tables/format-cell.js";
import { type Among, FINDING_WORDS } from "../words/finding-words.js";
import type { Language } from "../words/language.js";
import { MISSING_WORDS } from "../words/missing-words.js";
import { type ExactPoint, type Finding, readFinding } from "./read-finding.js";
import { type OneSeries, readSeries, type UpToFourSeries } from "./read-series.js";

interface Found {
  readonly table: FigureTable;
  readonly columns: OneSeries | UpToFourSeries | readonly UpToFourSeries[];
  readonly language: Language;
  /** The rows are times. */
  readonly isCourse?: boolean;
}

/** What stands out in a chart, in words, with how many of its values are rounded or missing; null where it has no values. */
export function findingOf({ table, columns, language, isCourse = false }: Found): string | null {
  const series = [columns].flat().flatMap((each) => readSeries(table, each));
  const finding = readFinding(series, { isCourse });
  if (finding.count === 0) return null;
  const nameOf = ({ category, series: name }: ExactPoint) =>
    [category, ...(series.length > 1 ? [name] : [])].filter((part) => part !== "").join(", ");

  return [sayClaim(finding, nameOf, language), ...sayLimits(finding, language)].join(". ");
}

function sayClaim(finding: Finding, nameOf: (point: ExactPoint) => string, language: Language): string {
  const words = FINDING_WORDS[language];
  const { claim, count, rounded } = finding;
  const among = amongOf(finding);
  const show = ({ cell, unit }: ExactPoint) => formatCell(cell, { unit }, language);
  const atTime = (point: ExactPoint) => `${show(point)} (${point.category})`;
  if (claim.kind === "NOTHING") return rounded > 0 ? words.nothingExact : words.nothing(listReasons(finding, language));
  if (claim.kind === "CHANGED") return words.changed(atTime(claim.from), atTime(claim.to), claim.order);
  if (claim.kind === "EQUAL") return `${words.equal[among]}: ${show(claim.point)}`;
  if (claim.kind === "ONLY")
    return [...(count > 1 ? [words.only[among]] : []), nameOf(claim.point), show(claim.point)]
      .filter((part) => part !== "")
      .join(": ");
  const names = claim.points.map(nameOf).toSorted();

  return `${words.highest[among]}: ${words.shared(names, show(claim.points[0]))}`;
}

/** Where some values are rounded or missing, nothing is the highest of all. */
function amongOf({ rounded, missing }: Finding): Among {
  if (rounded > 0) return "EXACT";

  return missing.size > 0 ? "KNOWN" : "ALL";
}

function sayLimits(finding: Finding, language: Language): readonly string[] {
  const { claim, count, rounded, missing } = finding;
  const words = FINDING_WORDS[language];
  const without = [...missing.values()].reduce((sum, each) => sum + each, 0);

  return [
    ...(rounded > 0 ? [words.rounded(rounded, count)] : []),
    // Where there is nothing else, the claim has said it.
    ...(without > 0 && (claim.kind !== "NOTHING" || rounded > 0)
      ? [words.missing(without, count, listReasons({ missing, count }, language))]
      : []),
  ];
}

/** `8 × geheim, 4 × entfällt`; of one value the reason alone. */
function listReasons({ missing, count }: Pick<Finding, "missing" | "count">, language: Language): string {
  const names: Readonly<Record<Missing, string>> = MISSING_WORDS[language];

  return [...missing]
    .map(([reason, many]) => (count === 1 ? names[reason] : `${many} × ${names[reason]}`))
    .toSorted()
    .join(", ");
}
