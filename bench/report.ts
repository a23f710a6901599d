import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Bench, Figure } from './bench';

const RESULTS = fileURLToPath(new URL('./results.json', import.meta.url));
const README = fileURLToPath(new URL('./README.md', import.meta.url));
const MARKED = /<!-- results -->[\s\S]*<!-- \/results -->/;

const resultSchema = z.object({
  name: z.string(),
  title: z.string(),
  measuredAt: z.string(),
  machine: z.string(),
  figures: z.array(
    z.object({
      what: z.string(),
      value: z.string(),
      target: z.string().nullable(),
      isMet: z.boolean().nullable(),
    }),
  ),
});
export type BenchResult = z.infer<typeof resultSchema>;

export function describeMachine(): string {
  const [first] = cpus();
  const memoryGib = (totalmem() / 2 ** 30).toFixed(0);
  return `${first?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${memoryGib} GiB, Node ${process.versions.node}`;
}

export function toResult(bench: Bench, figures: Figure[]): BenchResult {
  const measuredAt = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const { name, title } = bench;
  return { name, title, measuredAt: `${measuredAt} UTC`, machine: describeMachine(), figures };
}

/** Benches that did not run keep what they measured before. */
export function saveResults(results: readonly BenchResult[], order: readonly string[]): void {
  const kept = readResults().filter(({ name }) => !results.some((result) => result.name === name));
  const all = [...kept, ...results]
    .filter(({ name }) => order.includes(name))
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  writeFileSync(RESULTS, `${JSON.stringify(all, null, 2)}\n`);
  const table = `<!-- results -->\n${renderTable(all)}\n<!-- /results -->`;
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(MARKED, () => table),
  );
}

function readResults(): BenchResult[] {
  try {
    return z.array(resultSchema).parse(JSON.parse(readFileSync(RESULTS, 'utf8')));
  } catch {
    return [];
  }
}

export function renderTable(results: readonly BenchResult[]): string {
  const head = '| bench | figure | target | measured | | command |\n|---|---|---:|---:|---|---|';
  const lines = results.flatMap(({ name, title, figures }) =>
    figures.map(({ what, value, target, isMet }, index) => {
      const command = index === 0 ? `\`npm run bench -- --only ${name}\`` : '';
      return `| ${index === 0 ? title : ''} | ${what} | ${target ?? '–'} | ${value} | ${mark(isMet)} | ${command} |`;
    }),
  );
  const machines = new Set(results.map(({ machine }) => machine));
  const dates = results.map(({ measuredAt }) => measuredAt).sort();
  const when = `Measured from ${dates[0] ?? '–'} to ${dates.at(-1) ?? '–'} on ${[...machines].join('; ')}.`;
  return [when, '', head, ...lines].join('\n');
}

export function mark(isMet: boolean | null): string {
  if (isMet === null) return '';
  return isMet ? 'met' : '**NOT met**';
}
