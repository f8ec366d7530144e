import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { Router, type Request } from "express";
import { wantsPage } from "../../auth/sign-in.js";

/**
 * The built console: its files as they are (those with a hash in their name for ever), and its first page for every address
 * of a page, so that a link into it works. Nothing where it has not been built.
 */
export function consolePages(dir: string | undefined): Router {
  const router = Router();
  const index = dir === undefined ? "" : join(dir, "index.html");
  if (dir === undefined || !existsSync(index)) return router;
  router.use("/assets", express.static(join(dir, "assets"), { immutable: true, maxAge: "365d", index: false, fallthrough: false }));
  router.use(express.static(dir, { index: false, maxAge: 0, dotfiles: "ignore" }));
  router.use((req, res, next) => {
    if (!(wantsPage(req) || atTheDoor(req)) || /^\/(?:v1|docs)(?:\/|$)/.test(req.path)) return next();
    res.set("cache-control", "no-cache").sendFile(index, (error) => {
      if (error) next(error);
    });
  });
  return router;
}

/** The front page is there for whoever takes anything: a check from outside (`curl`) says that the console is up. */
function atTheDoor(req: Request): boolean {
  return req.path === "/" && (req.method === "GET" || req.method === "HEAD") && req.accepts("html") !== false;
}
