import { z } from 'zod';

const optionalText = z.string().optional().catch(undefined);

/** What every answer may carry, good or bad. Gateways in front of the service write lower case. */
export const envelopeSchema = z.looseObject({
  RequestId: optionalText,
  requestId: optionalText,
  Code: optionalText,
  code: optionalText,
});

/** QuerySessionByClientId. */
export const sessionSchema = z.looseObject({ OnlineStatus: z.boolean() });

/** BatchQuerySessionByClientIds; entries are judged one by one, so that a bad one spoils only itself. */
export const sessionListSchema = z.looseObject({ OnlineStatusList: z.array(z.unknown()) });

export const sessionEntrySchema = z.looseObject({
  ClientId: z.string(),
  OnlineStatus: z.unknown().optional(),
});

/** STS AssumeRole. */
export const assumedRoleSchema = z.looseObject({
  Credentials: z.looseObject({
    AccessKeyId: z.string().min(1),
    AccessKeySecret: z.string().min(1),
    SecurityToken: z.string().min(1),
    Expiration: z.iso.datetime(),
  }),
});
