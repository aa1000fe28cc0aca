// `npm run admin -- you@example.org`: makes this person an admin and prints a one-time link to choose a password.
import { openApp } from '#server/app.ts';
import { inviteAdmin } from '#usecases/admins.ts';
import { linkDays } from '#usecases/setup-links.ts';
import { envOrLeave, leave } from './serving.ts';

const [email] = process.argv.slice(2);
if (!email) leave('Say whose account it is: npm run admin -- you@example.org');
const env = envOrLeave({ ...process.env, NODE_ENV: process.env.ORIGIN ? 'production' : 'development' });
const app = await openApp(env, { watch: false });
const invited = await inviteAdmin(app.contextFor(null), email);
await app.close();
if (!invited.ok) {
  leave(
    invited.refusal.reason === 'not-allowed'
      ? `${email} is suspended. Bring the account back first, or name another e-mail.`
      : `${email} is not an e-mail. Write it with an @, like you@example.org.`,
  );
}
console.log(`${invited.value.name} can choose a password here, once, within ${linkDays} days:

  ${env.origin}/setup/${invited.value.token}
${process.env.ORIGIN ? '' : '\nThis link is for a browser on this machine. With ORIGIN=https://train.example.org before npm run admin it is for the address that people type.\n'}`);
