import { testWhoSawWhat } from "@kim-hub/kit/test-who-saw-what";
import { sampleOffice } from "../testing/sample-office.js";

testWhoSawWhat(sampleOffice);
