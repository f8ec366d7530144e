/** An amount of yuan from the API's decimal string, with its thousands apart; nothing is computed with it. */
export function yuan(amount: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(amount);
  if (!match) return amount;
  const [, sign = "", whole = "", rest = ""] = match;
  return `${sign}${whole.replaceAll(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

export function Amount({ of }: { of: string | null | undefined }) {
  if (of === null || of === undefined) return <span className="none">—</span>;
  return <span className="amount"><span className="yuan" aria-hidden="true">¥</span>{yuan(of)}<span className="hidden">元</span></span>;
}
