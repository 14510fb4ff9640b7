import type { CitedNoun } from "../cited-noun.js";
import { createDatedResolver } from "../data-state/dated.resolver.js";
import { StateMoney } from "./state-money.js";
import { StateMoneyResolver } from "./state-money.resolver.js";

export const STATE_MONEY_NOUN: CitedNoun = {
  resolvers: [StateMoneyResolver, createDatedResolver<StateMoney>(StateMoney, ({ territories }) => territories)],
};
