import { main } from './bootstrap/main.mjs';
import { ROOT } from './bootstrap/steps.mjs';
import { checkDependencyRules } from './lint/dependency-rules.mjs';

await main(() => {
  const { violations, moduleCount, unread } = checkDependencyRules(ROOT);
  for (const { rule, from, to } of violations) console.error(`${rule}: ${from} → ${to}`);
  for (const path of unread) console.error(`${path}: no module was read`);
  if (moduleCount === 0 || unread.length > 0 || violations.length > 0) {
    throw new Error(`${violations.length} dependency rules broken in ${moduleCount} modules.`);
  }
  console.log(`${moduleCount} modules keep the dependency rules.`);
});
