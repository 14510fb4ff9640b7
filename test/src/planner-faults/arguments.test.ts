import { ARGUMENTS, CHAINED, THROUGH_INTERFACES, THROUGH_TYPES } from "./arguments-cases.js";
import { CHAIN } from "./chain-world.js";
import { expectFaults } from "./expect-faults.js";
import { INTERFACE_OBJECTS } from "./interface-world.js";
import { ITEMS } from "./item-world.js";
import { SHOP } from "./shop-world.js";

expectFaults("A field required with arguments", SHOP, ARGUMENTS);
expectFaults("A requirement through types and a third subgraph", ITEMS, THROUGH_TYPES);
expectFaults("A requirement of an interface object", INTERFACE_OBJECTS, THROUGH_INTERFACES);
expectFaults("A requirement that requires", CHAIN, CHAINED);
