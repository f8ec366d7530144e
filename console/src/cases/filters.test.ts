import { describe, expect, it } from "vitest";
import { addressOf, filtersOf } from "./filters.js";

describe("filters in the address", () => {
  it("come back as they were set, blanks and strangers left out", () => {
    const address = addressOf({ q: " 张三 ", kind: "initial", team: "", overdue: "true" });
    expect(address).toBe("/cases?q=%E5%BC%A0%E4%B8%89&kind=initial&overdue=true");
    expect(filtersOf(new URLSearchParams(`${address.slice(7)}&other=1`))).toEqual({ q: "张三", kind: "initial", overdue: "true" });
  });

  it("without any, the list's own address; a cursor stands last", () => {
    expect(addressOf({})).toBe("/cases");
    expect(addressOf({ status: "open" }, "abc")).toBe("/cases?status=open&cursor=abc");
  });
});
