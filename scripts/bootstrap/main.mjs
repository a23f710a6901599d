/** Runs an npm script's body: a failure is one readable message and exit code 1, not a stack. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(`\n${message}`);
    if (process.env.ROLLCALL_DEBUG) console.error(error);
    process.exit(1);
  }
}

/** Loads a TypeScript module without a build; works once packages are installed. */
export async function importTypeScript(path) {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(path, import.meta.url);
}
