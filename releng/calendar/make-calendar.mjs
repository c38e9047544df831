// Writes the working calendar that the casework bundle ships, from the npm package chinese-days (MIT), which follows
// the yearly notices of the State Council (国务院办公厅关于部分节假日安排的通知).
//
//   npm install && npm run make [-- FIRST_YEAR]
//
// A county imports a newer list without waiting for a release; the file has the same format.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const pack = join(here, 'node_modules', 'chinese-days');
const { version, license } = JSON.parse(readFileSync(join(pack, 'package.json'), 'utf8'));
const { holidays, workdays } = JSON.parse(readFileSync(join(pack, 'dist', 'chinese-days.json'), 'utf8'));
const first = process.argv[2] ?? '2020';
const target = join(here, '../../bundles/org.minkang.casework/src/org/minkang/casework/working-calendar.csv');

const rows = (days, kind) => Object.entries(days)
  .filter(([day]) => day >= first)
  .map(([day, text]) => `${day},${kind},${text.split(',')[1]}`);
const lines = [...rows(holidays, 'holiday'), ...rows(workdays, 'workday')].sort();
const years = [...new Set(lines.map((line) => line.slice(0, 4)))];

// every year has some seven holidays; fewer days than this means that the package changed its form
for (const year of years) {
  const count = lines.filter((line) => line.startsWith(year)).length;
  if (count < 20) {
    throw new Error(`only ${count} days in ${year}`);
  }
}
writeFileSync(target, [
  `# Holidays and make-up working days (调休) ${years[0]}-${years.at(-1)}`,
  `# from the npm package chinese-days ${version} (licence ${license}), made by releng/calendar/make-calendar.mjs`,
  '# day,holiday|workday,name',
  ...lines, ''].join('\n'));
console.log(`${lines.length} days, ${years[0]}-${years.at(-1)}`);
