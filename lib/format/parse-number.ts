/** The number that was typed, NaN for none: "1,000" and "1 000" are numbers to people, "1e3" is a slip. */
export function parseNumber(text: string): number {
  const plain = text.replace(/[\s,_，]/g, '');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}
