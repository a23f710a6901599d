const IDS_PER_CALL = 10;
const MONTH_SECONDS = 30 * 86_400;

export interface Forecast {
  callsPerSecond: number;
  callsPerMonth: number;
  /** The interval that the limit allows when the wanted one needs more calls than it; else null. */
  slowedToSeconds: number | null;
}

/** What the sweeps of one list cost by themselves: ten ids a call, one pass an interval. */
export function forecastOf(
  clients: number,
  intervalSeconds: number,
  maxQps: number | undefined,
): Forecast {
  const callsPerPass = Math.ceil(clients / IDS_PER_CALL);
  const callsPerSecond = callsPerPass / intervalSeconds;
  const isSlowed = maxQps !== undefined && callsPerSecond > maxQps;
  return {
    callsPerSecond,
    callsPerMonth: Math.round(callsPerSecond * MONTH_SECONDS),
    slowedToSeconds: isSlowed ? Math.ceil(callsPerPass / maxQps) : null,
  };
}
