import type { Noun } from "@kim-hub/records/noun";
import { byText } from "@kim-hub/records/rows-of-file";
import { createRowsOfFile } from "../immigration-file/rows-of-file.js";
import { ExpiringResolver } from "./expiring.resolver.js";
import { ResidenceStatus } from "./residence-status.js";
import { ResidenceStatusResolver } from "./residence-status.resolver.js";
import { RESIDENCE_STATUSES } from "./residence-status.table.js";

export const RESIDENCE_STATUS_NOUN: Noun = {
  entities: [ResidenceStatus],
  resolvers: [
    ResidenceStatusResolver,
    ExpiringResolver,
    createRowsOfFile({
      type: ResidenceStatus,
      name: "residenceStatuses",
      description: "In order of beginning.",
      compare: byText(({ validFrom }) => validFrom),
      atMost: 20,
    }),
  ],
  tables: [RESIDENCE_STATUSES],
};
