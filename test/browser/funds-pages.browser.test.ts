/** The funds pages over canned answers: layout, filters, what a reader may do, errors. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ensureGenerated } from "../../setup/generated.js";
import { overflow, PHONE, startBrowser, WIDE, type TestBrowser } from "./support/browser.js";
import { me } from "./support/canned-cases.js";
import { weakContrasts } from "./support/contrast.js";
import { startMockApi, type MockApi } from "./support/mock-api.js";

const CASE = "2026-yu1321-zhi-1";
let mock: MockApi;
let browser: TestBrowser;

beforeAll(async () => {
  await ensureGenerated(undefined, ["console"]);
  [mock, browser] = await Promise.all([startMockApi(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await mock?.stop();
});
beforeEach(() => {
  delete mock.refuseWith;
  mock.posted.length = 0;
});

const VIEWS = [
  ["what is to be done", "/funds", "案款审批"],
  ["unidentified funds", "/funds?view=unidentified", "周福生"],
  ["arrivals and refusals", "/funds?view=notices", "签名不符"],
  ["the books of a day", "/funds?view=books&day=2026-11-23", "银行书面更正"],
  ["the month", "/funds?view=month", "贺云舟"],
  ["the funds of a case", `/cases/${CASE}`, "申请执行人下落不明"],
  ["the ledger of a case", `/funds?view=ledger&case=${CASE}`, "XLSX"],
] as const;

describe.each([["a wide screen", WIDE], ["a phone", PHONE]])("on %s", (_name, size) => {
  it.each(VIEWS)("%s: fits, asks nothing of others, complains of nothing, and can be read", async (_view, path, shows) => {
    const { page, outside, complaints } = await browser.open(mock.url + path, { size });
    await page.locator("main").getByText(shows).first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await weakContrasts(page)).toEqual([]);
  });
});

describe("arrivals", () => {
  it("R27 are filtered by what became of them, by the address; a refused one says why", async () => {
    const { page } = await browser.open(`${mock.url}/funds?view=notices`);
    await page.getByText("南召县盛达房地产开发有限公司").waitFor();
    await page.getByLabel(/^结果/).selectOption("refused");
    await page.getByText("南召县盛达房地产开发有限公司").waitFor({ state: "detached" });
    await page.getByRole("row", { name: /ACME Trading LLC.*未受理.*非人民币/ }).waitFor();
    expect(page.url()).toContain("status=refused");
    await page.goBack();
    await page.getByText("南召县盛达房地产开发有限公司").waitFor();
  });

  it("R27 a claim is undone with its reason", async () => {
    const { page } = await browser.open(`${mock.url}/funds?view=notices`);
    await page.getByRole("button", { name: /撤销认领/ }).click();
    await page.getByLabel(/撤销认领的理由/).fill("付款人另有所指");
    await page.locator("form").getByRole("button", { name: /撤销认领/ }).click();
    await page.getByText("该款转回不明款").waitFor();
    expect(mock.posted.map((p) => [p.path, p.body])).toEqual([["/v1/funds/unidentified/S20261001002/undo", { because: "付款人另有所指" }]]);
  });
});

describe("the books", () => {
  it("R01 three books side by side; what a rule refuses is said at the form, and what was written stays", async () => {
    const { page } = await browser.open(`${mock.url}/funds?view=books`);
    const item = page.locator(".differences > li", { hasText: "S4" });
    await expect(item.locator(".three-books").innerText()).resolves.toMatch(/银行[\s\S]*—[\s\S]*账簿[\s\S]*9\.00[\s\S]*案件[\s\S]*9\.00/);
    await item.getByRole("button", { name: /核定差异/ }).click();
    await item.getByLabel(/查明的原因/).fill("银行误发通知");
    mock.refuseWith = { status: 409, body: { title: "规则不允许 Refused by a rule", status: 409, detail: "付款不在此核定 payments are not settled here", rule: "R01" } };
    await item.locator("form").getByRole("button", { name: /核定差异/ }).click();
    await item.getByRole("alert").getByText("R01").waitFor();
    expect(await item.getByLabel(/查明的原因/).inputValue()).toBe("银行误发通知");
  });

  it("who may only read is offered no button", async () => {
    const rights = [...me.rights];
    me.rights = ["readAllCases", "readFunds"];
    try {
      const { page } = await browser.open(`${mock.url}/funds?view=books`);
      await page.locator(".differences > li", { hasText: "S4" }).waitFor();
      await page.getByRole("row", { name: /未能对账/ }).waitFor();
      expect(await page.locator("main button:not(.rule)").count()).toBe(0);
      expect(await page.getByRole("link", { name: /今日待办/ }).count()).toBe(0);
    } finally {
      me.rights = rights;
    }
  });
});

describe("when something is away", () => {
  it.each([["notices", "/v1/funds/notices"], ["unidentified", "/v1/funds/unidentified"], ["books", "/v1/funds/reconciliations"], ["month", "/v1/funds/month-end"]])("%s say so, and are there again on another try", async (view, path) => {
    const { page } = await browser.open(`${mock.url}/funds`);
    const outage = { type: "x", title: "暂时不可用 Unavailable for now", status: 503, detail: "请稍后再试。Try again." };
    await page.route(`**${path}?*`, (route) => route.fulfill({ status: 503, contentType: "application/problem+json", body: JSON.stringify(outage) }));
    await page.goto(`${mock.url}/funds?view=${view}`);
    await page.getByRole("alert").getByText("暂时不可用").waitFor();
    await page.unroute(`**${path}?*`);
    await page.getByRole("button", { name: /重试/ }).click();
    await page.getByRole("alert").waitFor({ state: "detached" });
    await page.locator("main table, main .tasks, main .sums").first().waitFor();
  });

  it("the keyboard reaches every view and opens it", async () => {
    const { page } = await browser.open(`${mock.url}/funds`);
    await page.getByRole("link", { name: /今日待办/ }).focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText("逐日对账").waitFor();
    expect(await page.evaluate<string>("document.activeElement.textContent")).toContain("对账");
  });
});

describe("the month", () => {
  it("another month is one choice away, its file too", async () => {
    const { page } = await browser.open(`${mock.url}/funds?view=month`);
    await page.getByLabel(/^月份/).fill("2026-09");
    await page.getByText("2026年9月案款").waitFor();
    expect(await page.getByRole("link", { name: /下载 CSV/ }).getAttribute("href")).toBe("/v1/funds/month-end.csv?month=2026-09");
  });
});

describe("a case", () => {
  it("L05 L06 R33 what is due on another day, each line explained", async () => {
    const { page } = await browser.open(`${mock.url}/cases/${CASE}`);
    const section = page.getByRole("region", { name: /执行依据与债权/ });
    await section.getByText("怎样算出").first().waitFor();
    await section.getByLabel(/^算至/).fill("2027-01-31");
    await section.getByRole("button", { name: /今日/ }).waitFor();
    await section.getByRole("row", { name: /加倍部分债务利息/ }).getByText("怎样算出").click();
    await section.getByText("× 52天 = 1,092.00元").waitFor();
  });
});
