import { expect, test } from 'vitest';
import { optionsOf, readFlags } from './cli-options.ts';

test('a flag wins over the environment, and both over the default', () => {
  const env = { SIMULATOR_PORT: '9001', SIMULATOR_QPS_BATCH: '50', SIMULATOR_CONTROL: 'true' };
  const flags = readFlags(['--port', '9002'], env);
  expect(flags.port).toBe(9002);
  expect(flags['qps-batch']).toBe(50);
  expect(flags.control).toBe(true);
  expect(flags['qps-single']).toBe(500);
});

test('flags become the options of the simulator', () => {
  const flags = readFlags(['--no-mqtt', '--instance-id', 'a,b', '--window', 'bucket'], {});
  const options = optionsOf(flags, 'secret');
  expect(options.mqttPort).toBeNull();
  expect(options.instanceId).toEqual(['a', 'b']);
  expect(options.limits?.window).toBe('bucket');
  expect(options.credentials?.[0]?.accessKeySecret).toBe('secret');
});

test.each([
  [['--port', 'x'], /port/],
  [['--window', 'round'], /window/],
  [['--fleeet', '3'], /fleeet/],
])('the bad flag %j is refused by name', (args, message) => {
  expect(() => readFlags(args, {})).toThrow(message);
});
