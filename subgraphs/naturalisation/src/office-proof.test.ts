import { testOfficeProof } from "@kim-hub/kit/test-office-proof";
import { naturalisation } from "./testing/naturalisation.js";

testOfficeProof(naturalisation, { field: "person", type: "NaturalisationPerson" });
