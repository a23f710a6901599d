import 'server-only';
import { statusSchema } from '@/lib/contracts/client-status';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { formatMetrics, type Metric } from '@/lib/server/metrics/format-metrics';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { version } from '@/lib/server/version';
import { serializeWatchlists } from '@/lib/server/watchlists/serialize-watchlist';
import { visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';

const OUTCOMES = ['succeeded', 'throttled', 'failed'] as const;

/** What a monitoring system may know: the process, the engine, and the team's watchlists and calls. */
export async function readMetrics(caller: Caller): Promise<string> {
  authorize(caller, 'metrics.read');
  const rows = await db().watchlist.findMany({ where: visibleWatchlists(caller) });
  const watchlists = await serializeWatchlists(caller, rows);
  return formatMetrics([
    ...processMetrics(),
    ...watchlistMetrics(watchlists),
    await callMetric(caller.teamId),
  ]);
}

function processMetrics(): Metric[] {
  const { user, system } = process.cpuUsage();
  return [
    gauge('rollcall_info', 'Version of the product.', [{ labels: { version }, value: 1 }]),
    gauge('rollcall_engine_leading', 'Whether the engine of this process makes the calls.', [
      { value: engine().state() === 'leading' ? 1 : 0 },
    ]),
    gauge('process_resident_memory_bytes', 'Memory of the process.', [
      { value: process.memoryUsage.rss() },
    ]),
    gauge('process_uptime_seconds', 'Since the process started.', [{ value: process.uptime() }]),
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time of the process.',
      type: 'counter',
      samples: [{ value: (user + system) / 1e6 }],
    },
  ];
}

function watchlistMetrics(watchlists: readonly Watchlist[]): Metric[] {
  return [
    gauge(
      'rollcall_clients',
      'Clients of a watchlist by status.',
      watchlists.flatMap(({ id, name, summary }) =>
        statusSchema.options.map((status) => ({
          labels: { watchlist: id, name, status },
          value: summary[status],
        })),
      ),
    ),
    gauge(
      'rollcall_watchlist_oldest_check_seconds',
      'Age of the oldest evidence that a watchlist shows.',
      watchlists.flatMap(({ id, name, checked }) =>
        checked.oldestAt === null
          ? []
          : [{ labels: { watchlist: id, name }, value: ageSeconds(checked.oldestAt) }],
      ),
    ),
  ];
}

async function callMetric(teamId: string): Promise<Metric> {
  const sums = await db().footprintHour.groupBy({
    by: ['connectionId', 'operation', 'purpose'],
    where: { connection: { teamId } },
    _sum: { succeeded: true, throttled: true, failed: true },
  });
  return {
    name: 'rollcall_upstream_calls_total',
    help: 'Calls to the service, as far as they are written down.',
    type: 'counter',
    samples: sums.flatMap(({ connectionId: connection, operation, purpose, _sum }) =>
      OUTCOMES.map((outcome) => ({
        labels: { connection, operation, purpose, outcome },
        value: _sum[outcome] ?? 0,
      })),
    ),
  };
}

function gauge(name: string, help: string, samples: Metric['samples']): Metric {
  return { name, help, type: 'gauge', samples };
}

function ageSeconds(at: string): number {
  return Math.max(0, (Date.now() - Date.parse(at)) / 1000);
}
