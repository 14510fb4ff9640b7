import type { Loaders } from "@kim-hub/kit/loaders";
import { holdsOn } from "../partial-date/interval.js";
import { CaseManagementProvider } from "./case-management-provider.js";

/** Who does case management in the municipality, in the order recorded; on that day only, where one is given. */
export async function listProviders(
  ags: string,
  on: string | null,
  loaders: Loaders,
): Promise<CaseManagementProvider[]> {
  const providers = await loaders.list(CaseManagementProvider, "municipalityAgs", ags);

  return providers
    .filter((provider) => on === null || holdsOn(provider, on))
    .toSorted((left, right) => left.id.localeCompare(right.id));
}
