import type { Noun } from "@kim-hub/records/noun";
import { ResidenceApplication } from "./residence-application.js";
import { ResidenceApplicationResolver } from "./residence-application.resolver.js";
import { RESIDENCE_APPLICATIONS } from "./residence-application.table.js";

export const RESIDENCE_APPLICATION_NOUN: Noun = {
  entities: [ResidenceApplication],
  resolvers: [ResidenceApplicationResolver],
  tables: [RESIDENCE_APPLICATIONS],
};
