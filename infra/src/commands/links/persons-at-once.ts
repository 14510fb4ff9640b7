/**
 * So few persons go with one mutation that it ends in well under the time of a fetch, even where the trust centre's database has no statistics
 * yet: 100 milliseconds a person.
 */
export const PERSONS_AT_ONCE = 25;
