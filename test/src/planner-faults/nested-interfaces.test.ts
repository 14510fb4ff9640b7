import { expectFaults } from "./expect-faults.js";
import { NESTED_INTERFACES_CASES } from "./nested-interfaces-cases.js";
import { NESTED_INTERFACES } from "./nested-interfaces-supergraph.js";

expectFaults("An interface within an interface", NESTED_INTERFACES, NESTED_INTERFACES_CASES);
