import { testSealedMandate } from "@kim-hub/kit/test-sealed-mandate";
import { immigration } from "../testing/immigration.js";

testSealedMandate(immigration);
