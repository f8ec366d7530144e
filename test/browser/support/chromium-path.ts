import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** Where a Chromium is on this machine. @throws where there is none, saying what to install. */
export function executablePath(): string {
  const found = PLACES.find((path) => existsSync(path));
  if (found === undefined) throw new Error("The browser tests need Chromium: apt-get install chromium fonts-noto-cjk");
  return found;
}
