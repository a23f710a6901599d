import { parseArgs } from 'node:util';
import { z } from 'zod';
import { InvalidError } from '@/lib/server/errors';
import { COMMANDS, type Flags, USAGE } from './commands';
import { openAdmin } from './open-admin';

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  team: { type: 'string' },
  'second-factor': { type: 'boolean' },
  'same-key': { type: 'boolean' },
  retire: { type: 'boolean' },
} as const;

const emailSchema = z.email().max(254);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [name = '', ...rest] = positionals;
  const command = COMMANDS.get(name);
  if (!command) throw new Error(USAGE);
  const flags: Flags = { ...values, rest };
  if (flags.email !== undefined && !emailSchema.safeParse(flags.email).success) {
    throw new Error('--email: this is no e-mail address.');
  }
  const admin = await openAdmin();
  try {
    process.exitCode = await command(flags, admin);
  } finally {
    await admin.close();
  }
}

function messageOf(error: unknown): string {
  if (error instanceof InvalidError) {
    return (error.fields ?? []).map(({ path, message }) => `${path}: ${message}`).join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}

main()
  .catch((error: unknown) => {
    console.error(messageOf(error));
    if (process.env.ROLLCALL_DEBUG) console.error(error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());
