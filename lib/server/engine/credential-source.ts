import 'server-only';
import { type AccessCredential, assumeRole } from '@/lib/apsaramq';
import { type OpenedCredential, openCredential } from '@/lib/server/credentials/open-credential';
import { outgoingDispatcher } from '@/lib/server/outgoing/guarded-dispatcher';
import { createRoleSession } from './role-session';
import { stsEndpoint } from './sts-endpoint';

const DEFAULT_SESSION_NAME = 'rollcall';

export interface CredentialSourceConfig {
  credentialId: string;
  regionId: string;
  endpoint: string | null;
}

type Read = () => AccessCredential | Promise<AccessCredential>;

/**
 * What a connection's calls are signed with. The credential is opened at the first call and kept; opening that
 * failed is tried again. With a role it is the role's own key, renewed ahead of its end.
 */
export function credentialSource(config: CredentialSourceConfig): () => Promise<AccessCredential> {
  let opening: Promise<Read> | null = null;
  return async () => {
    opening ??= openCredential(config.credentialId).then((opened) => readerOf(config, opened));
    const attempt = opening;
    try {
      const read = await attempt;
      return await read();
    } catch (error) {
      await attempt.catch(() => {
        if (opening === attempt) opening = null;
      });
      throw error;
    }
  };
}

function readerOf(config: CredentialSourceConfig, opened: OpenedCredential): Read {
  const { role } = opened;
  if (role === null) return () => opened;
  return createRoleSession({
    now: Date.now,
    assume: () =>
      assumeRole({
        endpoint: stsEndpoint(config),
        credential: opened,
        roleArn: role.arn,
        roleSessionName: role.sessionName ?? DEFAULT_SESSION_NAME,
        dispatcher: outgoingDispatcher(),
      }),
  });
}
