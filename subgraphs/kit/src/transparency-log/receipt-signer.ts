/** As whom the gateway signs receipts of saved queries; the key of this name stands in the network of logs as `receipt`. */
export const RECEIPT_SIGNER = "kim-hub/gateway/receipt";
