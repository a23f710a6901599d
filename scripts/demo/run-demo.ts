import { findFreePort, isPortFree } from '../free-port';
import { ensureDataDirectory } from '../server/data-directory';
import { runServer } from '../server/run-server';
import { readServerSettings } from '../server/settings';
import { startSimulatorProcess } from '../simulator/simulator-process';
import { FLEET_SIZE } from './demo-lists';
import { type DemoSecrets, loadDemoSecrets } from './demo-secrets';
import { seedDemo } from './seed';

const DATA_DIR = 'data/demo';
const OPENAPI_PORT = 8090;
const MQTT_PORT = 1883;

/** Starts the simulator with a fleet, then the same server as `npm start` with a team and lists that watch it. */
export async function runDemo(): Promise<void> {
  const log = (line: string) => console.log(line);
  const { dataDir } = await readServerSettings(DATA_DIR);
  ensureDataDirectory(dataDir);
  const secrets = loadDemoSecrets(dataDir);
  const [port, mqttPort] = await Promise.all([choosePort(OPENAPI_PORT), choosePort(MQTT_PORT)]);
  setOwner(secrets, port);
  const flags = { port, 'mqtt-port': mqttPort, fleet: FLEET_SIZE };
  const starting = startSimulatorProcess(flags, { ...secrets, log });
  starting.catch(() => {});
  const stopSimulator = async () => (await starting).stop();
  const steps = [{ name: 'simulator', run: stopSimulator }];
  const settings = await runServer({ isDev: false, defaultDataDir: DATA_DIR, log, steps });
  const simulator = { ...(await starting), accessKeySecret: secrets.accessKeySecret };
  await seedDemo({ address: settings.address, token: secrets.token, simulator });
  log(welcome(settings.address, secrets, simulator.mqtt));
}

async function choosePort(preferred: number): Promise<number> {
  return (await isPortFree(preferred)) ? preferred : findFreePort();
}

function setOwner(secrets: DemoSecrets, simulatorPort: number): void {
  Object.assign(process.env, {
    ROLLCALL_OWNER_EMAIL: secrets.email,
    ROLLCALL_OWNER_PASSWORD: secrets.password,
    ROLLCALL_OWNER_TOKEN: secrets.token,
    ROLLCALL_UPSTREAM_ALLOW: `127.0.0.1:${simulatorPort}`,
  });
}

function welcome(address: string, secrets: DemoSecrets, mqtt: string | null): string {
  return [
    '',
    `  Open      ${address}`,
    `  E-mail    ${secrets.email}`,
    `  Password  ${secrets.password}`,
    '',
    `  ${FLEET_SIZE} simulated devices come and go. Any MQTT client that connects to ${mqtt} is seen too.`,
    '  Ctrl-C stops everything; the data stays for the next start.',
    '',
  ].join('\n');
}
