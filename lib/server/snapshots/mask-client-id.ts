import 'server-only';
import { deviceOf, groupOf } from '@/lib/contracts/client-id';

const MASK = '•••';
const KEPT_CHARACTERS = 2;
const MIN_LENGTH_TO_KEEP = 6;

/** The device part hidden but for its end, which tells neighbours apart; short ones are hidden whole. */
export function maskClientId(clientId: string): string {
  const group = groupOf(clientId);
  const device = Array.from(deviceOf(clientId));
  const end = device.length < MIN_LENGTH_TO_KEEP ? '' : device.slice(-KEPT_CHARACTERS).join('');
  return `${group === null ? '' : `${group}@@@`}${MASK}${end}`;
}
