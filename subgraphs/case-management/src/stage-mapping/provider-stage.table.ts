import { CaseStageCode } from "@kim-hub/kit/case-stage-code";
import { optional, required } from "@kim-hub/records/column";
import { inOrder } from "@kim-hub/records/in-order";
import { AUTHORITY } from "@kim-hub/records/personal-columns";
import { uuidOf } from "@kim-hub/records/primary-key";
import { createTable } from "@kim-hub/records/table";
import { DATE, TEXT } from "@kim-hub/records/text-rules";
import { oneOf } from "@kim-hub/records/value-rules";
import { oneAfterTheOther } from "../provider/one-after-the-other.js";
import { OF_OWN_PROVIDER } from "../writers.js";
import { ProviderStage } from "./provider-stage.js";

/** Every stage of the providers' own models. */
export const PROVIDER_STAGES = createTable({
  file: "provider-stages.csv",
  entity: ProviderStage,
  key: ["authority", "label", "valid_from"],
  idOf: uuidOf,
  columns: {
    authority: AUTHORITY,
    label: required(TEXT),
    stage: required(oneOf(CaseStageCode)),
    valid_from: required(DATE),
    valid_to: optional(DATE),
  },
  check: inOrder("valid_from", "valid_to"),
  acrossRows: oneAfterTheOther<ProviderStage>(({ label }) => label),
  recorded: {
    term: "a stage of the own model (eigene Phase)",
    writers: OF_OWN_PROVIDER,
    // It is about nobody: the disclosure log names the provider.
    subjectOf: ({ authorityId }) => authorityId,
    ownerOf: ({ authorityId }) => authorityId,
  },
});
