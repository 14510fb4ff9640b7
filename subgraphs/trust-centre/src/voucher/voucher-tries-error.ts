import { PublicError } from "@kim-hub/kit/errors";

/** Counts tries whatever came of them, so that it says nothing of any voucher. Without an HTTP status: the other fields are answered. */
export class VoucherTriesError extends PublicError {
  constructor() {
    super(
      "TOO_MANY_REQUESTS",
      "Vouchers can be tried five times a day for one client, and forty times by one case manager.",
    );
  }
}
