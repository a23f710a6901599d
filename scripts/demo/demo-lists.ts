import { fleetClientIds } from '../../lib/simulator/fleet-ids.ts';

export const FLEET_SIZE = 500;

export interface DemoEntry {
  clientId: string;
  label?: string;
  note?: string;
  tags?: string[];
}

export interface DemoList {
  name: string;
  intervalSeconds: number;
  entries: DemoEntry[];
}

const SITES = ['Hangzhou', 'Ningbo', 'Suzhou', 'Wuxi', 'Shaoxing'];
const TYPING_ERRORS = ['GID_meters@@@meter-9001', 'GID_gates@@@gate-O12'];

/** Three lists that share devices: one interval's calls cover an id once, however many lists hold it. */
export function demoLists(): DemoList[] {
  const fleet = fleetClientIds(FLEET_SIZE);
  const inGroup = (...groups: string[]) =>
    fleet.filter((id) => groups.some((group) => id.startsWith(`GID_${group}@@@`)));
  const ticket = fleet.filter((_, index) => index % 13 === 3).slice(0, 36);
  return [
    { name: 'All devices', intervalSeconds: 15, entries: fleet.map(describe) },
    {
      name: 'Gates and pumps',
      intervalSeconds: 10,
      entries: inGroup('gates', 'pumps').map(describe),
    },
    {
      name: 'Ticket 4711: no readings since Monday',
      intervalSeconds: 5,
      entries: [...ticket.map(describe), ...TYPING_ERRORS.map(fromTicket)],
    },
  ];
}

function describe(clientId: string): DemoEntry {
  const [group = '', device = ''] = clientId.replace('GID_', '').split('@@@');
  const number = Number(device.replace(/\D/g, ''));
  const site = SITES[number % SITES.length] ?? 'Hangzhou';
  return { clientId, label: `${site} ${device}`, tags: [site.toLowerCase(), group] };
}

function fromTicket(clientId: string): DemoEntry {
  return { clientId, note: 'As the customer wrote it.', tags: ['as written'] };
}
