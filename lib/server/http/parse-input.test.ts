import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { InvalidError } from '@/lib/server/errors';
import { parseInput } from './parse-input.ts';

const schema = z.strictObject({
  name: z.string().check(z.minLength(1, 'Give it a name.')),
  text: z.string().check(z.maxLength(3)),
});

function fieldsOf(input: unknown) {
  try {
    parseInput(schema, input);
  } catch (error) {
    if (error instanceof InvalidError) return error.fields;
    throw error;
  }
  throw new Error('expected a refusal');
}

test('a refusal says what is wrong, also where the contract has no words of its own', () => {
  expect(fieldsOf({ name: '', text: 'long' })).toEqual([
    { path: 'name', message: 'Give it a name.' },
    { path: 'text', message: 'Too big: expected string to have <=3 characters' },
  ]);
});
