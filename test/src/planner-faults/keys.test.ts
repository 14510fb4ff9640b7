import { expectFaults } from "./expect-faults.js";
import {
  INTERFACE_KEYS,
  MANY_KEYS,
  OWNER_KNOWS_ANOTHER_KEY,
  UNRESOLVABLE_FIRST,
  UNRESOLVABLE_LAST,
} from "./key-supergraphs.js";
import {
  INTERFACE_CASES,
  MANY_KEYS_CASES,
  OWNER_CASES,
  UNRESOLVABLE_FIRST_CASES,
  UNRESOLVABLE_LAST_CASES,
} from "./keys-cases.js";

expectFaults("A key that is not resolvable first", UNRESOLVABLE_FIRST, UNRESOLVABLE_FIRST_CASES);
expectFaults("A key that is not resolvable last", UNRESOLVABLE_LAST, UNRESOLVABLE_LAST_CASES);
expectFaults("An owner that knows another key", OWNER_KNOWS_ANOTHER_KEY, OWNER_CASES);
expectFaults("Many keys in depth", MANY_KEYS, MANY_KEYS_CASES);
expectFaults("An interface object's keys", INTERFACE_KEYS, INTERFACE_CASES);
