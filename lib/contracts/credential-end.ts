import * as z from 'zod/mini';
import { isoTimeSchema } from './common.ts';

/** When an STS token ends, and from when on that is worth a warning. */
export const credentialEndSchema = z.object({ expiresAt: isoTimeSchema, warnAt: isoTimeSchema });
export type CredentialEnd = z.infer<typeof credentialEndSchema>;
