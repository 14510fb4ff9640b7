import { expectFaults } from "./expect-faults.js";
import {
  HIDDEN_CHAIN_CASES,
  INTERFACE_CHAIN_CASES,
  KNOWN_EXTERNALS_CASES,
  SHARED_OBJECT_CASES,
  THERE_AND_BACK_CASES,
} from "./external-cases.js";
import {
  HIDDEN_CHAIN,
  INTERFACE_CHAIN,
  KNOWN_EXTERNALS,
  SHARED_OBJECT,
  THERE_AND_BACK,
} from "./external-supergraphs.js";

expectFaults("A chain back to its first owner", THERE_AND_BACK, THERE_AND_BACK_CASES);
expectFaults("A field of a shared object that is external there", SHARED_OBJECT, SHARED_OBJECT_CASES);
expectFaults("External fields that a subgraph knows", KNOWN_EXTERNALS, KNOWN_EXTERNALS_CASES);
expectFaults("A chain of hidden fields", HIDDEN_CHAIN, HIDDEN_CHAIN_CASES);
expectFaults("A chain through an interface object", INTERFACE_CHAIN, INTERFACE_CHAIN_CASES);
