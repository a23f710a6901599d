/** How a device of the fleet behaves; `absent` ones never connect. */
type FleetBehaviour = 'steady' | 'roaming' | 'flapping' | 'left' | 'absent';

export interface FleetMember {
  clientId: string;
  behaviour: FleetBehaviour;
}

const GROUPS = [
  { group: 'meters', device: 'meter', share: 0.5, digits: 4 },
  { group: 'trackers', device: 'tracker', share: 0.2, digits: 4 },
  { group: 'gates', device: 'gate', share: 0.15, digits: 3 },
  { group: 'pumps', device: 'pump', share: 0.15, digits: 3 },
];

/** The devices of a fleet, the same for the same arguments; of `count` ids about 2 % never connect. */
export function fleetMembers(count: number, group?: string): FleetMember[] {
  return fleetClientIds(count, group).map((clientId, index) => ({
    clientId,
    behaviour: behaviourOf(index),
  }));
}

/** `GID_meters@@@meter-0042` and the like; `group` puts all into one group. */
export function fleetClientIds(count: number, group?: string): string[] {
  if (group !== undefined) return numbered({ group, device: 'device', digits: 4 }, count);
  let left = count;
  return GROUPS.flatMap((part, index) => {
    const size =
      index === GROUPS.length - 1 ? left : Math.min(left, Math.round(count * part.share));
    left -= size;
    return numbered(part, size);
  });
}

function numbered(
  part: { group: string; device: string; digits: number },
  count: number,
): string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `GID_${part.group}@@@${part.device}-${String(index + 1).padStart(part.digits, '0')}`,
  );
}

/** Of each 100 devices: 2 absent, 3 left, 1 flapping, 14 roaming, the rest steady. */
function behaviourOf(index: number): FleetBehaviour {
  const place = (index * 37) % 100;
  if (place < 2) return 'absent';
  if (place < 5) return 'left';
  if (place < 6) return 'flapping';
  return place < 20 ? 'roaming' : 'steady';
}
