import { defineConfig } from 'prisma/config';

/** These three would download an engine that they do not use; for `migrate` the variable would hide all output. */
const COMMANDS_WITHOUT_ENGINE = ['generate', 'validate', 'format'];

if (process.argv.some((argument) => COMMANDS_WITHOUT_ENGINE.includes(argument))) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
});
