import { describe, expect, test } from 'vitest';
import {
  type Credential,
  createCredentialSchema,
  updateCredentialSchema,
} from '@/lib/contracts/credential';
import { changedCredentialInput, newCredentialInput, valuesOf } from './credential-values';

const saved: Credential = {
  id: '7d3c9b1e-6a52-4c0e-9f6b-2b1f0a9f1c11',
  name: 'Night shift',
  accessKeyId: 'STS.abc',
  kind: 'sts',
  createdAt: '2026-01-01T00:00:00.000Z',
};
const filled = {
  ...valuesOf(null),
  name: 'Key',
  accessKeyId: 'LTAI1',
  accessKeySecret: 's3cret',
  securityToken: 'token',
  roleArn: 'acs:ram::1:role/rollcall',
};

describe('a new credential', () => {
  test('of the kind AccessKey leaves out what was typed for other kinds', () => {
    expect(createCredentialSchema.parse(newCredentialInput(filled))).toEqual({
      name: 'Key',
      accessKeyId: 'LTAI1',
      accessKeySecret: 's3cret',
    });
  });

  test('of the kind STS token sends its end in UTC', () => {
    const values = { ...filled, kind: 'sts' as const, securityTokenExpiresAt: '2026-03-04T12:00' };
    expect(createCredentialSchema.parse(newCredentialInput(values))).toMatchObject({
      securityToken: 'token',
      securityTokenExpiresAt: new Date(2026, 2, 4, 12).toISOString(),
    });
  });

  test('of the kind role needs the role', () => {
    const values = { ...filled, kind: 'ramRole' as const, roleArn: '' };
    const issues = createCredentialSchema.safeParse(newCredentialInput(values)).error?.issues;
    expect(issues?.map(({ path }) => path[0])).toEqual(['roleArn']);
  });
});

describe('a changed credential', () => {
  test('keeps the secret and the token that are not typed again', () => {
    const input = changedCredentialInput({ ...valuesOf(saved), name: 'Day shift' }, saved);
    const { accessKeySecret, securityToken, name } = updateCredentialSchema.parse(input);
    expect({ accessKeySecret, securityToken, name }).toEqual({ name: 'Day shift' });
  });

  test('takes the token away when it becomes a plain AccessKey', () => {
    const values = { ...valuesOf(saved), kind: 'accessKey' as const };
    expect(changedCredentialInput(values, saved)).toMatchObject({ securityToken: null });
  });

  test('asks for the secret of another AccessKey', () => {
    const values = { ...valuesOf(saved), accessKeyId: 'LTAI2', kind: 'accessKey' as const };
    const result = updateCredentialSchema.safeParse(changedCredentialInput(values, saved));
    expect(result.error?.issues.map(({ path }) => path[0])).toContain('accessKeySecret');
  });
});
