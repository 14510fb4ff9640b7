import { CONSUMER_CASES } from "./consumers-cases.js";
import { expectFaults } from "./expect-faults.js";
import { CONSUMERS, ONE_KEY, TWO_KEYS, UNRESOLVABLE_CHAIN } from "./requirement-supergraphs.js";
import { ONE_KEY_CASES, TWO_KEYS_CASES, UNRESOLVABLE_CHAIN_CASES } from "./requirements-cases.js";

expectFaults("Requirements there and back", ONE_KEY, ONE_KEY_CASES);
expectFaults("Requirements over two keys", TWO_KEYS, TWO_KEYS_CASES);
expectFaults("Requirements past a key that is not resolvable", UNRESOLVABLE_CHAIN, UNRESOLVABLE_CHAIN_CASES);
expectFaults("Two that require a field differently", CONSUMERS, CONSUMER_CASES);
