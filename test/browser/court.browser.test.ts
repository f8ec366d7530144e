/** The pages on a whole court: real workflows, PostgreSQL, simulator, in a real browser. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overflow, PHONE, startBrowser, type TestBrowser } from "./support/browser.js";
import { startCourtPages, type CourtPages } from "./support/court-pages.js";

const SCRIPT = "<script>window.ran=1</script>李四";
let pages: CourtPages;
let browser: TestBrowser;
let fast: string;
let regional: string;

beforeAll(async () => {
  [pages, browser] = await Promise.all([startCourtPages(), startBrowser()]);
  const { simulator } = pages.court;
  await simulator.admin.setWorld("康晓峰", { found: [{ type: "bankDeposit", value: "95000.00" }] });
  await simulator.admin.setWorld("葛有田", { found: [] });
  fast = await pages.file(filing("康晓峰", "卢秋实", "城关", "86000.00"));
  regional = await pages.file(filing("葛有田", SCRIPT, "云阳", "120000.00"));
});

afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

let filed = 0;

function filing(respondent: string, applicant: string, town: string, amount: string): Record<string, unknown> {
  filed += 1;
  return {
    kind: "initial",
    document: { type: "judgment", number: `（2026）豫1321民初${700 + filed}号`, effectiveOn: "2026-08-01", performBy: "2026-08-31", obligors: [respondent], amount },
    applicants: [{ name: applicant }],
    respondents: [{ name: respondent, domicile: { town } }],
  };
}

describe("signing in", () => {
  it("the printed link opens the pages; the token stays neither in the address nor in the history", async () => {
    const { page, outside, complaints } = await browser.open(await pages.link("director"));
    await page.getByRole("link", { name: await pages.number(fast) }).waitFor();
    expect(page.url()).toBe(`${pages.url}/cases`);
    await expect(page.locator(".who").innerText()).resolves.toContain("陆承远");
    expect({ outside, complaints }).toEqual({ outside: [], complaints: [] });
  });

  it("without it a page says how to come in; after signing out too", async () => {
    const stranger = await browser.open(`${pages.url}/cases`);
    await stranger.page.getByText("请先登录").waitFor();
    const { page } = await browser.open(await pages.link("east"));
    await page.getByRole("button", { name: /退出/ }).click();
    await page.getByText("请先登录").waitFor();
    await page.goto(`${pages.url}/cases`);
    await page.getByText("请先登录").waitFor();
  });

  it("a team sees its own cases only, and a foreign one's address says that there is none", async () => {
    const { page } = await browser.open(await pages.link("east"));
    await page.getByText("葛有田").waitFor();
    expect(await page.getByText("康晓峰").count()).toBe(0);
    await page.goto(`${pages.url}/cases/${fast}`);
    await page.getByRole("alert").getByText("没有此案件").waitFor();
  });
});

describe("the list", () => {
  it("is searched and filtered by the address, which can be gone back to", async () => {
    const { page } = await browser.open(await pages.link("command-center"));
    const rows = page.locator("tbody tr");
    await rows.nth(1).waitFor();
    await page.getByLabel(/查找/).fill("康晓峰");
    await page.getByLabel(/查找/).press("Enter");
    await expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(1);
    expect(page.url()).toContain(`q=${encodeURIComponent("康晓峰")}`);
    await page.reload();
    await page.getByRole("link", { name: await pages.number(fast) }).waitFor();
    await page.getByLabel(/^团队/).selectOption("east");
    await page.getByText("没有符合条件的案件").waitFor();
    await page.getByRole("button", { name: /清除筛选/ }).click();
    await rows.nth(1).waitFor();
  });

  it("what a party is called is text, whatever it looks like", async () => {
    const { page, complaints } = await browser.open(await pages.link("command-center"));
    await page.getByText(SCRIPT).first().waitFor();
    await page.goto(`${pages.url}/cases/${regional}`);
    await page.locator(".person-name").getByText(SCRIPT).waitFor();
    expect(await page.evaluate<unknown>("window.ran")).toBeUndefined();
    expect(complaints).toEqual([]);
  });
});

describe("a case", () => {
  it("R15 R23 shows where it stands, why it went there, and what is due", async () => {
    const { page } = await browser.open(await pages.link("director", `/cases/${fast}`));
    await page.locator(".step-here").getByText("执行实施").waitFor();
    // Rule and period come with the timeline.
    await page.locator(".event", { hasText: "繁简分流" }).waitFor();
    await expect(page.locator(".because").innerText()).resolves.toMatch(/R15[\s\S]*95000\.00元[\s\S]*86000\.00元/);
    const transfer = page.locator("tr", { hasText: "移转执行指挥中心" });
    await expect(transfer.innerText()).resolves.toMatch(/R23[\s\S]*按期完成[\s\S]*2个工作日/);
    await page.getByRole("row", { name: /冻结.*银行存款 95,000\.00元（康晓峰）/ }).waitFor();
    expect(await page.getByRole("link", { name: /流程记录/ }).getAttribute("href")).toContain(`/workflows/case-${fast}`);
  });

  it("R10 R26 its leader accepts it from the tasks, and who looks at the case sees it happen", async () => {
    const watcher = await browser.open(await pages.link("director", `/cases/${regional}`));
    await watcher.page.getByText("实时").waitFor();
    await watcher.page.getByRole("heading", { name: /接收案件/ }).waitFor();
    const { page } = await browser.open(await pages.link("east", "/tasks"));
    const task = page.locator(".task", { hasText: "接收案件" });
    await task.getByRole("button", { name: /办理/ }).click();
    await task.getByRole("button", { name: /确认接收案件/ }).click();
    await page.getByText("已办理：接收案件").waitFor();
    await page.locator(".task", { hasText: "线下查控" }).waitFor();
    const event = watcher.page.locator(".event", { hasText: "接收案件" }).first();
    await event.waitFor();
    await expect(event.innerText()).resolves.toContain("贺云舟");
    await watcher.page.getByRole("heading", { name: /线下查控房产土地/ }).waitFor();
    await watcher.page.locator(".case-head").getByText("贺云舟").waitFor();
  });

  it("R26 a form with a list is filled in, refused by pointer, put right and accepted", async () => {
    const { page } = await browser.open(await pages.link("east", `/cases/${regional}`));
    const task = page.locator(".task", { hasText: "线下查控" });
    await task.getByRole("button", { name: /填写办理/ }).click();
    await task.getByRole("button", { name: /添加一项/ }).click();
    await task.getByRole("button", { name: /提交/ }).click();
    await task.getByText("必填").first().waitFor();
    expect(await page.evaluate<string>("document.activeElement.getAttribute('aria-invalid')"), "the first wrong field has the focus").toBe("true");
    await task.getByLabel("房屋").check();
    await task.getByLabel(/价值/).fill("三十万");
    await task.getByRole("button", { name: /提交/ }).click();
    await task.getByText("应为以元为单位的金额字符串").waitFor();
    expect(await task.getByLabel(/价值/).getAttribute("aria-invalid")).toBe("true");
    await task.getByLabel(/价值/).fill("300000.00");
    await task.getByRole("button", { name: /提交/ }).click();
    await page.locator(".event", { hasText: "完成线下查控" }).waitFor();
    await expect(page.locator(".event", { hasText: "完成线下查控" }).innerText()).resolves.toContain("房屋300,000.00元");
  });

  it("R30 what a rule forbids is said with the rule, at the form", async () => {
    const { page } = await browser.open(await pages.link("east", `/cases/${regional}`));
    await page.getByRole("button", { name: /登记履行/ }).click();
    const form = page.locator("form").filter({ hasText: "签字日期" });
    await form.getByLabel(/^日期/).fill("2026-11-02");
    await form.getByLabel(/^金额/).fill("1000.00");
    await form.getByLabel(/^方式/).selectOption({ label: "法院代管款项（线下交付） Court-held, handed over" });
    await form.getByRole("button", { name: /登记履行/ }).click();
    await page.getByRole("alert").getByText("R30").waitFor();
    await page.locator(".event", { hasText: "规则不允许" }).waitFor();
  });

  it("fits a phone, without a scroll to the side", async () => {
    const { page } = await browser.open(await pages.link("director"), { size: PHONE });
    for (const path of ["/cases", `/cases/${fast}`, "/tasks", "/funds"]) {
      await page.goto(pages.url + path);
      await page.locator("main h1").waitFor();
      if (path.endsWith(fast)) await page.locator(".event").first().waitFor();
      expect(await overflow(page), path).toBe(0);
    }
  });
});

describe("the API goes away", () => {
  it("the page says so, and keeps what it shows", async () => {
    const { page } = await browser.open(await pages.link("director", `/cases/${fast}`));
    await page.locator(".event").first().waitFor();
    await pages.stopApi();
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByRole("alert").getByText("未能连接到本系统").waitFor();
    expect(await page.locator(".event").count()).toBeGreaterThan(5);
  });
});
