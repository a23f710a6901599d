import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = {
  'server-only': fileURLToPath(new URL('./scripts/testing/server-only-stub.ts', import.meta.url)),
  '@/': root,
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{app,components,lib,scripts,prisma}/**/*.test.{ts,tsx}'],
          exclude: [
            '**/*.int.test.ts',
            '**/*.fault.test.ts',
            '**/*.security.test.ts',
            '**/node_modules/**',
          ],
          // They wait for nothing; on a busy machine the longest take several seconds of CPU.
          testTimeout: 30_000,
          // No unit test leaves anything behind; a process for each file would take longer than all tests together.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'faults',
          include: ['scripts/**/*.fault.test.ts'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{app,lib,scripts,prisma}/**/*.int.test.ts'],
          globalSetup: ['scripts/testing/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'security',
          include: ['{app,lib,scripts}/**/*.security.test.ts'],
          globalSetup: ['scripts/testing/global-setup.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
