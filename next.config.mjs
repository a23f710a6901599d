/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Each entry holds a copy of the server's code: loaded when it is first asked for, 65 MB less.
  experimental: { preloadEntriesOnStart: false },
  images: { unoptimized: true },
  turbopack: { resolveAlias: { 'use-intl/format-message': './lib/i18n/format-message.ts' } },
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
    'pg',
    'pino',
    'rate-limiter-flexible',
    'undici',
  ],
};

export default config;
