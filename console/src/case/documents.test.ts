import { describe, expect, it } from "vitest";
import { addressOf } from "./documents.js";

describe("where a document is downloaded", () => {
  it.each([
    [{ kind: "enforcementNotice" as const }, "/v1/cases/c%201/documents/enforcementNotice.pdf"],
    [{ kind: "fundsApproval" as const, arrival: "a1" }, "/v1/cases/c%201/documents/fundsApproval.pdf?arrival=a1"],
    [{ kind: "receipt" as const, disbursement: "d2" }, "/v1/cases/c%201/documents/receipt.pdf?disbursement=d2"],
  ])("%j", (of, address) => expect(addressOf(of, "c 1", "pdf")).toBe(address));
});
