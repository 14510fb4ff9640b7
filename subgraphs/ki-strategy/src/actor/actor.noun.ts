import type { Noun } from "../noun.js";
import { Actor } from "./actor.js";
import { ActorResolver } from "./actor.resolver.js";
import { ACTORS } from "./actor.table.js";

export const ACTOR_NOUN: Noun = {
  entities: [Actor],
  resolvers: [ActorResolver],
  tables: [ACTORS],
  cited: [Actor],
};
