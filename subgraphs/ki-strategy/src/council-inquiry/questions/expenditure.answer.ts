import type { PageArguments } from "@kim-hub/kit/page-arguments";
import type { Pages } from "@kim-hub/kit/pages";
import { Expenditure } from "../../money/expenditure.js";
import { ExpenditureSum } from "../../money/expenditure-sum.js";
import type { InquiryContext } from "../inquiry.js";
import { InquiryFact } from "../inquiry-fact.js";
import { missingWhere } from "../missing-fact.js";
import type { ExpenditureAnswer } from "./expenditure.type.js";

/** Question 1a. */
export async function answerExpenditure(
  { municipality, years, loaders }: InquiryContext,
  { pages, page }: { pages: Pages; page: PageArguments },
): Promise<ExpenditureAnswer> {
  const where = { year: years };
  const [lines, sums] = await Promise.all([
    pages.list({ type: Expenditure, column: "territoryAgs", value: municipality.ags, where, page }),
    loaders.list(ExpenditureSum, "territoryAgs", municipality.ags),
  ]);
  const without = years.filter((year) => !sums.some((sum) => sum.year === year)).join(", ");

  return { lines, missing: missingWhere(without !== "", InquiryFact.EXPENDITURE, municipality, without) };
}
