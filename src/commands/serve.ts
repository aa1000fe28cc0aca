// `npm run serve`: production. The environment is in README.md.

import { hasPeopleOf } from '#db/queries/people.ts';
import { openApp } from '#server/app.ts';
import { demoDomain } from './demo/people.ts';
import { envOrLeave, leave, serve } from './serving.ts';

const env = envOrLeave({ ...process.env, NODE_ENV: 'production', DEMO: undefined });
const app = await openApp(env);
// Everybody knows the demo's password.
if (await hasPeopleOf(app.db.read, demoDomain)) {
  await app.close();
  leave('This database holds the demo company. Set DATABASE_URL to another one.');
}
await serve(app, env, [env.origin]);
console.log(`Wellserved listens on http://${env.host}:${env.port} for ${env.origin}`);
