import type { CitedNoun } from "../cited-noun.js";
import { StateMoneyResolver } from "./state-money.resolver.js";

export const STATE_MONEY_NOUN: CitedNoun = {
  resolvers: [StateMoneyResolver],
};
