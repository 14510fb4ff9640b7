import { testSealedMandate } from "@kim-hub/kit/test-sealed-mandate";
import { sampleOffice } from "../testing/sample-office.js";

testSealedMandate(sampleOffice);
