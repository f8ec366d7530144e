import { expect, it } from "vitest";
import { fenOfYuan, yuanOfFen } from "../money/fen.js";
import { applicationFee } from "./application-fee.js";

it.each([
  ["L07 to 10,000: 50 each", "0.01", "50.00"],
  ["L07 at 10,000", "10000.00", "50.00"],
  ["L07 above it 1.5 %", "10001.00", "50.02"],
  ["L07 120,000", "120000.00", "1700.00"],
  ["L07 at 500,000", "500000.00", "7400.00"],
  ["L07 then 1 %", "500100.00", "7401.00"],
  ["L07 at 5 million", "5000000.00", "52400.00"],
  ["L07 then 0.5 %", "5001000.00", "52405.00"],
  ["L07 at 10 million", "10000000.00", "77400.00"],
  ["L07 then 0.1 %", "10001000.00", "77401.00"],
  ["L07 the largest amount", "9999999999999.99", "10000067400.00"],
])("%s", (_, amount, fee) => expect(yuanOfFen(applicationFee(fenOfYuan(amount)))).toBe(fee));
