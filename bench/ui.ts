import { parseArgs } from 'node:util';
import type { Figure } from './bench';
import { describeMachine } from './report';
import { measureAccessibility } from './ui/accessibility';
import { measureHeap } from './ui/heap';
import { measureInteractions } from './ui/interactions';
import { measureLighthouse } from './ui/lighthouse';
import { measureLoad } from './ui/load';
import { measurePaint } from './ui/paint';
import { printFigure, saveReport } from './ui/report';
import { withStage } from './ui/stage';

const MEASURES = {
  load: measureLoad,
  paint: measurePaint,
  interactions: measureInteractions,
  heap: measureHeap,
  accessibility: measureAccessibility,
  lighthouse: measureLighthouse,
} as const;

function chooseMeasures() {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const names = values.only.split(',').filter((name) => name !== '');
  const known = Object.keys(MEASURES);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no measure ${unknown}; there are ${known.join(', ')}`);
  return Object.entries(MEASURES).filter(([name]) => names.length === 0 || names.includes(name));
}

const measures = chooseMeasures();
console.log(describeMachine());
const figures = await withStage(async (stage) => {
  const measured: Figure[] = [];
  for (const [name, measure] of measures) {
    console.log(`\n${name}`);
    const part = await measure(stage);
    part.forEach(printFigure);
    measured.push(...part);
  }
  const isWhole = measures.length === Object.keys(MEASURES).length;
  if (isWhole) saveReport(measured, stage.browser.version());
  return measured;
});
const missed = figures.filter(({ isMet }) => isMet === false).length;
const met = figures.filter(({ isMet }) => isMet === true).length;
console.log(`\n${met} targets met, ${missed} NOT met`);
process.exit(missed > 0 ? 1 : 0);
