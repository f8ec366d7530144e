/** Style and script of the page; no values are put into either. */

export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --bad: #b3261e; --good: #1b7f4b; }
* { box-sizing: border-box; }
body { font: 15px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; margin: 0 auto; padding: 1rem; max-width: 76rem; }
h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem; }
small, .en { opacity: .7; font-weight: normal; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .35rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td.id { font-family: ui-monospace, monospace; font-size: .85em; overflow-wrap: anywhere; min-width: 8rem; }
button { font: inherit; font-size: .9em; padding: .15rem .55rem; margin: .1rem 0; border: 1px solid var(--line); border-radius: .35rem; background: transparent; color: inherit; cursor: pointer; }
button[aria-pressed=true] { background: var(--bad); border-color: var(--bad); color: #fff; }
button:focus-visible, select:focus-visible, input:focus-visible { outline: 2px solid #3b82f6; outline-offset: 1px; }
.up { color: var(--good); } .fault { color: var(--bad); }
form { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; margin: .5rem 0; }
select, input { font: inherit; padding: .15rem .3rem; }
#failed { color: var(--bad); }
@media (max-width: 44rem) {
  .systems thead { display: none; }
  .systems tr { display: grid; grid-template-columns: 1fr auto auto; border-bottom: 1px solid var(--line); }
  .systems td { border: 0; }
  .systems td:nth-child(3) { grid-column: 1 / -1; grid-row: 2; }
}
`;

export const SCRIPT = `
const failed = document.getElementById("failed");
document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-kind]");
  if (!button) return;
  button.disabled = true;
  try {
    const { system, kind } = button.dataset;
    const there = await (await fetch("/admin/faults")).json();
    const others = there.filter((f) => f.system !== system || f.kind !== kind);
    const minutes = Number(document.getElementById("lasting").value);
    const fault = minutes ? { system, kind, to: new Date(Date.now() + minutes * 60000).toISOString() } : { system, kind };
    const next = button.getAttribute("aria-pressed") === "true" ? others : [...others, fault];
    const answer = await fetch("/admin/faults", { method: "PUT", headers: { "content-type": "application/json" }, body: JSON.stringify(next) });
    if (!answer.ok) throw new Error("HTTP " + answer.status);
    location.reload();
  } catch (error) {
    failed.textContent = "切换失败 could not switch: " + error.message;
    button.disabled = false;
  }
});
`;
