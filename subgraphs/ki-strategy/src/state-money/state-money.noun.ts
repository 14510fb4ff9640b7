import type { Noun } from "../noun.js";
import { StateMoneyResolver } from "./state-money.resolver.js";

export const STATE_MONEY_NOUN: Noun = {
  resolvers: [StateMoneyResolver],
};
