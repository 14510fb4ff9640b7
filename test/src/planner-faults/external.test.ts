import { expectFaults } from "./expect-faults.js";
import { KNOWN_EXTERNALS_CASES, SHARED_OBJECT_CASES, THERE_AND_BACK_CASES } from "./external-cases.js";
import { KNOWN_EXTERNALS, SHARED_OBJECT, THERE_AND_BACK } from "./external-worlds.js";

expectFaults("A chain back to its first owner", THERE_AND_BACK, THERE_AND_BACK_CASES);
expectFaults("A field of a shared object that is external there", SHARED_OBJECT, SHARED_OBJECT_CASES);
expectFaults("External fields that a subgraph knows", KNOWN_EXTERNALS, KNOWN_EXTERNALS_CASES);
