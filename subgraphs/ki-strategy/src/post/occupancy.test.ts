import { expect, test } from "@jest/globals";
import { createSeeded } from "../testing/seeded.js";
import { computeOccupancy, decimal, divideHalfUp, hundredths } from "./occupancy.js";

test.each([
  ["nine of twelve months", "1.00", 9, 12, "5500000", "9.00", "3.00", "4125000", "1375000"],
  ["a half post, all year", "0.50", 12, 12, "2250000", "12.00", "0.00", "2250000", "0"],
  ["never filled", "1.00", 0, 12, "5500000", "0.00", "12.00", "0", "5500000"],
  ["six funded months, four filled", "1.00", 4, 6, "2750000", "4.00", "2.00", "1833333", "916667"],
])("%s", (_name, fundedFte, filled, months, grant, monthsFilled, vacantMonths, entitled, repay) => {
  const filledFte = Array.from({ length: months }, (_, index) => (index < filled ? fundedFte : "0.00"));

  expect(computeOccupancy({ fundedFte, filledFte, grantCents: BigInt(grant) })).toMatchObject({
    monthsFilled,
    vacantMonths,
    entitledCents: BigInt(entitled),
    repayCents: BigInt(repay),
  });
});

test("half a cent is rounded up", () => {
  expect([1n, 3n, 5n].map((cents) => divideHalfUp(cents, 2n))).toEqual([1n, 2n, 3n]);
  expect(divideHalfUp(1n, 3n)).toBe(0n);
  expect(computeOccupancy({ fundedFte: "1.00", filledFte: ["1.00", "0.00"], grantCents: 1n })?.repayCents).toBe(1n);
});

test("what is filled beyond the funding earns nothing, and an unfunded post has no occupancy", () => {
  const filledFte = ["2.00", "0.00"];

  expect(computeOccupancy({ fundedFte: "1.00", filledFte, grantCents: 100n })).toEqual({
    monthsFilled: "1.00",
    vacantMonths: "1.00",
    filledFteAvg: "1.00",
    entitledCents: 50n,
    repayCents: 50n,
  });
  expect(computeOccupancy({ fundedFte: "0.00", filledFte, grantCents: 100n })).toBeNull();
});

test("in 5,000 posts, filled and vacant months make the funded ones, and the repayment is the exact share, half-up", () => {
  const seeded = createSeeded(20_261_124);
  for (let round = 0; round < 5000; round++) {
    const funded = BigInt(1 + seeded.upTo(499));
    const filled = Array.from({ length: 1 + seeded.upTo(11) }, () => BigInt(seeded.upTo(Number(funded) + 50)));
    const grantCents = BigInt(seeded.upTo(2 ** 31)) * BigInt(1 + seeded.upTo(9));
    const occupancy = computeOccupancy({ fundedFte: decimal(funded), filledFte: filled.map(decimal), grantCents });

    const { monthsFilled = "", vacantMonths = "", repayCents, entitledCents } = occupancy ?? {};
    const due = funded * BigInt(filled.length);
    const vacant = due - filled.reduce((sum, fte) => sum + (fte < funded ? fte : funded), 0n);
    expect(hundredths(monthsFilled) + hundredths(vacantMonths)).toBe(BigInt(filled.length) * 100n);
    expect(hundredths(monthsFilled)).toBeLessThanOrEqual(1200n);
    expect((repayCents ?? 0n) + (entitledCents ?? 0n)).toBe(grantCents);
    // Half-up: the rounding adds at most half a cent, and takes away less than half a cent.
    const twiceTooMuch = 2n * ((repayCents ?? 0n) * due - grantCents * vacant);
    expect(twiceTooMuch <= due && twiceTooMuch > -due).toBe(true);
  }
});
