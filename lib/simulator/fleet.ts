import { connectAsync, type MqttClient } from 'mqtt';
import { type FleetMember, fleetMembers } from './fleet-ids.ts';
import { type Random, seededRandom } from './random.ts';

export interface FleetOptions {
  mqttUrl: string;
  count: number;
  group?: string | undefined;
  /** How many devices come or go in a minute, over the whole fleet; 20 by default. */
  churnPerMinute?: number | undefined;
  seed?: number | undefined;
}

export interface Fleet {
  clientIds: string[];
  stop(): Promise<void>;
}

const CONNECTS_AT_ONCE = 50;
const LEAVES_AFTER_MS = 30_000;
const FLAPS_EVERY_MS = 20_000;

/** Connects real MQTT clients; most stay, some come and go, a few flap, leave or never connect. */
export async function startFleet(options: FleetOptions): Promise<Fleet> {
  const members = fleetMembers(options.count, options.group);
  const devices = new Devices(options.mqttUrl);
  await devices.connectAll(members.filter((member) => member.behaviour !== 'absent'));
  const stopChurn = startChurn(members, devices, options);
  return {
    clientIds: members.map((member) => member.clientId),
    stop: async () => {
      stopChurn();
      await devices.stop();
    },
  };
}

class Devices {
  readonly #mqttUrl: string;
  readonly #clients = new Map<string, MqttClient>();
  #isStopped = false;

  constructor(mqttUrl: string) {
    this.#mqttUrl = mqttUrl;
  }

  async connectAll(members: readonly FleetMember[]): Promise<void> {
    for (let start = 0; start < members.length; start += CONNECTS_AT_ONCE) {
      const group = members.slice(start, start + CONNECTS_AT_ONCE);
      await Promise.all(group.map((member) => this.connect(member.clientId)));
    }
  }

  async connect(clientId: string): Promise<void> {
    if (this.#isStopped || this.#clients.has(clientId)) return;
    const client = await connectAsync(this.#mqttUrl, {
      clientId,
      keepalive: 60,
      reconnectPeriod: 0,
    });
    client.on('error', () => {});
    client.on('close', () => this.#clients.delete(clientId));
    if (this.#isStopped) client.end(true);
    else this.#clients.set(clientId, client);
  }

  async disconnect(clientId: string): Promise<void> {
    const client = this.#clients.get(clientId);
    this.#clients.delete(clientId);
    await client?.endAsync();
  }

  async toggle(clientId: string): Promise<void> {
    if (this.#clients.has(clientId)) await this.disconnect(clientId);
    else await this.connect(clientId);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    const clients = [...this.#clients.values()];
    this.#clients.clear();
    await Promise.all(clients.map((client) => client.endAsync(true)));
  }
}

/** One timer for each kind of change: never more than one device at a time, so no storm. */
function startChurn(
  members: readonly FleetMember[],
  devices: Devices,
  options: FleetOptions,
): () => void {
  const random = seededRandom(options.seed ?? 7);
  const idsOf = (behaviour: FleetMember['behaviour']) =>
    members.filter((member) => member.behaviour === behaviour).map((member) => member.clientId);
  const churnPerMinute = options.churnPerMinute ?? 20;
  const roaming = idsOf('roaming');
  const flapping = idsOf('flapping');
  const left = idsOf('left');
  const timers = [
    every(60_000 / churnPerMinute, () => toggleOne(roaming, devices, random)),
    every(FLAPS_EVERY_MS / Math.max(1, flapping.length), () =>
      toggleOne(flapping, devices, random),
    ),
  ];
  const leaving = setTimeout(() => {
    for (const clientId of left) devices.disconnect(clientId).catch(() => {});
  }, LEAVES_AFTER_MS);
  return () => {
    clearTimeout(leaving);
    for (const timer of timers) clearInterval(timer);
  };
}

function every(intervalMs: number, action: () => void): NodeJS.Timeout | undefined {
  return Number.isFinite(intervalMs) ? setInterval(action, intervalMs) : undefined;
}

function toggleOne(clientIds: readonly string[], devices: Devices, random: Random): void {
  const clientId = clientIds[Math.floor(random() * clientIds.length)];
  if (clientId !== undefined) devices.toggle(clientId).catch(() => {});
}
