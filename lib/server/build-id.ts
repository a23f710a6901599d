import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { processSingleton } from '@/lib/server/process-singleton';
import { version } from '@/lib/server/version';

export const BUILD_HEADER = 'x-rollcall-build';

/** Which build of the product this process serves: two of one version differ. Read once, when it is first asked for. */
export function buildId(): string {
  return processSingleton('build-id', () => {
    try {
      return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim();
    } catch {
      return version; // `next dev` and tests have no build
    }
  });
}
