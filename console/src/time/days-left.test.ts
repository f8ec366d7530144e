import { describe, expect, it } from "vitest";
import { dayOf, daysLeft, daysLeftInWords, minuteOf, nearness, today, weekdayOf } from "./days-left.js";

const at = (instant: string) => Date.parse(instant);
const DUE = "2026-10-08T23:59:59+08:00";

describe("days left", () => {
  it.each([
    ["the last second of the day is still that day", "2026-10-08T23:59:59+08:00", 0, "今日到期"],
    ["the second after is one day over", "2026-10-09T00:00:00+08:00", -1, "已超1天"],
    ["the first second of the day", "2026-10-08T00:00:00+08:00", 0, "今日到期"],
    ["the second before it", "2026-10-07T23:59:59+08:00", 1, "剩1天"],
    ["counted in the court's time, not in the reader's", "2026-10-07T16:00:00Z", 0, "今日到期"],
    ["over a holiday all days count", "2026-09-29T09:00:00+08:00", 9, "剩9天"],
    ["long past", "2026-12-08T12:00:00+08:00", -61, "已超61天"],
  ])("%s", (_, now, days, words) => {
    expect(daysLeft(DUE, at(now))).toBe(days);
    expect(daysLeftInWords(DUE, at(now)).zh).toBe(words);
  });

  it("says one day and two days in English", () => {
    expect(daysLeftInWords(DUE, at("2026-10-07T09:00:00+08:00")).en).toBe("1 day left");
    expect(daysLeftInWords(DUE, at("2026-10-06T09:00:00+08:00")).en).toBe("2 days left");
    expect(daysLeftInWords(DUE, at("2026-10-09T09:00:00+08:00")).en).toBe("1 day over");
  });

  it("a deadline at an hour that passed today is past, though no day is over", () => {
    const due = "2026-10-08T17:00:00+08:00";
    expect(daysLeftInWords(due, at("2026-10-08T17:00:01+08:00")).zh).toBe("今日已过时");
    expect(nearness(due, at("2026-10-08T17:00:01+08:00"))).toBe("past");
    expect(nearness(due, at("2026-10-08T17:00:00+08:00"))).toBe("today");
  });

  it.each([["2026-10-05T09:00:00+08:00", "near"], ["2026-10-04T09:00:00+08:00", "far"]])("from %s it is %s", (now, expected) => {
    expect(nearness(DUE, at(now))).toBe(expected);
  });
});

describe("days and minutes of the court", () => {
  it("an instant of another offset falls on the court's day", () => {
    expect(dayOf("2026-09-29T16:30:00Z")).toBe("2026-09-30");
    expect(minuteOf("2026-09-29T16:30:00Z")).toBe("2026-09-30 00:30");
    expect(today(at("2026-12-31T15:59:59Z"))).toBe("2026-12-31");
    expect(today(at("2026-12-31T16:00:00Z"))).toBe("2027-01-01");
  });

  it("weekdays", () => {
    expect(weekdayOf("2027-02-28")).toBe("周日");
    expect(weekdayOf("2026-09-29")).toBe("周二");
  });
});
