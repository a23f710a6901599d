import { diffMigrations } from './migrations';

const sql = await diffMigrations();
if (sql !== '') {
  console.error(`prisma/schema.prisma needs a migration (npm run migrate:new -- NAME):\n${sql}`);
  process.exit(1);
}
console.log('The migrations lead to the schema.');
