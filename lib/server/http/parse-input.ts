import 'server-only';
import * as z from 'zod/mini';
import { clientIdIssue } from '@/lib/contracts/client-id';
import { type FieldError, idSchema } from '@/lib/contracts/common';
import { InvalidError, NotFoundError } from '@/lib/server/errors';
import type { PathParams } from '@/lib/server/openapi/operation';

// Mini has no words of its own; browsers word issues themselves and load none.
z.config(z.locales.en());

const MAX_FIELDS = 100;

/** One message a field: the first, which is the plainest. */
function toFields(error: z.core.$ZodError): FieldError[] {
  const byPath = new Map<string, FieldError>();
  for (const field of error.issues.flatMap(fieldsOf)) {
    if (!byPath.has(field.path)) byPath.set(field.path, field);
    if (byPath.size === MAX_FIELDS) break;
  }
  return [...byPath.values()];
}

function fieldsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') {
    return [{ path: path.join('.'), message: issue.message }];
  }
  const message = 'This field is not known.';
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), message }));
}

/** Parses by the contract. Throws InvalidError with every field that failed. */
export function parseInput<Schema extends z.ZodMiniType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw new InvalidError(toFields(parsed.error));
  return parsed.data;
}

/** The query string as an object. Throws InvalidError when a parameter is repeated. */
export function queryOf(url: string): Record<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of new URL(url).searchParams) {
    if (values.has(name)) {
      throw new InvalidError([{ path: name, message: 'Give this parameter once.' }]);
    }
    values.set(name, value);
  }
  return Object.fromEntries(values);
}

/**
 * The path's parameters, taken from the address as it was sent: whoever routed it may or may not have decoded it.
 * Throws NotFoundError for what can be no id, so that it reads as a foreign one does.
 */
export function parseParams<Path extends string>(path: Path, url: string): PathParams<Path> {
  const given = new URL(url).pathname.split('/');
  const pairs = path.split('/').flatMap((segment, index) => {
    if (!segment.startsWith('{')) return [];
    const name = segment.slice(1, -1);
    return [[name, parseParam(name, given[index] ?? '')]];
  });
  return asParams(Object.fromEntries(pairs));
}

function parseParam(name: string, raw: string): string {
  const value = decode(raw);
  const isUsable =
    name === 'clientId' ? clientIdIssue(value) === null : idSchema.safeParse(value).success;
  if (!isUsable) throw new NotFoundError();
  return value;
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw new NotFoundError();
  }
}

/** Guarantee: `parseParams` has put in every name that the path holds. */
function asParams<Path extends string>(record: Record<string, string>): PathParams<Path> {
  return record as PathParams<Path>;
}
