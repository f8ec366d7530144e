/** What was checked, told as it goes, counted at the end. */
export class Report {
  private passed = 0;
  private failed = 0;

  constructor(readonly say: (line: string) => void) {}

  /** One assertion; `wrong` is empty where it holds. */
  check(what: string, wrong: readonly string[]): void {
    if (wrong.length === 0) this.passed += 1;
    else this.failed += 1;
    this.say(`  ${wrong.length === 0 ? "✓" : "✗"} ${what}${wrong.length === 0 ? "" : ` (${wrong.length})`}`);
    wrong.slice(0, 10).forEach((line) => this.say(`      ${line}`));
  }

  get isGood(): boolean {
    return this.failed === 0 && this.passed > 0;
  }

  get closingLine(): string {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}
