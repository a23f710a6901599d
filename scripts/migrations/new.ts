import { writeNextMigration } from './migrations';

const [name] = process.argv.slice(2);
if (!name) {
  console.error('Usage: npm run migrate:new -- NAME');
  process.exit(2);
}
const folder = await writeNextMigration(name, new Date());
console.log(
  folder
    ? `Wrote ${folder}/migration.sql: read it before you commit it.`
    : 'Nothing to do: the migrations lead to the schema.',
);
