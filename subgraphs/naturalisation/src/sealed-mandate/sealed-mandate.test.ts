import { testSealedMandate } from "@kim-hub/kit/test-sealed-mandate";
import { naturalisation } from "../testing/naturalisation.js";

testSealedMandate(naturalisation);
