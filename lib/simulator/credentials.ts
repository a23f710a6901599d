import type { Operation } from './call-log.ts';

/** A key that the stand-in knows; times are epoch milliseconds of its clock. */
export interface SimulatorCredential {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string | undefined;
  securityTokenExpiresAt?: number | undefined;
  permissions?: readonly Operation[] | undefined;
  /** Limits are counted per account; by default each key is an account of its own. */
  account?: string | undefined;
  disabled?: boolean | undefined;
}

/** The keys of the service, changeable while it runs. */
export class CredentialStore {
  readonly #byKeyId = new Map<string, SimulatorCredential>();

  constructor(credentials: readonly SimulatorCredential[]) {
    for (const credential of credentials) this.put(credential);
  }

  get(accessKeyId: string): SimulatorCredential | undefined {
    return this.#byKeyId.get(accessKeyId);
  }

  put(credential: SimulatorCredential): void {
    this.#byKeyId.set(credential.accessKeyId, credential);
  }

  remove(accessKeyId: string): void {
    this.#byKeyId.delete(accessKeyId);
  }
}

export function accountOf(credential: SimulatorCredential): string {
  return credential.account ?? credential.accessKeyId;
}
