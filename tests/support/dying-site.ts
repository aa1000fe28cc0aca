import { openApp } from '#server/app.ts';
import { envOrLeave, serve } from '../../src/commands/serving.ts';

/** The site in production mode, killed around the moment at which it puts a file into the content folder. */
const [, , moment] = process.argv;
const env = envOrLeave({ ...process.env, NODE_ENV: 'production', DEMO: undefined });
const app = await openApp(env, {
  atReplace: (at) => {
    if (at === moment) process.kill(process.pid, 'SIGKILL');
  },
});
await serve(app, env, [env.origin]);
