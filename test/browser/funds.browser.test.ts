/** The funds manager's day on a whole court: confirm, distribute, approve, pay, backfill, claim, reconcile (R27, R29, R46, R01). */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TaskKind } from "../../domain/case/tasks.js";
import { overflow, PHONE, startBrowser, type TestBrowser } from "./support/browser.js";
import { startCourtPages, type CourtPages } from "./support/court-pages.js";

const AMOUNT = "86000.00";
let pages: CourtPages;
let browser: TestBrowser;
let id: string;

beforeAll(async () => {
  [pages, browser] = await Promise.all([startCourtPages(), startBrowser()]);
  await pages.court.simulator.admin.setWorld("康晓峰", { found: [{ type: "bankDeposit", value: "95000.00" }] });
  id = await pages.file({
    kind: "initial",
    document: { type: "judgment", number: "（2026）豫1321民初801号", effectiveOn: "2026-08-01", performBy: "2026-08-31", obligors: ["康晓峰"], amount: AMOUNT },
    applicants: [
      { name: "卢秋实", amount: "56000.00", bankAccount: { holder: "卢秋实", bank: "南召农商行", number: "6222020200112233445" } },
      { name: "梅若溪", amount: "30000.00", bankAccount: { holder: "梅若溪", bank: "南召农商行", number: "6222020200112233446" } },
    ],
    respondents: [{ name: "康晓峰", domicile: { town: "城关" } }],
  });
});

afterAll(async () => {
  await browser?.close();
  await pages?.stop();
});

/** Opens the funds page as a post once the case asks for something. */
async function openFor(post: string, kind: TaskKind): Promise<Page> {
  await pages.court.until(id, (f) => f.tasks.some((t) => t.kind === kind && t.status === "open"));
  return (await browser.open(await pages.link(post, "/funds"))).page;
}

const card = (page: Page, title: string) => page.locator(".task", { has: page.getByRole("heading", { name: new RegExp(`^${title}`) }) });

/** Approves the task of this title. */
async function approve(page: Page, title: string): Promise<void> {
  const task = card(page, title);
  await task.getByRole("button", { name: /^填写办理/ }).click();
  await task.getByRole("radio", { name: /^批准/ }).check();
  await task.getByRole("button", { name: /提交/ }).click();
  await page.getByText(`已办理：${title}`).waitFor();
}

describe("the funds manager's day", () => {
  it("R27 R46 money comes to the case's account, and is confirmed from the day's list", async () => {
    await expect.poll(() => pages.court.db.caseAccount.count({ where: { caseId: id } }), { timeout: 20_000 }).toBe(1);
    const { account } = await pages.court.db.caseAccount.findUniqueOrThrow({ where: { caseId: id } });
    await pages.notice({ serial: "S1", account, amount: AMOUNT, payer: "康晓峰" });
    const page = await openFor("funds-manager", "confirmArrival");
    const task = card(page, "到账确认");
    await task.getByText(await pages.number(id)).waitFor();
    await expect(task.innerText()).resolves.toMatch(/86,000\.00[\s\S]*填写办理/);
    await approve(page, "到账确认");
    await page.getByText("没有待办的案款事项").waitFor();
  });

  it("R46 several are paid: the director signs who gets how much", async () => {
    const page = await openFor("director", "approveDistribution");
    await expect(card(page, "案款分配审批").innerText()).resolves.toMatch(/收款人[\s\S]*卢秋实[\s\S]*56,000\.00[\s\S]*梅若溪[\s\S]*30,000\.00/);
    await approve(page, "案款分配审批");
  });

  it("R27 R46 another person approves, to whom and how much before the eyes", async () => {
    const page = await openFor("funds-approver", "approveFunds");
    await expect(card(page, "案款审批").innerText()).resolves.toMatch(/收款人[\s\S]*卢秋实[\s\S]*56,000\.00/);
    await approve(page, "案款审批");
  });

  it("R29 R46 the funds manager pays, on a phone, and backfills the receipt's number; the ledger shows zero", async () => {
    await pages.court.until(id, (f) => f.tasks.some((t) => t.kind === "pay" && t.status === "open"));
    const { page } = await browser.open(await pages.link("funds-manager", "/funds"), { size: PHONE });
    await card(page, "发放案款").getByRole("button", { name: /^办理/ }).click();
    await card(page, "发放案款").getByRole("button", { name: /确认发放案款/ }).click();
    await page.getByText("已办理：发放案款").waitFor();
    await pages.court.until(id, (f) => f.tasks.some((t) => t.kind === "backfillReceipt" && t.status === "open"));
    await page.goto(`${pages.url}/funds`);
    const receipt = card(page, "补记票号");
    await receipt.getByRole("button", { name: /^填写办理/ }).click();
    await receipt.getByLabel(/^票号/).fill("豫票00012345");
    await receipt.getByRole("button", { name: /提交/ }).click();
    await page.getByText("已办理：补记票号").waitFor();
    await page.getByRole("link", { name: /看本案账簿/ }).click();
    await page.getByRole("heading", { name: new RegExp(await pages.number(id)) }).waitFor();
    await expect(page.locator(".balances").innerText()).resolves.toMatch(/本案专户[^¥]*¥0\.00/);
    expect(await overflow(page)).toBe(0);
  });

  it("R46 the case shows each formality with who did it", async () => {
    const { page } = await browser.open(await pages.link("director", `/cases/${id}`));
    const steps = page.locator(".formalities");
    await steps.getByText("补记票号").waitFor();
    await page.locator(".formality-done", { hasText: "补记票号" }).waitFor();
    const names = (post: string) => pages.court.deps.profile.posts.find((p) => p.id === post)?.holder.name ?? "";
    await expect(steps.innerText()).resolves.toMatch(new RegExp(`到账确认[\\s\\S]*${names("funds-manager")}[\\s\\S]*分配审批[\\s\\S]*${names("director")}[\\s\\S]*案款审批[\\s\\S]*${names("funds-approver")}[\\s\\S]*发放[\\s\\S]*${names("funds-manager")}[\\s\\S]*补记票号`));
    await page.getByText("票号 豫票00012345").waitFor();
    await page.getByRole("region", { name: /执行依据与债权/ }).getByText("怎样算出").first().waitFor();
  });
});

