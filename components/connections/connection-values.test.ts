import { describe, expect, test } from 'vitest';
import { createConnectionSchema, updateConnectionSchema } from '@/lib/contracts/connection';
import {
  changesOf,
  inputOf,
  NEW_CONNECTION,
  SIMULATOR_VALUES,
  valuesOf,
} from './connection-values';

const filled = {
  ...NEW_CONNECTION,
  ...SIMULATOR_VALUES,
  name: 'North',
  credentialId: '7d3c9b1e-6a52-4c0e-9f6b-2b1f0a9f1c11',
};

describe('the connection form', () => {
  test('sends what the contract takes', () => {
    expect(
      createConnectionSchema.parse(inputOf({ ...filled, dailyCallBudget: '1,000,000' })),
    ).toEqual({
      name: 'North',
      credentialId: filled.credentialId,
      regionId: 'cn-hangzhou',
      instanceId: 'post-cn-simulator',
      endpoint: '127.0.0.1:8090',
      signature: 'v3',
      cachedMaxQps: 100,
      realtimeMaxQps: 500,
      dailyCallBudget: 1_000_000,
    });
  });

  test('sends an empty endpoint and budget as none', () => {
    expect(inputOf({ ...filled, endpoint: ' ', dailyCallBudget: '' })).toMatchObject({
      endpoint: null,
      dailyCallBudget: null,
    });
  });

  test.each(['', 'abc', '1e3', '-5', '0x10'])('refuses %j as a limit', (cachedMaxQps) => {
    expect(createConnectionSchema.safeParse(inputOf({ ...filled, cachedMaxQps })).success).toBe(
      false,
    );
  });

  test('shows a saved connection as it would be sent again', () => {
    const input = createConnectionSchema.parse(inputOf(filled));
    const saved = {
      ...input,
      endpoint: input.endpoint ?? null,
      dailyCallBudget: input.dailyCallBudget ?? null,
      id: filled.credentialId,
      credentialEnd: null,
      effectiveEndpoint: 'http://127.0.0.1:8090',
      createdAt: '2026-01-01T00:00:00.000Z',
    };
    expect(inputOf(valuesOf(saved))).toEqual(inputOf(filled));
  });
});

describe('the settings of a connection', () => {
  const shown = { ...filled, dailyCallBudget: '5000' };

  test('send what was changed and leave the rest to whoever changed it meanwhile', () => {
    expect(changesOf({ ...shown, name: 'South' }, shown)).toEqual({ name: 'South' });
    expect(changesOf({ ...shown, dailyCallBudget: '1,000' }, shown)).toEqual({
      dailyCallBudget: 1000,
    });
  });

  test('send a cleared endpoint and a cleared budget as none', () => {
    expect(changesOf({ ...shown, endpoint: '', dailyCallBudget: ' ' }, shown)).toEqual({
      endpoint: null,
      dailyCallBudget: null,
    });
  });

  test('send nothing that was only written in another way', () => {
    expect(changesOf({ ...shown, dailyCallBudget: '5,000', cachedMaxQps: ' 100' }, shown)).toEqual(
      {},
    );
  });

  test.each(['abc', '0', '1.5'])('refuse %j as a budget', (dailyCallBudget) => {
    const changes = changesOf({ ...shown, dailyCallBudget }, shown);
    expect(updateConnectionSchema.safeParse(changes).success).toBe(false);
  });
});
