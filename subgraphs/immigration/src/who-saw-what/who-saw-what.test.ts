import { testWhoSawWhat } from "@kim-hub/kit/test-who-saw-what";
import { immigration } from "../testing/immigration.js";

testWhoSawWhat(immigration);
