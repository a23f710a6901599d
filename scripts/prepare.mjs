import { main } from './bootstrap/main.mjs';
import { prepare } from './bootstrap/steps.mjs';

await main(() => {
  const isBuilding = process.argv.includes('--build');
  return prepare(['install', 'generate', ...(isBuilding ? ['build'] : [])]);
});
