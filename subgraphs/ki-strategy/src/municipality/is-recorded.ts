import type { Loaders } from "@kim-hub/kit/loaders";
import { FundingKind } from "../funding/funding-kind.js";
import { PassThrough } from "../money/pass-through.js";
import { holdsOn } from "../partial-date/interval.js";
import { CaseManagementProvider } from "../provider/case-management-provider.js";
import { MunicipalityFact } from "./municipality-fact.js";

/** Whether a document says for the day how a municipality is included; who is competent is known of every one. */
export async function isRecorded(ags: string, on: string, loaders: Loaders): Promise<boolean> {
  const [facts, received, providers] = await Promise.all([
    loaders.list(MunicipalityFact, "municipalityAgs", ags),
    loaders.list(PassThrough, "toAgs", ags),
    loaders.list(CaseManagementProvider, "municipalityAgs", ags),
  ]);

  return (
    facts.some((fact) => fact.isValidOn(on)) ||
    received.some((row) => isGrantedOn(row, on)) ||
    providers.some((provider) => holdsOn(provider, on))
  );
}

/** Whether a town has this money of its Kreis in the year of that day. */
export function isGrantedOn({ year, kind, leading }: PassThrough, on: string): boolean {
  return leading && kind === FundingKind.GRANTED && String(year) === on.slice(0, 4);
}
