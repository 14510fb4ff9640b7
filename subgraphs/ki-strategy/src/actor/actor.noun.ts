import type { CitedNoun } from "../cited-noun.js";
import { Actor } from "./actor.js";
import { ActorResolver } from "./actor.resolver.js";
import { ACTORS } from "./actor.table.js";

export const ACTOR_NOUN: CitedNoun = {
  entities: [Actor],
  resolvers: [ActorResolver],
  tables: [ACTORS],
  cited: [Actor],
};
