import type { Contract } from "@kim-hub/kit/contract";
import type { ReleasedPathQuery } from "../../graphql/graphql.js";
import { formatDay, formatInstant } from "../../tables/format-day.js";
import type { Language } from "../../words/language.js";
import { PATH_WORDS } from "../../words/path-words.js";
import { PATH_PAGE_WORDS } from "./path-page-words.js";

interface Known {
  readonly path: NonNullable<ReleasedPathQuery["releasedPath"]>;
  readonly labels: Contract["labels"];
  readonly language: Language;
}

/** A fact of a path with its name. */
export interface PathFact {
  readonly name: string;
  readonly text: string;
}

/** What is known of a path as a whole; of what is not known, that. */
export function listPathFacts({ path, labels, language }: Known): readonly PathFact[] {
  const { facts, isUnknown, complete } = PATH_PAGE_WORDS[language];
  const { ageBand, territory, route, status } = path;
  const statusWords = status === null ? isUnknown : PATH_WORDS[language].pathStatus[status];

  return [
    { name: facts.territory, text: territory ? `${territory.name} (${territory.ags})` : isUnknown },
    { name: facts.ageBand, text: ageBand === null ? isUnknown : (labels.get(`AgeBand.${ageBand}`) ?? ageBand) },
    { name: facts.status, text: statusWords || complete },
    { name: facts.asOf, text: route?.asOf ? formatDay(route.asOf, language) : isUnknown },
    { name: facts.withheld, text: route ? String(route.withheldCount) : isUnknown },
    { name: facts.validUntil, text: formatInstant(path.validUntil, language) },
    { name: facts.id, text: path.pathId },
    ...(route ? [{ name: facts.watermark, text: route.watermark }] : []),
  ];
}
