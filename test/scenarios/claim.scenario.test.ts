import { describe, expect, it } from "vitest";
import { runExample, theCase } from "./a-scenario.js";

describe("what is due", () => {
  it("R33 L17 costs and late fees are due beside the amount, and living necessities stay with the respondent", { timeout: 300_000 }, async () => {
    const c = theCase(await runExample("37-costs-and-living-necessities"));
    const data = (type: string) => c.events.filter((e) => e.type === type).map((e) => e.data);
    expect(data("depositDeducted")).toMatchObject([{ amount: "27960.00", exempt: "2040.00", exemptGuide: "2040.00" }]);
    expect(data("measureLiftOrdered")[0]).toMatchObject({ because: expect.stringContaining("生活必需费用") });
    // 13840.00 principal after the first payment, 145.32 late fees and 400.86 doubled interest to 10 November.
    expect(data("performed")).toMatchObject([{ amount: "27960.00", inFull: false }, { amount: "14386.18", inFull: true }]);
    expect(c.funds.disbursements.filter((d) => d.status === "paid").map((d) => d.amount).sort()).toEqual(["14386.18", "27960.00", "5613.82"]);
  });
});
