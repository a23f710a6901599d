import { type JsonSchema, jsonSchemaSchema } from '@/lib/queries/api-document';

const MAX_DEPTH = 4;

/** A small value that a JSON schema would take: what is required, and nothing else. */
export function sampleOf(schema: JsonSchema, depth = 0): unknown {
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (schema.default !== undefined) return schema.default;
  const choices = [schema.anyOf, schema.oneOf, schema.allOf].find(Array.isArray);
  if (choices !== undefined) return sampleOf(toSchema(choices[0]), depth);
  if (schema.type === 'object') return depth < MAX_DEPTH ? sampleObject(schema, depth) : {};
  if (schema.type === 'array') return [sampleOf(toSchema(schema.items), depth + 1)];
  if (schema.type === 'integer' || schema.type === 'number') return schema.minimum ?? 1;
  if (schema.type === 'boolean') return true;
  return sampleText(schema);
}

function sampleObject(schema: JsonSchema, depth: number): JsonSchema {
  const required = new Set(Array.isArray(schema.required) ? schema.required : []);
  const properties = Object.entries(toSchema(schema.properties));
  const kept = properties.filter(([name]) => required.has(name));
  return Object.fromEntries(
    kept.map(([name, each]) => [name, sampleOf(toSchema(each), depth + 1)]),
  );
}

function sampleText({ format }: JsonSchema): string {
  if (format === 'uuid') return '00000000-0000-0000-0000-000000000000';
  if (format === 'date-time') return '2026-01-31T08:00:00Z';
  return format === 'email' ? 'ada@example.com' : '…';
}

function toSchema(value: unknown): JsonSchema {
  const parsed = jsonSchemaSchema.safeParse(value);
  return parsed.success ? parsed.data : {};
}
