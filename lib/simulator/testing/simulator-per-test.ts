import { afterEach } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator.ts';

/** Gives a starter; what it started is stopped after each test. Without a broker unless asked for. */
export function simulatorPerTest() {
  const running: Simulator[] = [];
  afterEach(async () => {
    await Promise.all(running.splice(0).map((simulator) => simulator.stop()));
  });
  return async (options: SimulatorOptions = {}): Promise<Simulator> => {
    const simulator = await startSimulator({ mqttPort: null, ...options });
    running.push(simulator);
    return simulator;
  };
}
