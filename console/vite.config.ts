import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The pages of the API's own address: everything from there, nothing inline, so that its policy `default-src 'self'` holds. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Nothing as `data:`, which the policy does not let through.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: {
    // `npx vite console` while working on pages; the product runs at its usual address.
    proxy: Object.fromEntries(["/v1", "/healthz", "/readyz", "/openapi.json", "/docs", "/sign-in", "/sign-out"].map((path) => [path, "http://127.0.0.1:3000"])),
  },
});
