import { CONDITIONS } from "./conditions-cases.js";
import { expectFaults } from "./expect-faults.js";
import { SHOP } from "./shop-supergraph.js";

expectFaults("A requirement on a condition", SHOP, CONDITIONS);
