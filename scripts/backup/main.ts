import { parseArgs } from 'node:util';
import { openDatabase } from './open-database';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const USAGE = 'Usage: npm run backup -- FILE    or    npm run restore -- FILE';

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [verb, file] = positionals;
  if (!file || (verb !== 'write' && verb !== 'restore')) throw new Error(USAGE);
  const database = await openDatabase({ isWriting: verb === 'restore' });
  try {
    const action = verb === 'write' ? writeBackup : restoreBackup;
    const rowCount = await action(database.url, file);
    console.log(`${verb === 'write' ? 'Saved' : 'Restored'} ${rowCount} rows: ${file}`);
    console.log(
      'The encryption keys are not in it: keep the file "keys" of the data directory too.',
    );
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
