import { main } from './bootstrap/main.mjs';
import { prepare } from './bootstrap/steps.mjs';

await main(() => prepare(['install', 'generate']));
