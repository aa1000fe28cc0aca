// `npm start`: from a fresh clone to the demo company in one command.
import { spawn } from 'node:child_process';
import { build, builtCommand, environment, install, root } from './prepare.mjs';

install();
build();
const server = spawn('node', builtCommand('demo'), { cwd: root, env: environment(), stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
