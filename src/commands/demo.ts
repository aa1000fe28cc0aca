// What `npm start` runs once the site is built: the demo company, on this machine alone.
import { existsSync, rmSync } from 'node:fs';
import { backUp } from '#db/backup.ts';
import { openApp } from '#server/app.ts';
import { demoCompany, demoDomain, demoPassword } from './demo/people.ts';
import { seedDemo } from './demo/seed.ts';
import { envOrLeave, leave, serve } from './serving.ts';

const env = envOrLeave({
  ...process.env,
  DEMO: '1',
  COMPANY: process.env.COMPANY || demoCompany,
  DATABASE_URL: process.env.DATABASE_URL || 'file:./data/demo.db',
});
if (!env.databaseUrl.startsWith('file:')) leave('DATABASE_URL: the demo keeps its data in a file, like file:./demo.db');
const file = env.databaseUrl.slice('file:'.length);
if (!existsSync(file)) await seed();
const app = await openApp(env);
const { port } = new URL(env.origin);
// People type either name of this machine.
await serve(app, env, [env.origin, `http://127.0.0.1:${port}`, `http://localhost:${port}`, `http://[::1]:${port}`]);

console.log(`
Wellserved is ready on ${env.origin}

  a new employee   employee@${demoDomain}
  a manager        manager@${demoDomain}
  a trainer        trainer@${demoDomain}
  an admin         admin@${demoDomain}

  The password of each is ${demoPassword}. Stop with Ctrl+C; the data stays in ${file}.
`);

/** Fills a file beside the real one and then copies it there, so that a seeding that breaks off leaves nothing half done. */
async function seed(): Promise<void> {
  const partial = `${file}.seeding`;
  const clear = () => ['', '-wal', '-shm'].map((ending) => rmSync(partial + ending, { force: true }));
  clear();
  console.log('Opening the demo company, Kettle & Lamp');
  const seeded = await openApp({ ...env, databaseUrl: `file:${partial}` }, { watch: false });
  await seedDemo(seeded, (line) => console.log(`  ${line}`));
  await seeded.close();
  await backUp(`file:${partial}`, file);
  clear();
}
