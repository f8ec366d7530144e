import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { childEnvironment } from "../config/config.js";

const command = fileURLToPath(new URL("./zhixing.mjs", import.meta.url));

function zhixing(args: string[], settings: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: "utf8", env: childEnvironment(settings) });
  return { status, stdout, stderr };
}

describe("the command zhixing", () => {
  it.each([{ args: [] }, { args: ["--help"] }, { args: ["help"] }])("lists its commands: $args", ({ args }) => {
    const { status, stdout } = zhixing(args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}start .*\n(.*\n)*^ {2}token /m);
  });

  it("explains one command", () => {
    const own = zhixing(["token", "--help"]);
    expect(own.stdout).toMatch(/^Usage: zhixing token /);
    expect(zhixing(["help", "token"]).stdout).toBe(own.stdout);
  });

  it("ends quietly when its reader has read enough", () => {
    const { status, stderr } = spawnSync("bash", ["-c", `set -o pipefail; "${process.execPath}" "${command}" --help | true`], { encoding: "utf8", env: childEnvironment() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("knows no other command", () => {
    expect(zhixing(["cook"])).toMatchObject({ status: 1, stdout: "", stderr: expect.stringContaining("unknown command 'cook'") as string });
  });

  it("says a wrong setting in one line, without a stack", () => {
    expect(zhixing(["start"], { ZHIXING_PORT: "none" })).toEqual({ status: 1, stdout: "", stderr: "Setting ZHIXING_PORT=none: must be a port number from 1 to 65535\n" });
  });
});
