/** What was changed of what was shown; the rest is left as it is by now, whoever set it meanwhile. */
export function changedFields<Input extends object>(input: Input, shown: Input): Partial<Input> {
  const before = new Map<string, unknown>(Object.entries(shown));
  const changed = Object.entries(input).filter(([key, value]) => value !== before.get(key));
  return Object.fromEntries(changed) as Partial<Input>;
}
