/** One Chromium for a test file, with what a page asks for and says on its console kept for the test to judge. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { executablePath } from "./chromium-path.js";

/** Without these Chromium looks its maker's hosts up at every start. */
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN"];

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Watched {
  page: Page;
  /** Addresses asked for outside the page's own origin. */
  outside: string[];
  /** Errors of the page: uncaught, on its console, refused by the content policy. */
  complaints: string[];
}

export interface TestBrowser {
  open(url: string, options?: { size?: { width: number; height: number }; cookies?: { name: string; value: string }[] }): Promise<Watched>;
  close(): Promise<void>;
}

export async function startBrowser(): Promise<TestBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "zhixing-chromium-"));
  const browser = await chromium.launch({ executablePath: executablePath(), args: [...FLAGS, `--disk-cache-dir=${profile}`] });
  const contexts: BrowserContext[] = [];
  return {
    async open(url, options = {}) {
      // A time zone of its own, so that what the page shows is the court's time and not the reader's.
      const context = await browser.newContext({ viewport: options.size ?? WIDE, locale: "zh-CN", timezoneId: "America/New_York", ...(options.size === PHONE ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}) });
      contexts.push(context);
      const { origin } = new URL(url);
      if (options.cookies) await context.addCookies(options.cookies.map((c) => ({ ...c, url: origin })));
      const page = await context.newPage();
      const watched: Watched = { page, outside: [], complaints: [] };
      page.on("request", (request) => {
        if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:")) watched.outside.push(request.url());
      });
      page.on("pageerror", (error) => watched.complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") watched.complaints.push(message.text());
      });
      await page.goto(url);
      return watched;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** How far the page is wider than the window. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
