import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";
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
    if (!wantsPage(req) || /^\/(?:v1|docs)(?:\/|$)/.test(req.path)) return next();
    res.set("cache-control", "no-cache").sendFile(index, (error) => {
      if (error) next(error);
    });
  });
  return router;
}
