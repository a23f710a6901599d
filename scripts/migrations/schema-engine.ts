import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { createPgliteFactory } from './pglite-adapter';

export type SchemaEngine = bindings.SchemaEngine;

/**
 * Prisma's schema engine in WebAssembly over a throwaway PGlite. Never give it a real server: for
 * its shadow database it once wrote into the main one.
 */
export async function openSchemaEngine(schema: string): Promise<SchemaEngine> {
  await loadWasm();
  const options = { datamodels: [['schema.prisma', schema] satisfies [string, string]] };
  return bindings.SchemaEngine.new(options, () => {}, await createPgliteFactory());
}

async function loadWasm(): Promise<void> {
  const folder = dirname(
    createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'),
  );
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, asImports(bindings));
  const { exports } = instance;
  bindings.__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('the schema engine has no start function');
  start();
}

/** wasm-bindgen's glue is, by construction, exactly the import object that its module asks for. */
function asImports(glue: object): WebAssembly.Imports {
  return { './schema_engine_bg.js': { ...glue } as WebAssembly.ModuleImports };
}
