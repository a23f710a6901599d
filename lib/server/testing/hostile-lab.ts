import 'server-only';
import { loadApiRoutes } from '@/lib/server/testing/api-routes';
import { createProber } from '@/lib/server/testing/probes';
import { startTestServer, type TestServer } from '@/lib/server/testing/test-server';
import { type Asker, type FilledTeam, fillTeam } from '@/lib/server/testing/two-teams';

/** A team with something of everything, its owner's session, and a way to send any operation. */
export interface HostileLab {
  server: TestServer;
  team: FilledTeam;
  owner: Asker;
  prober: ReturnType<typeof createProber>;
}

export async function openHostileLab(): Promise<HostileLab> {
  const server = await startTestServer();
  const prober = createProber(await loadApiRoutes());
  const team = await fillTeam('own');
  const owner = team.askers.find(({ name }) => name === 'owner session');
  if (!owner) throw new Error('The team has no owner session.');
  return { server, team, owner, prober };
}
