import { accessSync, constants, mkdirSync } from 'node:fs';

/** Makes the data directory, closed to others. Throws an Error that says who may not write where. */
export function ensureDataDirectory(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const account = process.getuid ? ` by the account ${process.getuid()}` : '';
    throw new Error(
      `The data directory ${dataDir} cannot be written${account}. ` +
        'Set ROLLCALL_DATA_DIR to a folder that this account owns.',
      { cause },
    );
  }
}
