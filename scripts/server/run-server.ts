import { setDefaultResultOrder } from 'node:dns';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres';
import { ensureDataDirectory } from './data-directory';
import { answerDirectly, directRouteOf } from './direct-routes';
import { closeHttpServer, createHttpServer, listen, trackSockets } from './http-server';
import { claimInstance } from './instance-claim';
import { keepHeapSmall } from './keep-heap-small';
import { watchParents } from './parent-watch';
import { loadSecrets } from './secrets';
import { readServerSettings, type ServerSettings } from './settings';
import { runRegisteredHooks, type ShutdownStep, stopInOrder } from './shutdown';
import { waitUntilHealthy } from './wait-until-healthy';

export interface RunServerOptions {
  isDev: boolean;
  defaultDataDir: string;
  log?: (line: string) => void;
  /** What else ends with the server, after it. */
  steps?: readonly ShutdownStep[];
}

/**
 * Starts the database unless DATABASE_URL names one, then Next in this same process, and resolves
 * when it accepts requests. From then on signals end it in order.
 */
export async function runServer(options: RunServerOptions): Promise<ServerSettings> {
  const startedAt = performance.now();
  const log = options.log ?? ((line: string) => console.log(line));
  if (!options.isDev) Object.assign(process.env, { NODE_ENV: 'production' });
  const settings = await readServerSettings(options.defaultDataDir);
  ensureDataDirectory(settings.dataDir);
  const claimName = settings.databaseUrl ? `server-${settings.port}.json` : 'server.json';
  const claim = await claimInstance(settings.dataDir, claimName, {
    address: settings.address,
    log,
  });
  const steps: ShutdownStep[] = [
    ...(options.steps ?? []),
    { name: 'claim', run: () => claim.release() },
  ];
  const shutdown = stopInOrder(steps, log);
  watchParents(() => shutdown.stop('its parent has ended'));
  try {
    await serve(settings, { ...options, log, steps });
  } catch (error) {
    for (const step of steps) await step.run();
    throw error;
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  log(`Rollcall answers at ${settings.address} (${seconds} s)`);
  return settings;
}

interface ServeContext extends RunServerOptions {
  log: (line: string) => void;
  /** What was started is put in front, so that the last one stops first. */
  steps: ShutdownStep[];
}

async function serve(settings: ServerSettings, context: ServeContext): Promise<void> {
  setDefaultResultOrder('ipv4first');
  let handle: Parameters<typeof createHttpServer>[0] = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1' }).end();
  };
  const server = createHttpServer((request, response) => handle(request, response));
  const sockets = trackSockets(server);
  await listen(server, settings.port, settings.host);
  const secrets = loadSecrets(settings.dataDir);
  const postgres = settings.databaseUrl ? null : await startDatabase(settings, context);
  setEnvironment(settings, {
    DATABASE_URL: settings.databaseUrl ?? postgres?.url ?? '',
    ROLLCALL_ENCRYPTION_KEYS: secrets.encryptionKeys,
    NEXTAUTH_SECRET: secrets.sessionSecret,
  });
  keepSourceMapsOut();
  keepHeapSmall();
  const { default: createNext } = await import('next');
  const app = createNext({
    dev: context.isDev,
    hostname: settings.host,
    port: settings.port,
    httpServer: server,
  });
  await app.prepare();
  context.steps.unshift({ name: 'hooks', run: runRegisteredHooks });
  context.steps.unshift({ name: 'http', run: () => closeHttpServer(server, sockets) });
  const handleNext = app.getRequestHandler();
  handle = (request, response) => {
    const direct = directRouteOf(request);
    if (direct === null) void handleNext(request, response);
    else answerDirectly(direct, request, response).catch((error) => response.destroy(error));
  };
  await waitUntilHealthy(settings.host, settings.port);
}

async function startDatabase(
  settings: ServerSettings,
  context: ServeContext,
): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir: settings.dataDir, log: context.log });
  context.steps.unshift({ name: 'database', run: () => postgres.stop() });
  return postgres;
}

function setEnvironment(settings: ServerSettings, secrets: Record<string, string>): void {
  Object.assign(process.env, secrets, {
    HOST: settings.host,
    PORT: String(settings.port),
    ROLLCALL_DATA_DIR: settings.dataDir,
    NEXTAUTH_URL: settings.address,
    NEXT_MANUAL_SIG_HANDLE: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  });
}

/** The TypeScript loader turns source maps on for the whole process; with Next's they cost 150 MB. */
function keepSourceMapsOut(): void {
  process.setSourceMapsEnabled(false);
}
