import { expect, test } from "@jest/globals";
import { callerNetwork } from "./caller-network.js";

test.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::6", "2001:db8:1:2"],
  ["2001:db8::6", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["::ffff:c000:207", "192.0.2.7"],
  ["2001:0DB8:1:2::6", "2001:db8:1:2"],
  ["unknown", "unknown"],
])("%s is counted as %s", (address, network) => {
  expect(callerNetwork(address)).toBe(network);
});
