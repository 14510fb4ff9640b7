import { testNarrowing } from "@kim-hub/kit/test-narrowing";
import { sampleOffice } from "../testing/sample-office.js";

testNarrowing(sampleOffice);