describe("money of nobody, and books that differ", () => {
  it("R27 money elsewhere is claimed for the case by its number, on another person's approval", async () => {
    await pages.notice({ serial: "S2", account: "62228888", amount: "1000.00", payer: "康晓峰之兄" });
    const { page } = await browser.open(await pages.link("funds-manager", "/funds?view=unidentified"));
    const item = page.locator(".task", { hasText: "康晓峰之兄" });
    await item.getByRole("button", { name: /^拟认领/ }).click();
    await item.getByLabel(/认领到案件/).fill("（2026）豫1321执404号");
    await item.getByRole("button", { name: /^拟认领/ }).click();
    await item.getByText("没有此案件").waitFor();
    await item.getByLabel(/认领到案件/).fill(await pages.number(id));
    await item.getByRole("button", { name: /^拟认领/ }).click();
    await page.getByText("已拟认领").waitFor();
    await item.getByText("认领待审批").waitFor();
    await approve(await openFor("funds-approver", "claimFunds"), "认领不明款");
    await approve(await openFor("funds-manager", "confirmArrival"), "到账确认");
    await page.goto(`${pages.url}/funds?view=notices&status=claimed`);
    await page.getByRole("row", { name: /康晓峰之兄.*已认领/ }).waitFor();
  });

  it("R27 a notice of an unknown account waits among the unidentified, with its days", async () => {
    await pages.notice({ serial: "GHOST", account: "62229999", amount: "9.00", payer: "来路不明" }, false);
    const { page } = await browser.open(await pages.link("funds-manager", "/funds?view=unidentified"));
    const item = page.locator(".task", { hasText: "来路不明" });
    await item.getByText("账号不属于任何案件").waitFor();
    await expect(item.innerText()).resolves.toMatch(/剩\d+天[\s\S]*拟认领/);
  });

  it("R01 the command center reconciles the day: what the bank does not know is shown beside the bank's nothing, and settled by new entries", async () => {
    const { page } = await browser.open(await pages.link("command-center", "/funds?view=books"));
    await page.getByRole("button", { name: /立即对账/ }).click();
    await page.locator("form").getByRole("button", { name: /对账/ }).click();
    await page.getByText(/^已对账：/).waitFor();
    const item = page.locator(".differences > li", { hasText: "GHOST" });
    await expect.poll(() => item.locator(".three-books").innerText(), { timeout: 10_000 }).toMatch(/银行[\s\S]*—[\s\S]*账簿[\s\S]*9\.00/);
    await item.getByRole("button", { name: /核定差异/ }).click();
    await item.getByLabel(/查明的原因/).fill("银行误发通知，已书面更正");
    await item.getByLabel(/按银行更正/).check();
    await item.locator("form").getByRole("button", { name: /核定差异/ }).click();
    await item.waitFor({ state: "detached" });
    await page.goto(`${pages.url}/funds?view=unidentified`);
    await page.getByText("没有不明款").waitFor();
  });

  it("R01 who pays does not settle: no button for the funds manager, and the month shows what was paid", async () => {
    const { page } = await browser.open(await pages.link("funds-manager", "/funds?view=books"));
    await page.getByRole("row", { name: /已对账/ }).waitFor();
    expect(await page.getByRole("button", { name: /立即对账|核定差异/ }).count()).toBe(0);
    await page.getByRole("link", { name: /月报/ }).click();
    await expect.poll(() => page.locator(".sums").innerText(), { timeout: 10_000 }).toMatch(/发放[\s\S]*86,000\.00/);
  });
});
