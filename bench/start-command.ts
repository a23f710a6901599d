import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageSchema = z.object({ scripts: z.object({ start: z.string() }) });

export interface StartCommand {
  env: Record<string, string>;
  nodeArgs: string[];
  script: string;
}

/** What `npm start` runs: `NAME=value … node --flag … script`. Throws when package.json says it another way. */
export function startCommand(): StartCommand {
  const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  const words = packageSchema.parse(JSON.parse(text)).scripts.start.split(' ');
  const node = words.indexOf('node');
  const script = words.at(-1);
  if (node < 0 || script === undefined) throw new Error('npm start does not run node');
  const env = Object.fromEntries(words.slice(0, node).map((word) => word.split('=', 2)));
  return {
    env: z.record(z.string(), z.string()).parse(env),
    nodeArgs: words.slice(node + 1, -1),
    script,
  };
}
