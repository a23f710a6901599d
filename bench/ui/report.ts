import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Figure } from '../bench';
import { describeMachine, mark } from '../report';

const README = fileURLToPath(new URL('../README.md', import.meta.url));
const MARKED = /<!-- ui-results -->[\s\S]*<!-- \/ui-results -->/;

/** Puts the table of one whole run into the README, with the machine and the browser that it ran on. */
export function saveReport(figures: readonly Figure[], browserVersion: string): void {
  const minute = new Date().toISOString().slice(0, 16).replace('T', ' ');
  const lines = [
    `Measured at ${minute} UTC on ${describeMachine()}, Chromium ${browserVersion} without a GPU.`,
    '',
    '| figure | target | measured | |',
    '|---|---:|---:|---|',
    ...figures.map(
      ({ what, value, target, isMet }) =>
        `| ${what} | ${target ?? '–'} | ${value} | ${mark(isMet)} |`,
    ),
  ];
  const table = `<!-- ui-results -->\n${lines.join('\n')}\n<!-- /ui-results -->`;
  const readme = readFileSync(README, 'utf8');
  writeFileSync(
    README,
    readme.replace(MARKED, () => table),
  );
}

export function printFigure({ what, value, target, isMet }: Figure): void {
  console.log(`  ${what}: ${value}${target === null ? '' : ` (target ${target}) ${mark(isMet)}`}`);
}
