import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import type { RequestRefused } from "./problem.js";

const STYLE =
  "body{font:16px/1.7 system-ui,'Noto Sans CJK SC','Microsoft YaHei',sans-serif;max-width:36rem;margin:15vh auto;padding:0 1.25rem;color:#1f2328;background:#f6f7f9}" +
  "h1{font-size:1.4rem}a{color:#1a4f8b}small{color:#59636e}" +
  "@media(prefers-color-scheme:dark){body{color:#e6e8eb;background:#16181b}a{color:#8ab8f0}small{color:#9aa4af}}";
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** A plain page that says in Chinese first why there is nothing to see, and where to go. For browsers; programs get the problem. */
export function sendNotice(res: ServerResponse, refused: RequestRefused, link?: { href: string; text: string }): void {
  const { title, detail, status } = refused.problem;
  const body = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(title)}</h1><p>${escape(detail)}</p>${link ? `<p><a href="${escape(link.href)}">${escape(link.text)}</a></p>` : ""}<p><small>执行 Zhixing · ${status}</small></p></main></body></html>
`;
  res.writeHead(status, {
    ...refused.headers,
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "content-length": Buffer.byteLength(body),
  });
  res.end(body);
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
