import { ProviderKind } from "@kim-hub/kit/provider-kind";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import type { Row } from "@kim-hub/records/row";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { OF_OWN_PROVIDER } from "../writers.js";
import { CaseProvider } from "./case-provider.js";
import { oneAfterTheOther } from "./one-after-the-other.js";
import { ProviderRegime } from "./provider-regime.js";

/** Every provider's statements of itself, one period after the other. */
export const CASE_PROVIDERS = createTable({
  file: "case-providers.csv",
  entity: CaseProvider,
  key: ["authority", "valid_from"],
  idOf: uuidOf,
  columns: {
    authority: AUTHORITY,
    name: required(TEXT),
    kind: required(oneOf(ProviderKind)),
    regime: required(oneOf(ProviderRegime)),
    employer: required(TEXT, { description: "Anstellungsträger." }),
    supervision: required(TEXT, { description: "Fachaufsicht." }),
    valid_from: required(DATE),
    valid_to: optional(DATE),
  },
  check: checkProvider,
  acrossRows: oneAfterTheOther(() => "the provider"),
  recorded: {
    term: "what the own provider says of itself (Träger des Case Managements)",
    writers: OF_OWN_PROVIDER,
    // It is about nobody: the disclosure log names the provider.
    subjectOf: ({ authorityId }) => authorityId,
    ownerOf: ({ authorityId }) => authorityId,
  },
});

function checkProvider(provider: CaseProvider, row: Row): void {
  const { kind, regime } = provider;
  inOrder("valid_from", "valid_to")(provider, row);
  if (kind !== ProviderKind.WELFARE_BODY && regime !== ProviderRegime.DSGVO_DSG_NRW)
    throw row.fault("regime", "must not be a church's law where the provider is a district or municipality");
}
