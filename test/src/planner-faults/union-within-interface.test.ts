import { expectFaults } from "./expect-faults.js";
import { UNION_WITHIN_INTERFACE_CASES } from "./union-within-interface-cases.js";
import { UNION_WITHIN_INTERFACE } from "./union-within-interface-supergraph.js";

expectFaults("A union within an interface", UNION_WITHIN_INTERFACE, UNION_WITHIN_INTERFACE_CASES);
