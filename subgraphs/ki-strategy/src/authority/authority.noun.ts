import { byId } from "@kim-hub/kit/schema";
import type { CitedNoun } from "../cited-noun.js";
import { Authority } from "./authority.js";
import { AuthorityResolver } from "./authority.resolver.js";
import { AUTHORITIES } from "./authority.table.js";

export const AUTHORITY_NOUN: CitedNoun = {
  entities: [Authority],
  resolvers: [AuthorityResolver],
  tables: [AUTHORITIES],
  references: { Authority: byId(Authority) },
};
