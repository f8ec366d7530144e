/** The pages over canned answers: layout, what is seldom seen at a real court, keyboard and contrast. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ensureGenerated } from "../../setup/generated.js";
import { overflow, PHONE, startBrowser, WIDE, type TestBrowser } from "./support/browser.js";
import { startMockApi, type MockApi } from "./support/mock-api.js";
import { weakContrasts } from "./support/contrast.js";

const CASE = "/cases/2026-yu1321-zhi-1";
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
  mock.signedOut = false;
  delete mock.away;
  delete mock.refuseWith;
  mock.posted.length = 0;
});

describe.each([["a wide screen", WIDE], ["a phone", PHONE]])("on %s", (_, size) => {
  it.each([["the list", "/cases"], ["a case", CASE], ["the tasks", "/tasks"], ["unidentified funds", "/funds?view=unidentified"]])("%s fits, asks nothing of others, complains of nothing, and can be read", async (_name, path) => {
    const { page, outside, complaints } = await browser.open(mock.url + path, { size });
    await page.locator("main h1, main h2").first().waitFor();
    if (path === CASE) await page.locator(".event").first().waitFor();
    await page.getByText("李国强").or(page.getByText("周福生")).or(page.getByText("线下查控")).first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await weakContrasts(page)).toEqual([]);
  });
});

describe("the documents of a case", () => {
  it("R28 what is ready is downloaded in both forms; what waits says why", async () => {
    const { page } = await browser.open(mock.url + CASE);
    const section = page.getByRole("region", { name: /文书 Documents/ });
    await section.getByText("执行通知书").waitFor();
    await expect(section.getByRole("link").evaluateAll((links) => links.map((a) => a.getAttribute("href")))).resolves.toEqual([
      "/v1/cases/2026-yu1321-zhi-1/documents/enforcementNotice.pdf", "/v1/cases/2026-yu1321-zhi-1/documents/enforcementNotice.docx",
      "/v1/cases/2026-yu1321-zhi-1/documents/fundsApproval.pdf?arrival=a1", "/v1/cases/2026-yu1321-zhi-1/documents/fundsApproval.docx?arrival=a1",
    ]);
    await section.getByText("尚无案款发放").waitFor();
  });
});

describe("in words", () => {
  it("a name that looks like a script is text", async () => {
    const { page } = await browser.open(`${mock.url}/cases`);
    await page.getByText("<script>alert(1)</script>").waitFor();
  });

  it("a wrong filter in the address is told by its field", async () => {
    const { page } = await browser.open(`${mock.url}/cases?kind=nonsense`);
    const alert = page.getByRole("alert");
    await alert.getByText("/kind").waitFor();
    await alert.getByText("应为以下之一").waitFor();
  });

  it("an outage is told in a banner, and is gone when it is over", async () => {
    mock.away = "PostgreSQL does not answer";
    const { page } = await browser.open(`${mock.url}/cases`);
    await page.getByText("系统部分不可用").waitFor();
    await page.getByText("PostgreSQL does not answer").waitFor();
    delete mock.away;
    await page.getByText("系统部分不可用").waitFor({ state: "detached", timeout: 10_000 });
  });

  it("a refusal keeps what was filled in, names the rule, and another try is another command", async () => {
    const { page } = await browser.open(`${mock.url}/tasks`);
    const task = page.locator(".task", { hasText: "案款审批" });
    await task.getByRole("button", { name: /填写办理/ }).click();
    await task.getByRole("radio", { name: /^不批准/ }).check();
    await task.getByRole("button", { name: /提交/ }).click();
    await task.getByText("必填", { exact: true }).waitFor();
    expect(mock.posted, "nothing is sent while a needed field is empty").toEqual([]);
    await task.getByLabel(/^理由/).fill("金额有误");
    mock.refuseWith = { status: 409, body: { title: "规则不允许 Refused by a rule", status: 409, detail: "审批与发放须由不同人员办理 nobody both approves and pays", rule: "R27" } };
    await task.getByRole("button", { name: /提交/ }).click();
    await task.getByRole("alert").getByText("R27").waitFor();
    await task.getByText("一案一账号").waitFor();
    expect(await task.getByLabel(/^理由/).inputValue()).toBe("金额有误");
    await task.getByRole("button", { name: /提交/ }).click();
    await page.getByText("已办理：案款审批").waitFor();
    expect(mock.posted.map((p) => p.body)).toEqual([{ approve: false, because: "金额有误" }, { approve: false, because: "金额有误" }]);
    expect(new Set(mock.posted.map((p) => p.key)).size).toBe(2);
  });

  it("sent again while nothing is known of the first, it is the same command", async () => {
    const { page } = await browser.open(`${mock.url}/funds?view=unidentified`);
    await page.getByRole("button", { name: /拟认领/ }).first().click();
    await page.getByLabel(/认领到案件/).fill("（2026）豫1321执1号");
    mock.refuseWith = { status: 503, body: { title: "暂时不可用 Unavailable for now", status: 503, detail: "请稍后再试。Try again." } };
    const submit = page.locator("form").getByRole("button", { name: /拟认领/ });
    await submit.click();
    await page.getByRole("alert").getByText("暂时不可用").waitFor();
    await submit.click();
    await page.getByText("已拟认领").waitFor();
    const [first, second] = mock.posted;
    expect(first?.key).toMatch(/^[0-9a-f]{32}$/);
    expect(second).toEqual(first);
  });
});

describe("a case that goes on", () => {
  it("an event arrives by itself, is read out, and one of a kind that the page does not know is not lost", async () => {
    const { page } = await browser.open(mock.url + CASE);
    await page.getByText("实时").waitFor();
    await page.locator(".event").first().waitFor();
    mock.happen("somethingOfALaterRelease", {});
    mock.happen("fundsArrived", { amount: "1234.00", serial: "S9" });
    await page.locator(".event", { hasText: "1,234.00元" }).waitFor();
    await page.locator(".event", { hasText: "somethingOfALaterRelease" }).waitFor();
    await page.getByText("新进展：案款到账").waitFor({ state: "attached" });
  });

  it("after a break it goes on where it was, nothing twice", async () => {
    const { page } = await browser.open(mock.url + CASE);
    await page.locator(".event").first().waitFor();
    mock.breakStreams();
    mock.happen("becameCritical", {});
    await page.locator(".event", { hasText: "成为临界案件" }).first().waitFor();
    await page.getByLabel(/全部细节/).check();
    const seqs = await page.locator(".event-seq").allInnerTexts();
    expect(new Set(seqs).size).toBe(seqs.length);
  });
});

describe("by keyboard", () => {
  it("the first stop leads to the content, a case opens by Enter, and a rule tells itself", async () => {
    const { page } = await browser.open(`${mock.url}/cases`);
    await page.locator(".case-number").first().waitFor();
    await page.keyboard.press("Tab");
    await page.getByText("跳到正文").and(page.locator(":focus")).waitFor();
    await page.getByRole("link", { name: "（2026）豫1321执1号", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".case-title").waitFor();
    const rule = page.getByRole("button", { name: /规则 R26/ }).first();
    await rule.focus();
    await page.keyboard.press("Enter");
    await page.locator(".rule-words:popover-open").getByText("首执团队收案后一个月内完成线下查控").waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".rule-words:popover-open").waitFor({ state: "detached" });
  });

  it("every field and button has a name", async () => {
    for (const path of ["/cases", CASE, "/tasks", "/funds"]) {
      const { page } = await browser.open(mock.url + path);
      await page.locator("main h1, main h2").first().waitFor();
      if (path === "/tasks") await page.getByRole("button", { name: /填写办理/ }).first().click();
      const nameless = await page.evaluate<string[]>(`[...document.querySelectorAll("button, input, select, textarea, a[href]")]
        .filter((e) => !(e.textContent?.trim() || e.getAttribute("aria-label") || e.labels?.length)).map((e) => e.outerHTML)`);
      expect(nameless, path).toEqual([]);
    }
  });
});

describe("the session ends", () => {
  it("while the page is open: it says how to come in again", async () => {
    const { page } = await browser.open(`${mock.url}/tasks`);
    await page.locator(".task").first().waitFor();
    mock.signedOut = true;
    await page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    await page.getByText("请先登录").waitFor();
  });
});
