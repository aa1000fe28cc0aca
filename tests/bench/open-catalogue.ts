// A process that opens the app as the server does, says so once its catalogue is ready, and leaves.
import { openApp } from '#server/app.ts';
import { readEnv } from '../../src/env.ts';

const app = await openApp(readEnv(process.env), { watch: false });
process.stdout.write(`${app.catalog.files().length} files\n`);
await app.close();
