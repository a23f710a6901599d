import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writePrivateFile } from '../private-file';

const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789';

const demoSecretsSchema = z.object({
  email: z.string(),
  password: z.string(),
  token: z.string(),
  accessKeySecret: z.string(),
});
export type DemoSecrets = z.infer<typeof demoSecretsSchema>;

/** The demo's sign-in and keys: made at its first start, the same ever after. */
export function loadDemoSecrets(dataDir: string): DemoSecrets {
  const file = join(dataDir, 'demo.json');
  if (existsSync(file)) return demoSecretsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const secrets: DemoSecrets = {
    email: 'demo@rollcall.local',
    password: [1, 2, 3, 4].map(() => readableText(4)).join('-'),
    token: `rct_${randomBytes(32).toString('base64url')}`,
    accessKeySecret: randomBytes(20).toString('base64url'),
  };
  writePrivateFile(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

function readableText(length: number): string {
  return Array.from({ length }, () => READABLE[randomInt(READABLE.length)]).join('');
}
