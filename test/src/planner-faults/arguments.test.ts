import { CHAINED } from "./chain-arguments-cases.js";
import { CHAIN } from "./chain-supergraph.js";
import { expectFaults } from "./expect-faults.js";
import { THROUGH_INTERFACES } from "./interface-arguments-cases.js";
import { INTERFACE_OBJECTS } from "./interface-supergraph.js";
import { THROUGH_TYPES } from "./item-arguments-cases.js";
import { ITEMS } from "./item-supergraph.js";
import { ARGUMENTS } from "./shop-arguments-cases.js";
import { SHOP } from "./shop-supergraph.js";

expectFaults("A field required with arguments", SHOP, ARGUMENTS);
expectFaults("A requirement through types and a third subgraph", ITEMS, THROUGH_TYPES);
expectFaults("A requirement of an interface object", INTERFACE_OBJECTS, THROUGH_INTERFACES);
expectFaults("A requirement that requires", CHAIN, CHAINED);
